package convolarium.ui.explore;

import convolarium.data.PatternSource;
import convolarium.data.Picture;
import convolarium.insight.Question.Topic;
import convolarium.session.Experiment;
import convolarium.session.Reverse;
import convolarium.ui.draw.Look;
import convolarium.ui.motion.Timeline;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// How the room is looked at, also as a line in a file: `tool=PENCIL tab=MAPS filter=0 uses=false look=2.5,10.5,7.0`.
/// What is missing or makes no sense in such a line stays as it is.
public final class Manner {

    private static final Pattern PART = Pattern.compile("([a-z]+)=([\\w.,-]{1,80})");
    private static final Pattern LOOK =
            Pattern.compile("^(\\d{1,5}(?:\\.\\d+)?),(-?\\d{1,5}(?:\\.\\d+)?),(-?\\d{1,5}(?:\\.\\d+)?)$");
    private static final int MOST = 4096;
    private static final int LARGE = 64;
    /// Up to this size the pencil is one cell wide, above it two, to be seen.
    private static final int FINE = 20;

    private final Gaze gaze;
    private final Map<String, ObservableValue<?>> parts = new LinkedHashMap<>();
    private final Map<String, Consumer<String>> readers = new LinkedHashMap<>();
    private final ObservableValue<String> text;
    private final Timeline timeline;
    private String source = "";
    private boolean left;
    private OptionalInt cell = OptionalInt.empty();

    /// @param alone whether the stage has all the room
    Manner(Gaze gaze, Timeline timeline, BooleanProperty alone) {
        this.gaze = gaze;
        this.timeline = timeline;
        choice("tool", gaze.tool(), Gaze.Tool.class);
        choice("tab", gaze.tab(), Gaze.Tab.class);
        choice("topic", gaze.topic(), Topic.class);
        number("brush", gaze.brush(), 1, InputPane.BRUSHES.getLast());
        number("channel", gaze.channel(), 0, MOST);
        number("filter", gaze.filter(), 0, MOST);
        flag("alone", alone);
        flag("uses", gaze.uses());
        flag("unpooled", gaze.unpooled());
        flag("gradients", gaze.gradients());
        choice("aim", gaze.aim(), Reverse.Aim.class);
        flag("predicts", gaze.predicts());
        flag("shared", gaze.ranges().shared());
        flag("sums", gaze.sums());
        flag("single", gaze.single());
        flag("loop", timeline.looping());
        flag("accelerate", timeline.accelerating());
        look();
        rate();
        cell();
        text = Bindings.createStringBinding(this::write, parts.values().toArray(Observable[]::new));
    }

    private void flag(String key, BooleanProperty what) {
        parts.put(key, what);
        readers.put(key, word -> what.set(word.equals("true") || (!word.equals("false") && what.get())));
    }

    private void number(String key, IntegerProperty what, int least, int most) {
        parts.put(key, what);
        readers.put(key, word -> {
            if (word.matches("\\d{1,4}")) {
                what.set(Math.clamp(Integer.parseInt(word), least, most));
            }
        });
    }

    private void look() {
        parts.put("look", gaze.look().map(now -> now.factor() + "," + now.row() + "," + now.col()));
        readers.put(
                "look",
                word -> LOOK.matcher(word)
                        .results()
                        .forEach(found -> gaze.look()
                                .set(new Look(
                                        Double.parseDouble(found.group(1)),
                                        Double.parseDouble(found.group(2)),
                                        Double.parseDouble(found.group(3))))));
    }

    private void rate() {
        parts.put("rate", gaze.rate());
        readers.put(
                "rate",
                word -> GradientPane.RATES.stream()
                        .filter(rate -> rate.toString().equals(word))
                        .forEach(gaze.rate()::set));
    }

    /// Only where it stands still: what plays begins again.
    private void cell() {
        var moving = new SimpleObjectProperty<>("");
        parts.put(
                "cell",
                timeline.playing()
                        .flatMap(on -> on ? moving : timeline.moment().map(now -> String.valueOf(now.cell()))));
        readers.put("cell", word -> cell = word.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(word)) : cell);
    }

    private <E extends Enum<E>> void choice(String key, ObjectProperty<E> what, Class<E> type) {
        parts.put(key, what);
        readers.put(
                key,
                word -> Arrays.stream(type.getEnumConstants())
                        .filter(value -> value.name().equals(word))
                        .forEach(what::set));
    }

    /// The line of this moment.
    public ObservableValue<String> text() {
        return text;
    }

    private String write() {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue().getValue())
                .collect(Collectors.joining(" "));
    }

    /// Looks at the room as a line says, which the next picture leaves so.
    public void read(String line) {
        left = !line.isEmpty();
        PART.matcher(line)
                .results()
                .forEach(part -> readers.getOrDefault(part.group(1), _ -> {}).accept(part.group(2)));
    }

    /// Another picture is shown from the beginning; where something is to be predicted, nothing plays.
    void show(Experiment experiment) {
        var shown = PatternSource.plain(experiment.source());
        if (!shown.equals(source)) {
            source = shown;
            begin(experiment.picture());
            if (cell.isPresent()) {
                timeline.seek(cell.getAsInt());
            } else if (gaze.predicts().get()) {
                timeline.seek(0);
            } else {
                timeline.restart();
            }
            cell = OptionalInt.empty();
        }
    }

    /// The mouse draws on what is small enough to be drawn on.
    private void begin(Picture picture) {
        int side = Math.max(picture.height(), picture.width());
        if (!left) {
            gaze.tool().set(side <= LARGE ? Gaze.Tool.PENCIL : Gaze.Tool.WINDOW);
            gaze.brush().set(side <= FINE ? 1 : 2);
        }
        left = false;
    }
}
