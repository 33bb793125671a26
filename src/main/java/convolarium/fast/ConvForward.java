package convolarium.fast;

import convolarium.op.Conv;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// The filters of a convolution on a bank: strips of output rows, so that what they read stays near the core.
final class ConvForward implements Work {

    private final Conv conv;
    private final Bank input;
    private final Bank output;
    private final Filters[] filters;
    private final List<Sweep> strips = new ArrayList<>();

    ConvForward(Conv conv, Steps.Three steps, Bank input, Bank output) {
        this.conv = conv;
        this.input = input;
        this.output = output;
        this.filters = new Filters[conv.groups()];
        int count = conv.filters() / conv.groups();
        Arrays.setAll(
                filters, _ -> new Filters(count, conv.slices() * conv.window().taps()));
        int lines = output.shape().depth() * output.shape().height();
        int most = Math.max(
                1, Sweep.NEAR / (conv.slices() * input.pitch() * steps.rows().stride()));
        int[] taps = taps(steps);
        for (int from = 0; from < lines; from += most) {
            strips.add(strip(steps, taps, from, Math.min(lines, from + most)));
        }
    }

    private int[] taps(Steps.Three steps) {
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

    private Sweep strip(Steps.Three steps, int[] taps, int from, int to) {
        Shape out = output.shape();
        return new Sweep(
                taps, (to - from) * out.width(), j -> read(steps, from + j / out.width(), j % out.width()), j -> {
                    int line = from + j / out.width();
                    return output.step(line / out.height(), line % out.height(), j % out.width());
                });
    }

    private int read(Steps.Three steps, int line, int x) {
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

    List<Sweep> strips() {
        return strips;
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
