package convolarium.insight;

import convolarium.window.Border;
import convolarium.window.Track;
import java.util.List;

/// What lies under a window for one slice of the output: of each input channel so many slices, one after the other, as
/// the planes of a flat picture.
///
/// @param slice  the slice of the output
/// @param depth  the way of the window in depth
/// @param border what the padding repeats
/// @param cells  the input slice of each plane of a channel, [Border#NONE] for zeros
/// @param taps   which tap of the window in depth lies on each
public record Planes(int slice, Track depth, Border border, List<Integer> cells, List<Integer> taps) {

    /// Those of a flat layer, whose channels are its planes.
    public static final Planes FLAT = new Planes(0, new Track.Shared(1, 1), Border.ZEROS, List.of(0), List.of(0));

    public Planes {
        cells = List.copyOf(cells);
        taps = List.copyOf(taps);
    }

    /// Whether there is nothing behind anything.
    public boolean isFlat() {
        return equals(FLAT);
    }

    /// How many slices the window reaches for, though some may lie nowhere.
    public int windowDepth() {
        return depth instanceof Track.Transposed(var axis, var _, var _)
                ? axis.size()
                : depth.landing(slice).size();
    }

    /// Whether a plane lies in the padding.
    public boolean pads(int plane) {
        return cell(plane) == Border.NONE || place(plane) != cell(plane);
    }

    /// Planes of one channel.
    public int each() {
        return cells.size();
    }

    /// The input channel that a plane is from.
    public int channel(int plane) {
        return plane / each();
    }

    /// The input slice that a plane is, or [Border#NONE] for zeros.
    public int cell(int plane) {
        return cells.get(plane % each());
    }

    /// Where a plane lies in depth, which may be in the padding.
    public int place(int plane) {
        return depth instanceof Track.Transposed
                ? cell(plane)
                : depth.landing(slice).cell(tap(plane));
    }

    /// The tap of the window in depth that lies on a plane.
    public int tap(int plane) {
        return taps.get(plane % each());
    }

    /// How many slices of the output use a plane.
    public int uses(int plane) {
        int cell = cell(plane);
        return cell == Border.NONE ? 0 : depth.uses(border)[cell];
    }

    /// How many slices are read under the tap that lies on a plane, all slices of the output together.
    public int reads(int plane) {
        return depth.cells(tap(plane), border).size();
    }

    /// How many planes of a channel hold something.
    public int inside() {
        return (int) cells.stream().filter(cell -> cell != Border.NONE).count();
    }
}
