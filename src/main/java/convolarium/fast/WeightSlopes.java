package convolarium.fast;

import convolarium.op.Conv;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// How the loss changes with the weights of a convolution, a few filters at a time: each weight is the sum,
/// over the batch and all places, of what its tap saw times what the output handed back.
///
/// Idea: strips of rows so short that what a tile of filters handed back stays closest to the core while all taps pass,
/// and what they saw stays near until the next tile has passed too.
final class WeightSlopes implements Work {

    /// Columns of a strip, if its rows are not longer.
    private static final int COLUMNS = 128;

    /// Filters of a part: two tiles.
    private static final int TOGETHER = 2 * Products.FILTERS;

    private final Conv conv;
    private final Bank input;
    private final Bank upstream;
    private final List<Sweep> strips;
    private final float[] slopes;
    private final int from;
    private final Spare<Sums> spare = new Spare<>(Sums::new);

    /// @param way the way forward, from banks laid out as these
    WeightSlopes(Conv conv, Bank input, Bank upstream, ConvForward way, Learning learning) {
        this.conv = conv;
        this.input = input;
        this.upstream = upstream;
        this.strips = way.strips(COLUMNS / upstream.shape().width());
        this.slopes = learning.gradients();
        this.from = learning.from();
    }

    private int inGroup() {
        return conv.filters() / conv.groups();
    }

    private int shares() {
        return Math.ceilDiv(inGroup(), TOGETHER);
    }

    @Override
    public int parts() {
        return conv.groups() * shares();
    }

    @Override
    public long size() {
        return upstream.shape().elements() * conv.slices() * conv.window().taps();
    }

    @Override
    public IntConsumer hand() {
        return part -> {
            int group = part / shares();
            int inside = part % shares() * TOGETHER;
            int count = Math.min(TOGETHER, inGroup() - inside);
            spare.lend(sums -> sums.fill(group, group * inGroup() + inside, count));
        };
    }

    /// Memory for the filters of a part: by tile of filters, by tile of taps.
    private final class Sums {

        private final int taps = strips.getFirst().taps().length;
        private final float[][][] tiles = new float[TOGETHER / Products.FILTERS][Math.ceilDiv(taps, Products.TAPS)][];
        private final float[] kept = Products.tile();

        Sums() {
            for (var tile : tiles) {
                Arrays.setAll(tile, _ -> Products.tile());
            }
        }

        void fill(int group, int first, int count) {
            for (var tile : tiles) {
                for (var sums : tile) {
                    Arrays.fill(sums, 0);
                }
            }
            for (int block = 0; block < input.blocks(); block++) {
                for (var strip : strips) {
                    addStrip(strip, block, group, first, count);
                }
            }
            for (int f = 0; f < count; f++) {
                for (int t = 0; t < taps; t++) {
                    slopes[from + conv.weightIndex(first + f, t)] = total(f, t);
                }
            }
        }

        private void addStrip(Sweep strip, int block, int group, int first, int count) {
            int at = input.at(block, group * conv.slices(), 0, 0, 0);
            for (int f = 0; f < count; f += Products.FILTERS) {
                var rows = new Products.Rows(
                        upstream.values(),
                        upstream.at(block, first + f, 0, 0, 0),
                        upstream.plane(),
                        Math.min(Products.FILTERS, count - f));
                var tile = tiles[f / Products.FILTERS];
                for (int t = 0; t < tile.length; t++) {
                    Loops.products().add(strip, t * Products.TAPS, input.values(), at, rows, tile[t], kept);
                }
            }
        }

        private float total(int filter, int tap) {
            int place = filter % Products.FILTERS * Products.TAPS + tap % Products.TAPS;
            return BiasSlopes.total(tiles[filter / Products.FILTERS][tap / Products.TAPS], place * Sweep.COLUMN);
        }
    }
}
