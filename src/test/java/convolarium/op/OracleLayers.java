package convolarium.op;

import convolarium.op.Oracle.Tap;
import convolarium.op.Oracle.Way;
import java.util.Arrays;
import java.util.List;

/// What convolution and pooling make of the taps of an [Oracle].
final class OracleLayers {

    private OracleLayers() {}

    static double sum(Conv conv, Oracle oracle, int n, int f, List<Integer> out) {
        var kernel = conv.weights().shape();
        int group = f * conv.groups() / kernel.batch();
        double sum = conv.bias().array()[f];
        for (int s = 0; s < kernel.channels(); s++) {
            for (var tap : oracle.under(n, group * kernel.channels() + s, out)) {
                int z = conv.flip() ? kernel.depth() - 1 - tap.z() : tap.z();
                int y = conv.flip() ? kernel.height() - 1 - tap.y() : tap.y();
                int x = conv.flip() ? kernel.width() - 1 - tap.x() : tap.x();
                sum += tap.value() * conv.weights().at(f, s, z, y, x);
            }
        }
        return sum;
    }

    static double keep(Pool pool, List<Tap> taps) {
        var inside = taps.stream().filter(Tap::inside).mapToDouble(Tap::value).toArray();
        return switch (pool.reduction()) {
            case MAX -> Arrays.stream(inside).max().orElseThrow();
            case MIN -> Arrays.stream(inside).min().orElseThrow();
            case AVERAGE -> Arrays.stream(inside).sum() / divisor(pool, taps.size(), inside.length);
            case LP ->
                pool.norm() == 1
                        ? Arrays.stream(inside).map(Math::abs).sum()
                        : Math.sqrt(Arrays.stream(inside)
                                .map(value -> value * value)
                                .sum());
        };
    }

    /// Why a pool refuses an input, or `FITS`.
    static String verdict(Pool pool, List<Way> ways, Oracle oracle) {
        if (ways.stream().anyMatch(way -> 2 * Math.max(way.before(), way.after()) > way.taps())) {
            return "PADDING_OVER_HALF";
        }
        int none = oracle.sides().indexOf(0);
        if (none >= 0) {
            return List.of("TOO_FEW_SLICES", "TOO_FEW_ROWS", "TOO_FEW_COLUMNS").get(none);
        }
        boolean undefined = switch (pool.reduction()) {
            case MAX, MIN -> true;
            case AVERAGE -> !pool.countPadding() && pool.divisor() == 0;
            case LP -> false;
        };
        return undefined && oracle.outputs().anyMatch(out -> seesNothing(oracle, out)) ? "ALL_PADDING" : "FITS";
    }

    private static boolean seesNothing(Oracle oracle, List<Integer> out) {
        return oracle.under(0, 0, out).stream().noneMatch(Tap::inside);
    }

    private static int divisor(Pool pool, int counted, int inside) {
        return pool.divisor() > 0 ? pool.divisor() : pool.countPadding() ? counted : inside;
    }
}
