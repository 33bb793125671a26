package convolarium.ui.explore;

import convolarium.data.Crop;
import convolarium.insight.Question.Topic;
import convolarium.op.Filtering;
import convolarium.session.Experiment;
import convolarium.session.Outcome;
import convolarium.session.Reverse;
import convolarium.session.Reverse.Aim;
import convolarium.ui.draw.Hover;
import convolarium.ui.draw.Look;
import convolarium.ui.draw.Veil;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
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
    private final BooleanProperty gradients = new SimpleBooleanProperty(this, "gradients");
    private final ObjectProperty<Aim> aim = new SimpleObjectProperty<>(this, "aim", Aim.SUM);
    private Function<Outcome, Optional<Reverse.Gathered>> back = _ -> Optional.empty();
    private final ObjectProperty<Double> rate = new SimpleObjectProperty<>(this, "rate", 0.001);
    private final BooleanProperty single = new SimpleBooleanProperty(this, "single");
    private final BooleanProperty sums = new SimpleBooleanProperty(this, "sums");
    private final BooleanProperty predicts = new SimpleBooleanProperty(this, "predicts");
    private final ObjectProperty<Topic> topic = new SimpleObjectProperty<>(this, "topic", Topic.VALUE);
    private final ObjectProperty<Veil> veil = new SimpleObjectProperty<>(this, "veil", Veil.NONE);

    private final Ranges ranges;

    Gaze() {
        this(new Ranges());
    }

    private Gaze(Ranges ranges) {
        this.ranges = ranges;
        var instead = List.of(uses, unpooled, gradients);
        instead.forEach(one -> one.subscribe(
                on -> instead.stream().filter(other -> on && !other.equals(one)).forEach(other -> other.set(false))));
        List.of(sums, predicts).forEach(other -> {
            gradients.subscribe(on -> other.set(other.get() && !on));
            other.subscribe(on -> gradients.set(gradients.get() && !on));
        });
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

    /// What colours mean.
    Ranges ranges() {
        return ranges;
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
        var beside = new Gaze(ranges);
        beside.filter.bind(filter);
        beside.channel.bind(channel);
        uses.subscribe(on -> beside.uses.set(on));
        unpooled.subscribe(on -> beside.unpooled.set(on));
        beside.look.bind(look);
        beside.veil.bind(veil);
        return beside;
    }

    /// Whether the input shows how many windows use each cell, in the place of its values.
    BooleanProperty uses() {
        return uses;
    }

    /// Whether the input shows the winners alone, each in its place.
    BooleanProperty unpooled() {
        return unpooled;
    }

    /// Whether the stage runs backwards.
    BooleanProperty gradients() {
        return gradients;
    }

    /// How large a step against the gradient is.
    ObjectProperty<Double> rate() {
        return rate;
    }

    /// The gradients of an outcome, where the stage shows them.
    Optional<Reverse.Gathered> back(Outcome outcome) {
        return back.apply(outcome);
    }

    /// Tells where gradients come from.
    void turnBack(Function<Outcome, Optional<Reverse.Gathered>> source) {
        back = source;
    }

    /// What the loss is whose gradients are shown.
    ObjectProperty<Aim> aim() {
        return aim;
    }

    /// Whether pencil, eraser and filling leave all channels alone but the one that is shown.
    BooleanProperty single() {
        return single;
    }

    /// Whether what is to come is predicted before it is seen.
    BooleanProperty predicts() {
        return predicts;
    }

    /// What is asked about, where the layer lets it be asked.
    ObjectProperty<Topic> topic() {
        return topic;
    }

    /// What is not to be seen yet.
    ObjectProperty<Veil> veil() {
        return veil;
    }

    /// Whether the stage shows channel by channel what a filter sums up.
    BooleanProperty sums() {
        return sums;
    }

    /// Whether the stage shows channel by channel what the filters of an experiment sum up.
    boolean summed(Experiment experiment) {
        return sums.get() && Sights.hasSums(experiment);
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
