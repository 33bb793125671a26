package convolarium.insight;

import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Adaptive;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.OutputPadding;
import convolarium.window.Track;
import convolarium.window.Window;
import java.util.List;
import java.util.stream.IntStream;

/// One slice of what a layer makes, as a layer of its own that makes this slice alone and the same numbers. For a
/// convolution it is a flat one: the slices under its window are input channels, and each has its slice of the kernel.
/// A pool picks from the slices under its window at once, which are all that there is of its input.
///
/// @param op     makes the one slice
/// @param input  what it reads: the planes, for a flat layer as channels
/// @param planes where they are from
public record Slice(Op op, Tensor input, Planes planes) {

    /// A slice of the output of a layer.
    ///
    /// @throws IllegalArgumentException if the layer does not fit the input
    public static Slice of(Op op, Tensor input, int slice) {
        var depth = op.fit(input.shape()).require().placement().depth();
        var border = op.border();
        if (isFlat(depth)) {
            return new Slice(op, input, Planes.FLAT);
        }
        var taps = taps(op, depth, slice);
        var cells = taps.stream().map(tap -> cell(depth, slice, tap, border)).toList();
        var planes = new Planes(slice, depth, border, cells, taps);
        var under = under(input, cells);
        return switch (op) {
            case Conv conv -> new Slice(flat(conv, taps), under.flat(), planes);
            case TransposedConv conv -> new Slice(flat(conv, taps), under.flat(), planes);
            case Pool pool -> new Slice(closed(pool, cells.size()), under, planes);
            case Upsample upsample -> new Slice(upsample.through(1), under, planes);
            default -> new Slice(op, under, planes);
        };
    }

    private static boolean isFlat(Track depth) {
        boolean one = depth.padded() == 1 && depth.outputs() == 1;
        return one && !(depth instanceof Track.Transposed(var axis, var _, var _) && axis.size() > 1);
    }

    /// The taps in depth that a slice is made with; where there is none, the first one, on nothing.
    private static List<Integer> taps(Op op, Track depth, int slice) {
        if (depth instanceof Track.Transposed track) {
            var taps = IntStream.range(0, track.axis().size())
                    .filter(tap -> track.source(slice, tap) != Border.NONE)
                    .boxed()
                    .toList();
            return taps.isEmpty() ? List.of(0) : taps;
        }
        var landing = depth.landing(slice);
        return switch (op) {
            case Pool pool when pool.needsInput() -> taps(landing.first(), landing.end());
            case Upsample _ -> List.of(0);
            default -> taps(0, landing.counted());
        };
    }

    private static List<Integer> taps(int first, int end) {
        return IntStream.range(first, end).boxed().toList();
    }

    private static int cell(Track depth, int slice, int tap, Border border) {
        return depth instanceof Track.Transposed track
                ? track.source(slice, tap)
                : depth.landing(slice).source(tap, border);
    }

    private static Tensor under(Tensor input, List<Integer> cells) {
        var from = input.shape();
        var shape = new Shape(1, from.channels(), cells.size(), from.height(), from.width());
        var values = new float[shape.size()];
        int plane = from.height() * from.width();
        for (int c = 0; c < from.channels(); c++) {
            for (int z = 0; z < cells.size(); z++) {
                int cell = cells.get(z);
                if (cell != Border.NONE) {
                    int at = from.index(0, c, cell, 0, 0);
                    System.arraycopy(input.array(), at, values, shape.index(0, c, z, 0, 0), plane);
                }
            }
        }
        return Tensor.owning(shape, values);
    }

    private static Window flat(Window window) {
        return new Window(Axis.of(1), window.rows(), window.cols(), window.padding());
    }

    private static Conv flat(Conv conv, List<Integer> taps) {
        int each = taps.size();
        var from = conv.weights().shape();
        var shape = new Shape(from.batch(), from.channels() * each, 1, from.height(), from.width());
        var weights = Tensor.of(shape, (f, s, _, y, x) -> {
            int tap = taps.get(s % each);
            return conv.weights().at(f, s / each, conv.flip() ? from.depth() - 1 - tap : tap, y, x);
        });
        return new Conv(
                weights, conv.bias(), flat(conv.window()), conv.border(), conv.groups(), conv.flip(), conv.biased());
    }

    private static TransposedConv flat(TransposedConv conv, List<Integer> taps) {
        int each = taps.size();
        var from = conv.weights().shape();
        var shape = new Shape(from.batch() * each, from.channels(), 1, from.height(), from.width());
        return new TransposedConv(
                Tensor.of(shape, (c, f, _, y, x) -> conv.weights().at(c / each, f, taps.get(c % each), y, x)),
                conv.bias(),
                flat(conv.window()),
                new OutputPadding(0, conv.growth().rows(), conv.growth().cols()),
                conv.groups(),
                conv.biased());
    }

    /// A pool whose window is as deep as what it reads.
    private static Pool closed(Pool pool, int depth) {
        var window = pool.window();
        var windows = pool.adaptive();
        return pool.withWindow(
                        new Window(Axis.of(depth).withStride(depth), window.rows(), window.cols(), window.padding()))
                .withAdaptive(new Adaptive(1, windows.rows(), windows.cols()));
    }
}
