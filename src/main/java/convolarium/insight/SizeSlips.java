package convolarium.insight;

import convolarium.window.Axis;
import convolarium.window.Track;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What mistakes make of the size of an output.
final class SizeSlips {

    private SizeSlips() {}

    static List<Slip> of(Question question) {
        var placement = question.fits().placement();
        int height = placement.rows().outputs();
        int width = placement.cols().outputs();
        var rows = of(placement.rows());
        var cols = of(placement.cols());
        var mistakes = new TreeSet<>(rows.keySet());
        mistakes.addAll(cols.keySet());
        var slips = new ArrayList<>(mistakes.stream()
                .map(mistake -> Slip.of(mistake, rows.getOrDefault(mistake, height), cols.getOrDefault(mistake, width)))
                .toList());
        slips.add(Slip.of(Mistake.EXCHANGED, width, height));
        return slips;
    }

    /// How long each mistake makes an output in one direction.
    static Map<Mistake, Integer> of(Track track) {
        var lengths = new EnumMap<Mistake, Integer>(Mistake.class);
        lengths.put(Mistake.SAME_SIZE, track.length());
        switch (track) {
            case Track.Sliding(var axis, int length) -> slide(axis, length, lengths);
            case Track.Transposed(var axis, int more, int length) -> {
                lengths.put(Mistake.FORGOT_PADDING, axis.withPadding(0, 0).transposedLength(length, more));
                lengths.put(
                        Mistake.PADDED_ONCE, axis.withPadding(axis.before(), 0).transposedLength(length, more));
                lengths.put(Mistake.FORGOT_ONE, track.outputs() - 1);
                lengths.put(Mistake.IGNORED_DILATION, axis.withDilation(1).transposedLength(length, more));
                lengths.put(Mistake.FORGOT_OUTPUT_PADDING, axis.transposedLength(length, 0));
                lengths.put(Mistake.AS_CONVOLUTION, axis.outputLength(length));
                lengths.put(Mistake.STRIDE_ALONE, length * axis.stride());
            }
            case Track.Shared _, Track.Sampled _ -> {}
        }
        return lengths;
    }

    private static void slide(Axis axis, int length, Map<Mistake, Integer> lengths) {
        int room = axis.before() + length + axis.after() - axis.reach();
        lengths.put(Mistake.FORGOT_PADDING, axis.withPadding(0, 0).outputLength(length));
        lengths.put(Mistake.PADDED_ONCE, axis.withPadding(axis.before(), 0).outputLength(length));
        lengths.put(Mistake.FORGOT_ONE, axis.outputLength(length) - 1);
        lengths.put(Mistake.IGNORED_DILATION, axis.withDilation(1).outputLength(length));
        lengths.put(Mistake.IGNORED_STRIDE, axis.withStride(1).outputLength(length));
        lengths.put(
                axis.ceil() ? Mistake.ROUNDED_DOWN : Mistake.ROUNDED_UP,
                axis.ceil() ? axis.withCeil(false).outputLength(length) : Math.ceilDiv(room, axis.stride()) + 1);
    }
}
