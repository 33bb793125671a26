package convolarium.op;

import convolarium.tensor.Shape;
import convolarium.window.Adaptive;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Fit;
import convolarium.window.Padding;
import convolarium.window.Placement;
import convolarium.window.Track;
import convolarium.window.Window;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The shape rules that several layers share.
final class Fitting {

    private Fitting() {}

    /// The fit of what slides a window.
    static Fit of(Window window, Border border, Shape input, int channels) {
        var placement = window.on(input);
        return Stream.<Supplier<Optional<Fit>>>of(
                        () -> sameNeedsStrideOne(window),
                        () -> overrun(Fit.Reason.TOO_FEW_SLICES, window.depth(), placement.depth()),
                        () -> overrun(Fit.Reason.TOO_FEW_ROWS, window.rows(), placement.rows()),
                        () -> overrun(Fit.Reason.TOO_FEW_COLUMNS, window.cols(), placement.cols()),
                        () -> tooWide(border, placement))
                .flatMap(check -> check.get().stream())
                .findFirst()
                .orElseGet(() -> placed(placement, input, channels));
    }

    /// The fit of what looks at one cell at a time.
    static Fit cellByCell(Shape input) {
        return cellByCell(input, input.channels());
    }

    /// The fit of what looks at one place at a time and makes so many channels of it.
    static Fit cellByCell(Shape input, int channels) {
        return placed(new Adaptive(input.depth(), input.height(), input.width()).on(input), input, channels);
    }

    /// The fit of what makes a row of numbers of the whole input.
    static Fit whole(Shape input, int numbers) {
        return placed(Adaptive.GLOBAL.on(input), input, numbers);
    }

    static Fit placed(Placement placement, Shape input, int channels) {
        return new Fit.Fits(placement.output(input, channels), placement);
    }

    private static Optional<Fit> sameNeedsStrideOne(Window window) {
        int stride = Stream.of(window.depth(), window.rows(), window.cols())
                .mapToInt(Axis::stride)
                .max()
                .orElse(1);
        return window.padding() == Padding.SAME_TORCH && stride > 1
                ? Optional.of(Fit.misfit(Fit.Reason.SAME_NEEDS_STRIDE_ONE, stride))
                : Optional.empty();
    }

    private static Optional<Fit> overrun(Fit.Reason reason, Axis axis, Track track) {
        return track.outputs() > 0 ? Optional.empty() : Optional.of(Fit.misfit(reason, axis.reach(), track.padded()));
    }

    private static Optional<Fit> tooWide(Border border, Placement placement) {
        return Stream.of(placement.depth(), placement.rows(), placement.cols())
                .filter(track -> Math.max(track.before(), track.after()) > border.widest(track.length()))
                .map(track -> Fit.misfit(
                        Fit.Reason.BORDER_TOO_WIDE,
                        Math.max(track.before(), track.after()),
                        border.widest(track.length())))
                .findFirst();
    }
}
