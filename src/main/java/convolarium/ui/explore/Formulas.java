package convolarium.ui.explore;

import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.text.Messages;
import convolarium.window.Axis;
import convolarium.window.Track;

/// The formulas of a layer with the numbers in them.
record Formulas(Messages messages) {

    /// The size formula with the numbers in it.
    String size(Track track) {
        return switch (track) {
            case Track.Sliding(var axis, int length) -> {
                var pads = pads(axis);
                boolean up = axis.ceil() && !leavesOut(axis, length);
                yield (up ? "⌈" : "⌊") + "(" + length + " + " + pads + " − " + axis.dilation() + "·(" + axis.size()
                        + "−1) − 1) / " + axis.stride() + (up ? "⌉" : "⌋") + " + 1 = " + track.outputs();
            }
            case Track.Shared(int length, int outputs) -> messages.get("formula.shared", length, outputs);
            case Track.Transposed(var axis, int more, int length) ->
                "(" + length + " − 1)·" + axis.stride() + " − " + bracketed(axis) + " + " + axis.dilation() + "·("
                        + axis.size() + "−1) + " + more + " + 1 = " + track.outputs();
            case Track.Sampled(int length, int outputs, var _) -> length + " → " + outputs;
        };
    }

    private static String pads(Axis axis) {
        return axis.before() == axis.after() ? "2·" + axis.before() : axis.before() + " + " + axis.after();
    }

    private static String bracketed(Axis axis) {
        return axis.before() == axis.after() ? pads(axis) : "(" + pads(axis) + ")";
    }

    /// Whether a last window is not counted although it hangs over, because it starts beyond the input.
    private static boolean leavesOut(Axis axis, int length) {
        int room = axis.before() + length + axis.after() - axis.reach();
        return Math.ceilDiv(room, axis.stride()) + 1 > axis.outputLength(length);
    }

    /// Parameters of a layer with the way they are counted.
    String parameters(Op op) {
        if (!(op instanceof Filtering conv)) {
            return messages.get("formula.no-parameters");
        }
        var flat = conv.window().rows().size() + "·" + conv.window().cols().size();
        var kernel = conv.isDeep() ? conv.window().depth().size() + "·" + flat : flat;
        var each = conv.slices() == 1 ? kernel : conv.slices() + "·" + kernel;
        var weights = conv.filters() == 1 ? each : conv.filters() + "·" + each;
        if (!conv.biased()) {
            return messages.get("formula.weights", weights, conv.parameterCount());
        }
        return messages.get("formula.parameters", weights, conv.filters(), conv.parameterCount());
    }
}
