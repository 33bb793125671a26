package convolarium.ui.explore;

import convolarium.data.Crop;
import convolarium.insight.Scale;
import convolarium.op.Filtering;
import convolarium.op.Pool;
import convolarium.session.Experiment;
import convolarium.session.Outcome;
import convolarium.ui.draw.Hover;
import convolarium.ui.draw.Look;
import convolarium.ui.draw.MapImages;
import convolarium.ui.draw.Palette;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// What is looked at, and what the mouse does on the input. It belongs to the view, not to the document.
final class Gaze {

    /// What dragging on the input does.
    enum Tool {
        /// Moves the window.
        WINDOW,
        /// Draws.
        PENCIL,
        /// Wipes out.
        ERASER,
        /// Fills an area of one colour.
        FILL
    }

    /// What the pane on the right shows.
    enum Tab {
        MAPS,
        DETAILS,
        COMPARE;

        /// Names it in ids and keys.
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final IntegerProperty filter = new SimpleIntegerProperty(this, "filter");
    private final IntegerProperty channel = new SimpleIntegerProperty(this, "channel");
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(this, "tool", Tool.PENCIL);
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(this, "tab", Tab.MAPS);
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(this, "look", Look.WHOLE);
    private final ObjectProperty<Optional<Crop>> seen = new SimpleObjectProperty<>(this, "seen", Optional.empty());
    private final ObjectProperty<@Nullable Hover> hover = new SimpleObjectProperty<>(this, "hover");
    private final IntegerProperty brush = new SimpleIntegerProperty(this, "brush", 1);
    private final ObjectProperty<@Nullable Outcome> kept = new SimpleObjectProperty<>(this, "kept");
    private final BooleanProperty uses = new SimpleBooleanProperty(this, "uses");
    private final BooleanProperty unpooled = new SimpleBooleanProperty(this, "unpooled");
    private final BooleanProperty single = new SimpleBooleanProperty(this, "single");
    private final BooleanProperty sums = new SimpleBooleanProperty(this, "sums");
    private final ObjectProperty<@Nullable Scale> common = new SimpleObjectProperty<>(this, "common");
    private final BooleanProperty shared = new SimpleBooleanProperty(this, "shared", true);

    Gaze() {
        uses.subscribe(on -> unpooled.set(unpooled.get() && !on));
        unpooled.subscribe(on -> uses.set(uses.get() && !on));
    }

    /// Keeps to channels that the filter on the stage sees: choosing another channel chooses a filter that sees it.
    void follow(ObservableValue<Experiment> experiment) {
        channel.subscribe(chosen -> seeing(experiment.getValue(), (conv, map) -> {
            int group = Math.clamp(chosen.intValue() / conv.slices(), 0, conv.groups() - 1);
            int first = group * (conv.filters() / conv.groups());
            filter.set(map - first >= 0 && map - first < conv.filters() / conv.groups() ? map : first);
        }));
        filter.subscribe(() -> turn(experiment.getValue()));
        experiment.subscribe(this::turn);
    }

    private void turn(Experiment now) {
        seeing(now, (conv, map) -> channel.set(conv.inputChannel(map, conv.slice(channel.get()))));
    }

    /// Where filters see some channels only.
    private void seeing(Experiment now, ObjIntConsumer<Filtering> work) {
        if (now.op() instanceof Filtering conv && conv.groups() > 1) {
            work.accept(conv, Math.clamp(filter.get(), 0, conv.filters() - 1));
        }
    }

    /// How closely pictures are looked at.
    ObjectProperty<Look> look() {
        return look;
    }

    /// The part of the picture that is seen, where that is not all.
    ObjectProperty<Optional<Crop>> seen() {
        return seen;
    }

    /// Whether the colours of all maps share one range.
    BooleanProperty shared() {
        return shared;
    }

    /// What the colours of one map mean.
    Scale scale(Outcome.Result result, int map) {
        var both = common.get();
        return !shared.get() ? result.each().get(map) : both == null ? result.layer() : both;
    }

    /// A map of an outcome in its colours, or where it has several slices, a slice of one.
    ///
    /// @param side pixels of its longer side
    Image image(Outcome outcome, Outcome.Result result, int plane, MapImages images, double side) {
        var map = result.maps().get(plane);
        double pixels = side / Math.max(map.width(), map.height());
        int width = (int) Math.max(1, Math.rint(map.width() * pixels));
        int height = (int) Math.max(1, Math.rint(map.height() * pixels));
        var scale = scale(result, plane);
        var tone = outcome.experiment().picture().tone();
        return outcome.experiment().signed()
                ? images.map(map, Palette.signed(scale), scale, width, height)
                : images.map(map, Palette.tone(tone), tone, width, height);
    }

    /// What the colours of all maps mean where two layers are compared; null where one is alone.
    ObjectProperty<@Nullable Scale> common() {
        return common;
    }

    /// How many cells pencil and eraser are wide.
    IntegerProperty brush() {
        return brush;
    }

    /// What is kept as A, to be compared with what is now; null where nothing is.
    ObjectProperty<@Nullable Outcome> kept() {
        return kept;
    }

    /// The same look at something else, which nothing points at.
    Gaze beside() {
        var beside = new Gaze();
        beside.filter.bind(filter);
        beside.channel.bind(channel);
        uses.subscribe(on -> beside.uses.set(on));
        unpooled.subscribe(on -> beside.unpooled.set(on));
        beside.shared.bind(shared);
        beside.look.bind(look);
        beside.common.bind(common);
        return beside;
    }

    /// Whether the input shows how many windows use each cell, in the place of its values.
    BooleanProperty uses() {
        return uses;
    }

    /// Whether pooling has winners that can be put back.
    static boolean hasWinners(Experiment experiment) {
        return experiment.op() instanceof Pool pool && pool.hasWinners();
    }

    /// Whether the input shows the winners alone, each in its place.
    BooleanProperty unpooled() {
        return unpooled;
    }

    /// Whether pencil, eraser and filling leave all channels alone but the one that is shown.
    BooleanProperty single() {
        return single;
    }

    /// Whether filters see more than one channel, so that there is something to sum up.
    static boolean hasSums(Experiment experiment) {
        return experiment.op() instanceof Filtering conv && conv.slices() > 1;
    }

    /// Whether the stage shows channel by channel what a filter sums up.
    BooleanProperty sums() {
        return sums;
    }

    /// Whether the stage shows channel by channel what the filters of an experiment sum up.
    boolean summed(Experiment experiment) {
        return sums.get() && hasSums(experiment);
    }

    /// The cell under the mouse; null where there is none.
    ObjectProperty<@Nullable Hover> hover() {
        return hover;
    }

    /// The output map on the stage.
    IntegerProperty filter() {
        return filter;
    }

    /// The input channel on the stage.
    IntegerProperty channel() {
        return channel;
    }

    ObjectProperty<Tab> tab() {
        return tab;
    }

    ObjectProperty<Tool> tool() {
        return tool;
    }
}
