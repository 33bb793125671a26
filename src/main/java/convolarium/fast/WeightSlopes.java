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

    /// Parts that are enough to share; fewer are divided once more, by their taps.
    private static final int ENOUGH = 4;

    private final Conv conv;
    private final Bank input;
    private final Bank upstream;
    private final List<Sweep> strips;
    private final float[] slopes;
    private final int from;
    private final int taps;
    private final int tiles;
    private final int together;
    private final Spare<Sums> spare = new Spare<>(Sums::new);

    /// @param way the way forward, from banks laid out as these
    WeightSlopes(Conv conv, Bank input, Bank upstream, ConvForward way, Learning learning) {
        this.conv = conv;
        this.input = input;
        this.upstream = upstream;
        this.strips = way.strips(COLUMNS / upstream.shape().width());
        this.slopes = learning.gradients();
        this.from = learning.from();
        this.taps = strips.getFirst().taps().length;
        this.tiles = Math.ceilDiv(taps, Products.TAPS);
        this.together = conv.groups() * shares() < ENOUGH ? Math.ceilDiv(tiles, 2) : tiles;
    }

    private int inGroup() {
        return conv.filters() / conv.groups();
    }

    private int shares() {
        return Math.ceilDiv(inGroup(), TOGETHER);
    }

    private int tapShares() {
        return Math.ceilDiv(tiles, together);
    }

    @Override
    public int parts() {
        return conv.groups() * shares() * tapShares();
    }

    @Override
    public long size() {
        return upstream.shape().elements() * conv.slices() * conv.window().taps();
    }

    @Override
    public IntConsumer hand() {
        return part -> {
            int share = part / tapShares();
            int group = share / shares();
            int inside = share % shares() * TOGETHER;
            int count = Math.min(TOGETHER, inGroup() - inside);
            int tile = part % tapShares() * together;
            spare.lend(sums -> sums.fill(group, group * inGroup() + inside, count, tile));
        };
    }

    /// Memory for the filters of a part: by tile of filters, by tile of taps.
    private final class Sums {

        private final float[][][] sums = new float[TOGETHER / Products.FILTERS][together][];
        private final float[] kept = Products.tile();

        Sums() {
            for (var tile : sums) {
                Arrays.setAll(tile, _ -> Products.tile());
            }
        }

        /// @param tile the first tile of taps
        void fill(int group, int first, int count, int tile) {
            for (var some : sums) {
                for (var one : some) {
                    Arrays.fill(one, 0);
                }
            }
            int end = Math.min(tile + together, tiles);
            for (int block = 0; block < input.blocks(); block++) {
                for (var strip : strips) {
                    addStrip(strip, block, group, first, count, tile, end);
                }
            }
            for (int f = 0; f < count; f++) {
                for (int t = tile * Products.TAPS; t < Math.min(end * Products.TAPS, taps); t++) {
                    slopes[from + conv.weightIndex(first + f, t)] = total(f, t - tile * Products.TAPS);
                }
            }
        }

        private void addStrip(Sweep strip, int block, int group, int first, int count, int tile, int end) {
            int at = input.at(block, group * conv.slices(), 0, 0, 0);
            for (int f = 0; f < count; f += Products.FILTERS) {
                var rows = new Products.Rows(
                        upstream.values(),
                        upstream.at(block, first + f, 0, 0, 0),
                        upstream.plane(),
                        Math.min(Products.FILTERS, count - f));
                for (int t = tile; t < end; t++) {
                    var to = sums[f / Products.FILTERS][t - tile];
                    Loops.products().add(strip, t * Products.TAPS, input.values(), at, rows, to, kept);
                }
            }
        }

        private float total(int filter, int tap) {
            int place = filter % Products.FILTERS * Products.TAPS + tap % Products.TAPS;
            return BiasSlopes.total(sums[filter / Products.FILTERS][tap / Products.TAPS], place * Sweep.COLUMN);
        }
    }
}
