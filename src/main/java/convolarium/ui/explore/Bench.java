package convolarium.ui.explore;

import convolarium.insight.Planes;
import convolarium.session.Experiment;
import convolarium.session.Outcome;
import convolarium.session.Session;
import convolarium.tensor.Shape;
import convolarium.text.Messages;
import convolarium.ui.control.Reporter;
import convolarium.ui.draw.Grid;
import convolarium.ui.draw.MapImages;
import convolarium.ui.draw.Palette;
import convolarium.ui.motion.Moment;
import convolarium.ui.motion.Timeline;
import convolarium.window.Landing;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// What the parts of the room share.
///
/// @param shown       what came of the slice of the output that the window is in: what the stage shows
/// @param seen        the experiment as the stage shows it, a flat one
/// @param notice      shows a sentence that needs no answer; an empty one takes the last away
/// @param predicting  asks what is to be predicted
/// @param gradients   those of the map on the stage, where they are wanted
/// @param differences what differs between A and B, in words; none while nothing is compared
record Bench(
        Session session,
        ObservableValue<@Nullable Outcome> shown,
        ObservableValue<Experiment> seen,
        Messages messages,
        Timeline timeline,
        Gaze gaze,
        MapImages images,
        Reporter notice,
        StageGradients gradients,
        ObservableValue<List<String>> differences,
        Predicting predicting) {

    static Bench of(Session session, Messages messages, Reporter notice) {
        var gaze = new Gaze();
        var differences = Bindings.createObjectBinding(
                () -> differences(messages, gaze.kept().get(), session.outcome().get()),
                gaze.kept(),
                session.outcome(),
                messages.languageProperty());
        gaze.ranges()
                .compared()
                .bind(Bindings.createObjectBinding(
                        () -> compared(gaze.kept().get(), session.outcome().get()), gaze.kept(), session.outcome()));
        var timeline = new Timeline();
        var shown = shown(session.outcome(), timeline);
        var seen = seen(session, shown);
        gaze.follow(seen);
        return new Bench(
                session,
                shown,
                seen,
                messages,
                timeline,
                gaze,
                new MapImages(session.closeups()),
                notice,
                new StageGradients(session, timeline, gaze),
                differences,
                new Predicting(session, timeline, gaze));
    }

    private static ObservableValue<@Nullable Outcome> shown(
            ObservableValue<@Nullable Outcome> outcome, Timeline timeline) {
        return Bindings.createObjectBinding(
                () -> {
                    var all = outcome.getValue();
                    return all == null ? null : all.slice(timeline.slice().get());
                },
                outcome,
                timeline.slice());
    }

    /// A flat experiment is seen as it is, even before anything has come of it.
    private static ObservableValue<Experiment> seen(Session session, ObservableValue<@Nullable Outcome> shown) {
        var asked = session.experiment();
        return Bindings.createObjectBinding(
                () -> {
                    var made = shown.getValue();
                    return made == null || !asked.get().isDeep() ? asked.get() : made.experiment();
                },
                asked,
                shown);
    }

    /// A map of an outcome in its colours, or where it has several slices, a slice of one.
    ///
    /// @param side pixels of its longer side
    Image image(Outcome outcome, Outcome.Result result, int plane, double side) {
        var map = result.maps().get(plane);
        double pixels = side / Math.max(map.width(), map.height());
        int width = (int) Math.max(1, Math.rint(map.width() * pixels));
        int height = (int) Math.max(1, Math.rint(map.height() * pixels));
        var scale = gaze.ranges().map(result, plane);
        var tone = outcome.experiment().picture().tone();
        return outcome.experiment().signed()
                ? images.map(map, Palette.signed(scale), scale, width, height)
                : images.map(map, Palette.tone(tone), tone, width, height);
    }

    private static List<Outcome> compared(@Nullable Outcome a, @Nullable Outcome b) {
        return a != null && b != null && isSigned(a) && isSigned(b) ? List.of(a, b) : List.of();
    }

    private static boolean isSigned(Outcome made) {
        return made.result().isPresent() && made.experiment().signed();
    }

    private static List<String> differences(Messages messages, @Nullable Outcome a, @Nullable Outcome b) {
        if (a == null || b == null) {
            return List.of();
        }
        var all = new Changes(messages).all(a.experiment(), b.experiment());
        return all.isEmpty() ? List.of(messages.get("compare.nothing")) : all;
    }

    /// The output has another size.
    void resize(Shape output) {
        timeline.resize(output.depth(), output.height(), output.width());
    }

    /// The slice of another outcome that stands beside the one on the stage.
    Outcome beside(Outcome other) {
        int slices = timeline.slices().get();
        int slice = timeline.slice().get();
        return other.slice(other.slices() == slices ? slice : (int) ((long) slice * other.slices() / slices));
    }

    /// The moment of another layer at which its window lies around the same place as that of the layer on the stage.
    Moment momentOn(Outcome other) {
        var fit = other.fit().require();
        var now = timeline.inSlice();
        return Optional.ofNullable(shown.getValue())
                .filter(shown -> isAsLarge(shown, other))
                .flatMap(shown -> shown.fit().fits())
                .filter(fits ->
                        now.cell() < fits.output().height() * fits.output().width())
                .map(fits -> {
                    int cols = fits.output().width();
                    var site = fits.placement().at(0, now.cell() / cols, now.cell() % cols);
                    var there = fit.placement();
                    int row = there.rows().nearest(middle(site.rows()));
                    return new Moment(
                            row * fit.output().width() + there.cols().nearest(middle(site.cols())), now.phase());
                })
                .orElseGet(() ->
                        timeline.momentOn(fit.output().height(), fit.output().width()));
    }

    private static int middle(Landing landing) {
        return landing.start() + (Grid.reach(landing) - 1) / 2;
    }

    /// Whether the pictures of two layers are as large, so that the same place means something.
    static boolean isAsLarge(Outcome one, Outcome other) {
        var first = one.experiment().picture();
        var second = other.experiment().picture();
        return first.height() == second.height() && first.width() == second.width();
    }

    /// What lies under the window, where there are slices behind each other.
    Optional<Planes> planes() {
        return Optional.ofNullable(shown.getValue()).map(Outcome::planes).filter(planes -> !planes.isFlat());
    }

    /// A slice of the input, or of its padding, comes to the front; where it is not under the window that goes first.
    void look(int place) {
        planes().filter(planes -> plane(planes, place).isEmpty())
                .ifPresent(planes -> timeline.seekSlice(planes.depth().nearest(place)));
        planes().ifPresent(now -> plane(now, place).ifPresent(plane -> {
            int channel = now.channel(gaze.channel().get());
            gaze.channel().set(channel * now.each() + plane);
        }));
    }

    private static Optional<Integer> plane(Planes planes, int place) {
        return IntStream.range(0, planes.each())
                .filter(plane -> planes.place(plane) == place)
                .boxed()
                .findFirst();
    }

    /// Says that something typed is no number.
    void refuse(String typed) {
        notice.refuse(() -> messages.get("notice.not-a-number", typed));
    }

    /// What can be done with the weights of the shown filter.
    Weights weights() {
        return new Weights(session, shown, messages, gaze, notice);
    }

    /// What the tools do to the picture.
    Drawing drawing() {
        return new Drawing(session, gaze);
    }

    /// Moves the shown filter a step against its gradient.
    void step() {
        gradients.of(session.outcome().get()).ifPresent(whole -> {
            var before = session.experiment().get();
            double loss = whole.backward().value();
            weights().step(whole.backward(), gaze.rate().get().floatValue());
            if (!session.experiment().get().equals(before)) {
                gradients.stepped(loss, session.experiment().get());
            }
        });
    }

    /// Cuts the shown filter from what lies under the window.
    void cut() {
        weights().cut(timeline.moment().get().cell());
    }
}
