package convolarium.fast;

import convolarium.op.Conv;
import convolarium.tensor.Shape;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Padding;
import convolarium.window.Placement;
import convolarium.window.Track;
import convolarium.window.Window;
import java.util.Optional;
import java.util.stream.IntStream;

/// Convolution of a batch whose padding holds more than zeros, or whose last window hangs over it.
///
/// Idea: what the windows lie on, padding and all, is a batch of its own, and a convolution without padding reads it.
final class BorderedStage implements Stage {

    private final Wiring wiring;
    private final Bank padded;
    private final ConvStage inside;
    private final Copies copies;
    private final Work padding;
    private final Optional<Work> folding;

    BorderedStage(Conv conv, Wiring wiring, Learning learning) {
        this.wiring = wiring;
        var placement = conv.fit(wiring.input().shape()).require().placement();
        this.padded = new Bank(padded(wiring.input().shape(), placement), Halo.NONE);
        var gradient = wiring.inputGradient().map(_ -> padded.another());
        this.inside = new ConvStage(
                withoutPadding(conv), new Wiring(padded, wiring.output(), gradient, wiring.outputGradient()), learning);
        this.copies = copies(conv.border(), placement);
        this.padding = Each.plane(padded, this::pad);
        this.folding = gradient.map(handed ->
                Each.plane(handed, plane -> fold(handed, wiring.inputGradient().orElseThrow(), plane)));
    }

    /// The zeros that the way back wants around the gradient of the output.
    static Halo gradientHalo(Conv conv, Shape input) {
        var whole = padded(input, conv.fit(input).require().placement());
        var placement = withoutPadding(conv).fit(whole).require().placement();
        return Steps.Three.of(placement).backHalo();
    }

    private static Conv withoutPadding(Conv conv) {
        return conv.withWindow(bare(conv.window()));
    }

    /// The same window where there is no padding, nor anything to hang over.
    static Window bare(Window window) {
        return new Window(bare(window.depth()), bare(window.rows()), bare(window.cols()), Padding.CUSTOM);
    }

    private static Axis bare(Axis axis) {
        return axis.withPadding(0, 0).withCeil(false);
    }

    private static Shape padded(Shape input, Placement placement) {
        return new Shape(
                input.batch(),
                input.channels(),
                Steps.of(placement.depth()).under(placement.depth().outputs()),
                Steps.of(placement.rows()).under(placement.rows().outputs()),
                Steps.of(placement.cols()).under(placement.cols().outputs()));
    }

    private Copies copies(Border border, Placement placement) {
        var shape = padded.shape();
        return new Copies(
                Math.toIntExact(shape.plane()),
                i -> {
                    int z = source(placement.depth(), border, i / shape.width() / shape.height());
                    int y = source(placement.rows(), border, i / shape.width() % shape.height());
                    int x = source(placement.cols(), border, i % shape.width());
                    return z < 0 || y < 0 || x < 0
                            ? Border.NONE
                            : wiring.input().step(z, y, x);
                },
                padded::step);
    }

    /// The cell that a place of the padded input shows, or [Border#NONE].
    static int source(Track track, Border border, int place) {
        int cell = place - track.before();
        return track.covers(cell) ? border.source(cell, track.length()) : Border.NONE;
    }

    /// The cell of the input that each of so many cells under the windows shows, along one direction.
    static int[] sources(Border border, Track track, int cells) {
        return IntStream.range(0, cells)
                .map(place -> source(track, border, place))
                .toArray();
    }

    @Override
    public void forward(Crew crew) {
        crew.work(padding, Job.PATIENT);
        inside.forward(crew);
    }

    @Override
    public void backward(Crew crew) {
        inside.backward(crew);
        folding.ifPresent(work -> crew.work(work, Job.PATIENT));
    }

    private void pad(int plane) {
        copies.copy(wiring.input().values(), wiring.input().at(plane), padded.values(), padded.at(plane));
    }

    private void fold(Bank handed, Bank to, int plane) {
        to.clear(plane);
        copies.handBack(handed.values(), handed.at(plane), to.values(), to.at(plane));
    }
}
