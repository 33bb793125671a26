package convolarium.fast;

import convolarium.op.Conv;
import convolarium.tensor.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// The filters of a convolution on a bank: strips of output rows, so that what they read stays near the core.
final class ConvForward implements Work {

    private final Conv conv;
    private final Bank input;
    private final Bank output;
    private final Steps.Three steps;
    private final Filters[] filters;
    private final int[] taps;
    private final List<Sweep> strips;

    ConvForward(Conv conv, Steps.Three steps, Bank input, Bank output) {
        this.conv = conv;
        this.input = input;
        this.output = output;
        this.filters = new Filters[conv.groups()];
        int count = conv.filters() / conv.groups();
        Arrays.setAll(
                filters, _ -> new Filters(count, conv.slices() * conv.window().taps()));
        this.steps = steps;
        this.taps = taps();
        this.strips = strips(
                Sweep.NEAR / (conv.slices() * input.pitch() * steps.rows().stride()));
    }

    /// Strips of at most so many output rows, but of one at least, about equally many in each.
    List<Sweep> strips(int most) {
        int lines = output.shape().depth() * output.shape().height();
        int count = Math.ceilDiv(lines, Math.max(1, most));
        int rows = Math.ceilDiv(lines, count);
        return IntStream.range(0, Math.ceilDiv(lines, rows))
                .mapToObj(i -> strip(i * rows, Math.min(lines, (i + 1) * rows)))
                .toList();
    }

    private int[] taps() {
        int[] taps = new int[conv.slices() * conv.window().taps()];
        int i = 0;
        for (int s = 0; s < conv.slices(); s++) {
            for (int kz = 0; kz < steps.depth().taps(); kz++) {
                for (int ky = 0; ky < steps.rows().taps(); ky++) {
                    for (int kx = 0; kx < steps.cols().taps(); kx++) {
                        taps[i++] = s * input.plane()
                                + input.step(
                                        kz * steps.depth().step(),
                                        ky * steps.rows().step(),
                                        kx * steps.cols().step());
                    }
                }
            }
        }
        return taps;
    }

    private Sweep strip(int from, int to) {
        Shape out = output.shape();
        return new Sweep(taps, (to - from) * out.width(), j -> read(from + j / out.width(), j % out.width()), j -> {
            int line = from + j / out.width();
            return output.step(line / out.height(), line % out.height(), j % out.width());
        });
    }

    private int read(int line, int x) {
        int height = output.shape().height();
        return input.step(
                line / height * steps.depth().stride() - steps.depth().before(),
                line % height * steps.rows().stride() - steps.rows().before(),
                x * steps.cols().stride() - steps.cols().before());
    }

    /// Takes the weights as they are now.
    ///
    /// @param start what the sums of each filter begin with
    void take(Learning learning, float[] start) {
        float[] weights = learning.weights();
        for (int group = 0; group < filters.length; group++) {
            int count = filters[group].count();
            int first = group * count;
            filters[group].pack((f, t) -> weights[learning.from() + conv.weightIndex(first + f, t)]);
            System.arraycopy(start, first, filters[group].start(), 0, count);
        }
    }

    @Override
    public int parts() {
        return input.blocks() * conv.groups() * strips.size();
    }

    @Override
    public long size() {
        return output.shape().elements() * conv.slices() * conv.window().taps();
    }

    @Override
    public IntConsumer hand() {
        return part -> {
            int group = part / strips.size() % conv.groups();
            int block = part / strips.size() / conv.groups();
            Loops.taps()
                    .run(
                            strips.get(part % strips.size()),
                            filters[group],
                            input.values(),
                            input.at(block, group * conv.slices(), 0, 0, 0),
                            output.values(),
                            output.at(block, group * conv.filters() / conv.groups(), 0, 0, 0),
                            output.plane());
        };
    }
}
