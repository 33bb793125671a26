package convolarium.fast;

import convolarium.op.Conv;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// How the loss changes with the weights and biases of a convolution, a few filters at a time: each weight is the sum,
/// over the batch and all places, of what its tap saw times what the output handed back.
final class WeightSlopes implements Work {

    private final Conv conv;
    private final Bank input;
    private final Bank upstream;
    private final List<Sweep> strips;
    private final float[] slopes;
    private final int from;

    WeightSlopes(Conv conv, Bank input, Bank upstream, List<Sweep> strips, Learning learning) {
        this.conv = conv;
        this.input = input;
        this.upstream = upstream;
        this.strips = strips;
        this.slopes = learning.gradients();
        this.from = learning.from();
    }

    private int inGroup() {
        return conv.filters() / conv.groups();
    }

    private int tiles() {
        return Math.ceilDiv(inGroup(), Products.FILTERS);
    }

    @Override
    public int parts() {
        return conv.groups() * tiles();
    }

    @Override
    public long size() {
        return upstream.shape().elements() * conv.slices() * conv.window().taps();
    }

    @Override
    public IntConsumer hand() {
        int taps = strips.getFirst().taps().length;
        var sums = new float[Math.ceilDiv(taps, Products.TAPS)][Products.FILTERS * Products.TAPS * Sweep.COLUMN];
        return part -> {
            int first = part / tiles() * inGroup() + part % tiles() * Products.FILTERS;
            int count = Math.min(Products.FILTERS, inGroup() - part % tiles() * Products.FILTERS);
            for (var tile : sums) {
                Arrays.fill(tile, 0);
            }
            for (int block = 0; block < input.blocks(); block++) {
                int at = upstream.at(block, first, 0, 0, 0);
                addBlock(
                        block, part / tiles(), new Products.Rows(upstream.values(), at, upstream.plane(), count), sums);
            }
            for (int i = 0; i < count * taps; i++) {
                int column = (i / taps * Products.TAPS + i % taps % Products.TAPS) * Sweep.COLUMN;
                slopes[from + conv.weightIndex(first + i / taps, i % taps)] =
                        total(sums[i % taps / Products.TAPS], column);
            }
            for (int f = first; conv.biased() && f < first + count; f++) {
                slopes[from + conv.weights().shape().size() + f] = upstream.total(f);
            }
        };
    }

    private void addBlock(int block, int group, Products.Rows rows, float[][] sums) {
        int at = input.at(block, group * conv.slices(), 0, 0, 0);
        for (var strip : strips) {
            for (int tile = 0; tile < sums.length; tile++) {
                Loops.products().add(strip, tile * Products.TAPS, input.values(), at, rows, sums[tile]);
            }
        }
    }

    private static float total(float[] sums, int from) {
        float total = 0;
        for (int i = from; i < from + Sweep.COLUMN; i++) {
            total += sums[i];
        }
        return total;
    }
}
