package convolarium.insight;

import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Filtering;
import convolarium.op.Norm;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.window.Axis;
import convolarium.window.Padding;
import convolarium.window.Sampling;
import convolarium.window.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// What mistakes make of the number in an output cell.
final class CellSlips {

    private final Question question;
    private final Slice slice;
    private final CellTrace trace;
    private final List<Slip> slips = new ArrayList<>();

    private CellSlips(Question question) {
        this.question = question;
        var place = question.place();
        this.slice = question.sliced();
        this.trace = CellTrace.of(slice.op(), slice.input(), place.map(), place.row(), place.col());
    }

    static List<Slip> of(Question question) {
        var all = new CellSlips(question);
        all.find();
        return all.slips;
    }

    /// What a layer makes in the place that is asked about, before the activation.
    static float value(Op op, Question question) {
        var place = question.place();
        return op.cell(question.input()).at(0, place.map(), place.slice(), place.row(), place.col());
    }

    /// What the activation makes of a number.
    static double after(Question question, double value) {
        return question.activation()
                .map(function -> (double) (float) new Activation(function).at((float) value))
                .orElse((double) (float) value);
    }

    private void find() {
        if (question.activation().isPresent()) {
            slips.add(Slip.of(Mistake.FORGOT_ACTIVATION, trace.value()));
        }
        switch (question.op()) {
            case Filtering layer -> filtered(layer);
            case Pool pool -> pooled(pool);
            case StochasticPool pool -> {
                moved(pool.window(), window -> new StochasticPool(window, pool.seed()));
                put(
                        Mistake.MEAN_INSTEAD,
                        trace.taps().stream().mapToDouble(Tap::value).average().orElse(0));
                put(Mistake.LARGEST_INSTEAD, largest());
            }
            case Upsample up ->
                List.of(Sampling.values())
                        .forEach(
                                way -> put(Mistake.OTHER_SAMPLING, new Upsample(way, up.rows(), up.cols(), up.size())));
            default -> {}
        }
    }

    private void put(Mistake mistake, double value) {
        slips.add(Slip.of(mistake, after(question, value)));
    }

    /// What another layer makes in the same place, if there is such a place.
    private void put(Mistake mistake, Op other) {
        var place = question.place();
        var input = question.input().shape();
        other.fit(input)
                .fits()
                .filter(fits -> has(fits.output(), place))
                .ifPresent(_ -> put(mistake, value(other, question)));
    }

    private static boolean has(Shape output, Question.Place place) {
        return place.slice() < output.depth() && place.row() < output.height() && place.col() < output.width();
    }

    private void moved(Window window, Function<Window, Op> layer) {
        var plain = window.withPadding(Padding.CUSTOM);
        put(Mistake.FORGOT_PADDING, changed(plain, axis -> axis.withPadding(0, 0), layer));
        put(Mistake.IGNORED_DILATION, changed(window, axis -> axis.withDilation(1), layer));
        put(Mistake.IGNORED_STRIDE, changed(window, axis -> axis.withStride(1), layer));
    }

    private static Op changed(Window window, UnaryOperator<Axis> change, Function<Window, Op> layer) {
        return layer.apply(window.map(change));
    }

    private void filtered(Filtering layer) {
        moved(layer.window(), layer::withWindow);
        put(Mistake.FORGOT_BIAS, layer.withoutBias());
        put(
                Mistake.ADDED_ONLY,
                trace.bias() + trace.taps().stream().mapToDouble(Tap::value).sum());
        double unsigned = trace.taps().stream()
                .mapToDouble(tap -> Math.abs(tap.weight()) * tap.value())
                .sum();
        put(Mistake.LOST_SIGN, trace.bias() + unsigned);
        if (layer instanceof Conv conv) {
            put(Mistake.TURNED, conv.withFlip(!conv.flip()));
        }
        if (slice.op() instanceof Conv conv
                && conv.window().rows().size() == conv.window().cols().size()) {
            put(Mistake.TRANSPOSED_KERNEL, trace.bias() + transposed(conv));
        }
        if (slice.op() instanceof Filtering flat && flat.slices() > 1) {
            var sums = planes(flat);
            boolean channels = slice.planes().each() == 1;
            var one = channels ? Mistake.ONE_CHANNEL : Mistake.ONE_PLANE;
            sums.forEach(sum -> {
                put(one, sum);
                put(one, sum + trace.bias());
            });
            if (channels) {
                put(Mistake.MULTIPLIED_CHANNELS, trace.bias() + sums.stream().reduce(1.0, (a, b) -> a * b));
            }
        }
    }

    private List<Double> planes(Filtering layer) {
        return IntStream.range(0, layer.slices())
                .mapToObj(slice -> (double)
                        trace.channelSum(layer.inputChannel(question.place().map(), slice)))
                .toList();
    }

    /// The sum with rows and columns of the kernel exchanged.
    private double transposed(Conv conv) {
        return trace.taps().stream()
                .mapToDouble(tap -> (double) tap.value()
                        * conv.weight(question.place().map(), conv.slice(tap.channel()), 0, tap.kx(), tap.ky()))
                .sum();
    }

    private void pooled(Pool pool) {
        if (pool.extent() == Pool.Extent.SLIDING) {
            moved(pool.window(), pool::withWindow);
        }
        switch (pool.reduction()) {
            case MAX, MIN -> {
                boolean largest = pool.reduction() == Pool.Reduction.MAX;
                put(Mistake.OTHER_EXTREME, WinnerSlips.otherExtreme(pool));
                put(Mistake.MEAN_INSTEAD, pool.withReduction(Pool.Reduction.AVERAGE));
                if (trace.taps().stream().anyMatch(Tap::padding)) {
                    put(Mistake.PADDING_WINS, largest ? Math.max(0, trace.value()) : Math.min(0, trace.value()));
                }
            }
            case AVERAGE -> {
                double sum = trace.taps().stream().mapToDouble(Tap::value).sum();
                put(Mistake.NOT_DIVIDED, sum);
                put(Mistake.WRONG_DIVISOR, sum / trace.taps().size());
                put(
                        Mistake.WRONG_DIVISOR,
                        sum
                                / trace.taps().stream()
                                        .filter(tap -> !tap.padding())
                                        .count());
                put(Mistake.LARGEST_INSTEAD, largest());
            }
            case LP ->
                put(
                        Mistake.FORGOT_ROOT,
                        trace.taps().stream()
                                .mapToDouble(tap -> new Norm(pool.norm()).power(tap.value()))
                                .sum());
        }
    }

    private double largest() {
        return trace.taps().stream().mapToDouble(Tap::value).max().orElse(0);
    }
}
