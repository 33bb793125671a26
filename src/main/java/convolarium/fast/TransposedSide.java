package convolarium.fast;

import convolarium.window.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// One direction of a transposed convolution: the taps that the outputs of each phase meet.
///
/// @param first the nearest cell that is read, from that of the same number
/// @param span  from the nearest to the farthest
record TransposedSide(int stride, int outputs, List<List<Tap>> phases, int first, int span) {

    /// A tap, and how far the cell it reads is from that of the same number as the output in its phase.
    record Tap(int tap, int away) {}

    static TransposedSide of(Track track) {
        if (!(track instanceof Track.Transposed(var axis, var _, var _))) {
            throw new IllegalArgumentException("not transposed: " + track);
        }
        int stride = axis.stride();
        var phases = new ArrayList<List<Tap>>();
        for (int phase = 0; phase < Math.min(stride, track.outputs()); phase++) {
            int out = phase + axis.before();
            phases.add(IntStream.range(0, axis.size())
                    .filter(tap -> Math.floorMod(out - tap * axis.dilation(), stride) == 0)
                    .mapToObj(tap -> new Tap(tap, Math.floorDiv(out - tap * axis.dilation(), stride)))
                    .toList());
        }
        var away = phases.stream().flatMap(List::stream).mapToInt(Tap::away).summaryStatistics();
        int first = away.getCount() == 0 ? 0 : away.getMin();
        int span = away.getCount() == 0 ? 0 : away.getMax() - first;
        return new TransposedSide(stride, track.outputs(), phases, first, span);
    }

    /// How many outputs the longest phase has.
    int cells() {
        return Math.ceilDiv(outputs, stride);
    }
}
