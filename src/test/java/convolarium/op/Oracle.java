package convolarium.op;

import convolarium.tensor.Tensor;
import convolarium.window.Border;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Sliding windows said a second time and differently: the padded input is laid out cell by cell, the window is pushed
/// along it until it falls off, and sums are doubles.
final class Oracle {

    /// One direction of a window.
    record Way(int taps, int stride, int before, int after, int dilation, boolean ceil) {

        /// Where the window starts in the padded input, once for each output.
        List<Integer> starts(int length) {
            var starts = new ArrayList<Integer>();
            for (int start = 0; lands(start, length); start += stride) {
                starts.add(start);
            }
            return starts;
        }

        private boolean lands(int start, int length) {
            int over = start + (taps - 1) * dilation + 1 - (before + length + after);
            return over <= 0 || (ceil && over < stride && start < before + length);
        }

        /// The padded input: the input cell from which each of its cells is copied, or `ZERO`.
        List<Integer> sources(int length, Border border) {
            var cells = new ArrayList<Integer>(walk(length, border, 0, -1, before));
            Collections.reverse(cells);
            IntStream.range(0, length).forEach(cells::add);
            cells.addAll(walk(length, border, length - 1, 1, after));
            return cells;
        }

        /// What is copied into the padding, walking outwards from an end of the input.
        private static List<Integer> walk(int length, Border border, int end, int step, int count) {
            var cells = new ArrayList<Integer>();
            int place = end;
            for (int i = 0; i < count; i++) {
                place = switch (border) {
                    case ZEROS -> ZERO;
                    case REPLICATE -> place;
                    case REFLECT -> place - step;
                    case CIRCULAR -> (place + step + length) % length;
                };
                cells.add(place);
            }
            return cells;
        }

        boolean inside(int padded, int length) {
            return padded >= before && padded < before + length;
        }
    }

    /// One tap of the window: its weight's place and what lies under it. `cell` counts within the tensor and is
    /// `ZERO` in the padding.
    record Tap(int z, int y, int x, double value, int cell) {

        boolean inside() {
            return cell != ZERO;
        }
    }

    static final int ZERO = -7;

    private final Way[] ways;
    private final Tensor input;
    private final int[] lengths;
    private final List<List<Integer>> sources;

    Oracle(Way depth, Way rows, Way cols, Border border, Tensor input) {
        this.ways = new Way[] {depth, rows, cols};
        this.input = input;
        var shape = input.shape();
        this.lengths = new int[] {shape.depth(), shape.height(), shape.width()};
        this.sources = IntStream.range(0, 3)
                .mapToObj(way -> ways[way].sources(lengths[way], border))
                .toList();
    }

    /// Outputs in each direction.
    List<Integer> sides() {
        return IntStream.range(0, 3)
                .mapToObj(way -> ways[way].starts(lengths[way]).size())
                .toList();
    }

    /// The place of every output.
    Stream<List<Integer>> outputs() {
        var sides = sides();
        return IntStream.range(0, sides.get(0) * sides.get(1) * sides.get(2))
                .mapToObj(i ->
                        List.of(i / sides.get(2) / sides.get(1), i / sides.get(2) % sides.get(1), i % sides.get(2)));
    }

    /// What lies under the window of an output. Taps beyond the padding are left out.
    List<Tap> under(int n, int c, List<Integer> out) {
        var taps = new ArrayList<Tap>();
        for (int kz = 0; kz < ways[0].taps(); kz++) {
            for (int ky = 0; ky < ways[1].taps(); ky++) {
                for (int kx = 0; kx < ways[2].taps(); kx++) {
                    int z = padded(0, out.get(0), kz);
                    int y = padded(1, out.get(1), ky);
                    int x = padded(2, out.get(2), kx);
                    if (exists(0, z) && exists(1, y) && exists(2, x)) {
                        taps.add(tap(n, c, List.of(kz, ky, kx), List.of(z, y, x)));
                    }
                }
            }
        }
        return taps;
    }

    private int padded(int way, int out, int tap) {
        return ways[way].starts(lengths[way]).get(out) + tap * ways[way].dilation();
    }

    private boolean exists(int way, int padded) {
        return padded < sources.get(way).size();
    }

    private Tap tap(int n, int c, List<Integer> k, List<Integer> padded) {
        int flat = n * input.shape().channels() + c;
        boolean inside = true;
        boolean zero = false;
        for (int way = 0; way < 3; way++) {
            int source = sources.get(way).get(padded.get(way));
            zero |= source == ZERO;
            flat = flat * lengths[way] + source;
            inside &= ways[way].inside(padded.get(way), lengths[way]);
        }
        return new Tap(k.get(0), k.get(1), k.get(2), zero ? 0 : input.array()[flat], inside ? flat : ZERO);
    }
}
