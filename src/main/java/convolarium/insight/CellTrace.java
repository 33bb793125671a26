package convolarium.insight;

import convolarium.op.Activation;
import convolarium.op.BatchNorm;
import convolarium.op.Channels;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Dropout;
import convolarium.op.Flatten;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Unfold;
import convolarium.op.Upsample;
import convolarium.tensor.Tensor;
import convolarium.window.Border;
import convolarium.window.Site;
import convolarium.window.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/// How one cell of an output that is one slice deep came about, as [Slice] makes any. Layers that no picture of single
/// taps is drawn of have a value only.
///
/// @param taps    all taps in the order in which they are added, plane by plane, row by row
/// @param bias    what the sum begins with
/// @param winner  position in `taps` of the kept value of a maximum or minimum, else [#NONE]
/// @param ties    how many taps hold that value; the first one is the winner
/// @param divisor what an average divides by, else 1
/// @param value   the output cell
public record CellTrace(List<Tap> taps, float bias, int winner, int ties, int divisor, float value) {

    /// There is no winner.
    public static final int NONE = -1;

    /// The trace of the output cell (y, x) of a map.
    ///
    /// @throws IllegalArgumentException if the layer does not fit the input
    public static CellTrace of(Op op, Tensor input, int channel, int y, int x) {
        return of(op, input, channel, y, x, op.cell(input).at(0, channel, 0, y, x));
    }

    /// The trace of an output cell that was worked out already.
    ///
    /// @throws IllegalArgumentException if the layer does not fit the input
    public static CellTrace of(Op op, Tensor input, int channel, int y, int x, float value) {
        var site = op.fit(input.shape()).require().placement().at(0, y, x);
        return switch (op) {
            case Conv conv ->
                sum(convTaps(conv, input, channel, site), conv.bias().at(channel), value);
            case TransposedConv conv ->
                sum(laid(conv, input, channel, y, x), conv.bias().at(channel), value);
            case Upsample upsample -> sum(shares(upsample, input, channel, y, x), 0, value);
            case StochasticPool _ -> sum(chances(input, channel, site), 0, value);
            case Pool pool -> ofPool(pool, input, channel, site, value);
            case Activation _, Softmax _ ->
                sum(List.of(new Tap(channel, 0, 0, y, x, false, input.at(channel, y, x), 1)), 0, value);
            case Unfold unfold -> sum(List.of(shown(unfold, input, channel, site)), 0, value);
            case Dense _, Flatten _, BatchNorm _, Dropout _, Channels _ -> sum(List.of(), 0, value);
        };
    }

    private static CellTrace sum(List<Tap> taps, float bias, float value) {
        return new CellTrace(taps, bias, NONE, 0, 1, value);
    }

    private static List<Tap> convTaps(Conv conv, Tensor input, int filter, Site site) {
        var taps = new ArrayList<Tap>();
        for (int s = 0; s < conv.slices(); s++) {
            int c = conv.inputChannel(filter, s);
            for (int ky = 0; ky < site.rows().counted(); ky++) {
                for (int kx = 0; kx < site.cols().counted(); kx++) {
                    taps.add(tap(input, conv.border(), site, c, ky, kx, conv.weight(filter, s, 0, ky, kx)));
                }
            }
        }
        return taps;
    }

    /// What input cells lay onto an output cell; a tap is a place in the kernel.
    private static List<Tap> laid(TransposedConv conv, Tensor input, int filter, int y, int x) {
        var placement = conv.fit(input.shape()).require().placement();
        var taps = new ArrayList<Tap>();
        for (int s = 0; s < conv.slices(); s++) {
            int c = conv.inputChannel(filter, s);
            for (int ky = 0; ky < conv.window().rows().size(); ky++) {
                int row = ((Track.Transposed) placement.rows()).source(y, ky);
                for (int kx = 0; kx < conv.window().cols().size(); kx++) {
                    int col = ((Track.Transposed) placement.cols()).source(x, kx);
                    if (row != Border.NONE && col != Border.NONE) {
                        float weight = conv.weight(filter, s, 0, ky, kx);
                        taps.add(new Tap(c, ky, kx, row, col, false, input.at(c, row, col), weight));
                    }
                }
            }
        }
        return taps;
    }

    /// The cells that an output cell is found from; their weights are their shares.
    private static List<Tap> shares(Upsample upsample, Tensor input, int channel, int y, int x) {
        var placement = upsample.fit(input.shape()).require().placement();
        var site = placement.at(0, y, x);
        var taps = new ArrayList<Tap>();
        for (int ky = 0; ky < site.rows().size(); ky++) {
            for (int kx = 0; kx < site.cols().size(); kx++) {
                double share = ((Track.Sampled) placement.rows()).share(y, ky)
                        * ((Track.Sampled) placement.cols()).share(x, kx);
                taps.add(tap(input, Border.ZEROS, site, channel, ky, kx, (float) share));
            }
        }
        return taps;
    }

    /// The cells of a window; their weights are the chances to be drawn.
    private static List<Tap> chances(Tensor input, int channel, Site site) {
        var taps = new ArrayList<Tap>();
        double sum = 0;
        for (int ky = 0; ky < site.rows().counted(); ky++) {
            for (int kx = 0; kx < site.cols().counted(); kx++) {
                var tap = tap(input, Border.ZEROS, site, channel, ky, kx, 0);
                sum += Math.max(0, tap.value());
                taps.add(tap);
            }
        }
        double all = sum;
        return all == 0
                ? taps
                : taps.stream()
                        .map(tap -> tap.withWeight((float) (Math.max(0, tap.value()) / all)))
                        .toList();
    }

    /// The one cell that a map shows through its tap.
    private static Tap shown(Unfold unfold, Tensor input, int map, Site site) {
        int tap = map % unfold.window().taps();
        int cols = unfold.window().cols().size();
        int rows = unfold.window().rows().size();
        return tap(input, Border.ZEROS, site, map / unfold.window().taps(), tap / cols % rows, tap % cols, 1);
    }

    private static CellTrace ofPool(Pool pool, Tensor input, int channel, Site site, float value) {
        var planes = input.flat();
        int depth = input.shape().depth();
        int rows = site.rows().counted();
        int cols = site.cols().counted();
        var taps = new Listed<>(depth * rows * cols, i -> {
            int plane = channel * depth + i / cols / rows;
            return tap(planes, Border.ZEROS, site, plane, i / cols % rows, i % cols, 1);
        });
        int winner = NONE;
        int ties = 0;
        for (int i = pool.hasWinners() ? 0 : taps.size(); i < taps.size(); i++) {
            if (equals(taps.get(i), value)) {
                winner = winner == NONE ? i : winner;
                ties++;
            }
        }
        int divisor = pool.reduction() == Pool.Reduction.AVERAGE ? pool.divisor(site) : 1;
        return new CellTrace(taps, 0, winner, ties, divisor, value);
    }

    private static boolean equals(Tap tap, float value) {
        return !tap.padding() && Float.compare(tap.value() + 0f, value + 0f) == 0;
    }

    private static Tap tap(Tensor input, Border border, Site site, int c, int ky, int kx, float weight) {
        int row = site.rows().cell(ky);
        int col = site.cols().cell(kx);
        boolean inside = row >= 0
                && row < input.shape().height()
                && col >= 0
                && col < input.shape().width();
        return new Tap(c, ky, kx, row, col, !inside, border.read(input, 0, c, 0, row, col), weight);
    }

    /// The same before anybody knows what comes of it.
    public CellTrace unknown() {
        return new CellTrace(taps, bias, NONE, 0, divisor, Float.NaN);
    }

    /// The same with other weights on its taps, by their positions.
    CellTrace weighedAt(IntToDoubleFunction weight) {
        var other = new Listed<>(taps.size(), i -> taps.get(i).withWeight((float) weight.applyAsDouble(i)));
        return new CellTrace(other, bias, winner, ties, divisor, value);
    }

    /// The same with other weights on its taps.
    public CellTrace weighed(ToDoubleFunction<Tap> weight) {
        return weighedAt(i -> weight.applyAsDouble(taps.get(i)));
    }

    /// The tap whose value is kept, if one is.
    public Optional<Tap> kept() {
        return winner == NONE ? Optional.empty() : Optional.of(taps.get(winner));
    }

    /// Whether a tap is the winner or holds the same value.
    public boolean ties(Tap tap) {
        return winner != NONE && equals(tap, value);
    }

    /// Whether a tap is the winner rather than its equal.
    public boolean wins(Tap tap) {
        return kept().filter(tap::equals).isPresent();
    }

    /// The sum over the first `count` taps and the bias, added up as the engine does.
    public float sum(int count) {
        float sum = bias;
        for (var tap : taps.subList(0, count)) {
            sum = Math.fma(tap.weight(), tap.value(), sum);
        }
        return sum;
    }

    /// The sum over the taps of one input channel alone.
    public float channelSum(int channel) {
        return sum(taps.stream().filter(tap -> tap.channel() == channel).toList());
    }

    /// The taps of one input channel as its cells are read, row by row; a transposed convolution adds them up
    /// otherwise, as its kernel is read.
    public List<Tap> read(int channel) {
        return taps.stream()
                .filter(tap -> tap.channel() == channel)
                .sorted(Comparator.comparingInt(Tap::row).thenComparingInt(Tap::col))
                .toList();
    }

    /// The sum over the first `count` taps of one input channel as they are read.
    public float channelSum(int channel, int count) {
        var own = read(channel);
        return count < own.size() ? sum(own.subList(0, count)) : channelSum(channel);
    }

    private static float sum(List<Tap> some) {
        float sum = 0;
        for (var tap : some) {
            sum = Math.fma(tap.weight(), tap.value(), sum);
        }
        return sum;
    }
}
