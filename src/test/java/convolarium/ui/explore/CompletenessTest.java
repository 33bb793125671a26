package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Sample;
import convolarium.data.Samples;
import convolarium.insight.Question.Topic;
import convolarium.op.Conv;
import convolarium.op.KernelPreset;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.session.Experiment;
import convolarium.session.Filter;
import convolarium.session.Locks;
import convolarium.session.Reverse.Aim;
import convolarium.text.Language;
import convolarium.ui.Theme;
import convolarium.ui.control.Action;
import convolarium.ui.motion.Moment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/// All that a control of the room does can be found in the palette.
class CompletenessTest extends Visit {

    /// Actions that are called otherwise than their controls.
    private static final Map<String, String> SAME = Map.of(
            "kernel-cut", "cut-kernel",
            "preset-cut", "cut-kernel",
            "shape-seen", "crop-seen",
            "stochastic", "kind-stochastic-pool");

    /// Controls that need no action, and why.
    private static final Map<String, String> WITHOUT = Map.of(
            ".*-link", "shows one number for all sides or one for each; there are actions for both",
            "(channel|map)-\\d+", "the next and the previous one can be chosen, however many there are",
            "new-sheet", "opens a list of what has actions",
            "predict-check", "Enter in the field beside it does the same",
            "shape-cut", "says how other controls beside it work",
            "speed-.*", "faster and slower",
            "example-set-.*", "the next example of each set",
            "gradient-rate-.*", "larger and smaller steps");

    private int windows;

    /// Where the room is, and what is done there first.
    private record State(Experiment start, Runnable then) {

        State(Experiment start) {
            this(start, () -> {});
        }
    }

    /// Samples that are files take long, and are chosen as others are.
    static boolean takesLong(String id) {
        return Samples.ALL.stream()
                .anyMatch(sample -> sample.kind() == Sample.Kind.FILE && id.equals("sample-" + sample.id()));
    }

    private static Experiment colours() {
        var pinwheel = Room.beginning().withPicture("pinwheel", Samples.load("pinwheel"));
        return pinwheel.withOp(((Conv) pinwheel.op()).resized(3, 3));
    }

    private static Experiment unlinked() {
        var first = Room.beginning();
        var conv = (Conv) first.op();
        var rows = conv.window().rows().withSize(3).withPadding(1, 2).withStride(2);
        var cols = conv.window().cols().withSize(5).withPadding(0, 3).withDilation(2);
        return first.withOp(conv.withWindow(conv.window().withAxes(rows, cols)))
                .withFilter(0, new Filter(KernelPreset.RANDOM, 7));
    }

    private List<State> states() {
        var first = Room.beginning();
        var gaze = room.bench().gaze();
        return List.of(
                new State(colours()),
                new State(unlinked()),
                new State(first.withKind(Pool.TYPE)),
                new State(first.withKind(StochasticPool.TYPE)),
                new State(first.withKind(TransposedConv.TYPE)),
                new State(first.withKind(Upsample.TYPE)),
                new State(first, () -> gaze.tab().set(Gaze.Tab.DETAILS)),
                new State(first, () -> gaze.predicts().set(true)),
                new State(first, () -> gaze.kept().set(room.session.outcome().get())),
                new State(first, () -> {
                    gaze.kept().set(room.session.outcome().get());
                    gaze.gradients().set(true);
                }),
                new State(colours(), () -> fire("#shape")),
                new State(first, () -> fire("#more-samples")));
    }

    private void fire(String id) {
        ((ButtonBase) room.scene.lookup(id)).fire();
    }

    private void begin(State state) {
        var gaze = room.bench().gaze();
        List.copyOf(Window.getWindows()).stream()
                .filter(window -> !window.equals(stage))
                .forEach(Window::hide);
        room.scene.lookup("#overlay").setVisible(false);
        room.shell.actions().get("room-explore").run();
        room.session.locks().set(Locks.NONE);
        room.messages.languageProperty().set(Language.EN);
        room.theme.set(Theme.LIGHT);
        room.looks.zoom().set(100);
        room.looks.presenting().set(false);
        room.shell.explore().alone().set(false);
        gaze.kept().set(null);
        gaze.predicts().set(false);
        gaze.topic().set(Topic.VALUE);
        Stream.of(gaze.uses(), gaze.unpooled(), gaze.gradients(), gaze.sums(), gaze.single())
                .forEach(flag -> flag.set(false));
        Stream.of(gaze.ranges().shared(), timeline().accelerating()).forEach(flag -> flag.set(true));
        Stream.of(timeline().looping(), timeline().still()).forEach(flag -> flag.set(false));
        timeline().speed().set(1);
        gaze.tab().set(Gaze.Tab.MAPS);
        room.session.edit(new Object(), _ -> state.start());
        state.then().run();
        gaze.filter().set(0);
        gaze.channel().set(0);
        gaze.aim().set(Aim.SUM);
        gaze.brush().set(2);
        gaze.tool().set(Gaze.Tool.PENCIL);
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "1 2"));
        timeline().show(Moment.settled(4));
        windows = Window.getWindows().size();
    }

    /// All that anything may change.
    private List<Object> state() {
        var gaze = room.bench().gaze();
        var time = timeline();
        return Arrays.asList(
                room.session.experiment().get(),
                List.of(
                        gaze.filter().get(),
                        gaze.channel().get(),
                        gaze.brush().get(),
                        gaze.tool().get()),
                List.of(
                        gaze.tab().get(),
                        gaze.veil().get(),
                        gaze.topic().get(),
                        gaze.uses().get(),
                        gaze.unpooled().get(),
                        gaze.gradients().get(),
                        gaze.aim().get(),
                        gaze.sums().get()),
                List.of(
                        gaze.ranges().shared().get(),
                        gaze.single().get(),
                        gaze.kept().get() != null),
                List.of(
                        time.moment().get(),
                        time.playing().get(),
                        time.speed().get(),
                        time.looping().get()),
                List.of(
                        time.accelerating().get(),
                        time.still().get(),
                        room.looks.presenting().get()),
                List.of(room.looks.zoom().get(), room.theme.get(), room.messages.language()),
                List.of(room.session.locks().get(), room.shell.explore().alone().get()),
                List.of(
                        room.scene.lookup("#overlay").isVisible(),
                        Window.getWindows().size() > windows),
                Clipboard.getSystemClipboard().getString());
    }

    private static boolean needsNone(String id) {
        return WITHOUT.keySet().stream().anyMatch(pattern -> Pattern.matches(pattern, id));
    }

    @Test
    void everyControlHasAnActionThatDoesTheSame() {
        var seen = new HashSet<String>();
        var faults = new ArrayList<String>();
        for (var state : states()) {
            for (var id : fx(() -> ids(state))) {
                if (!needsNone(id) && seen.add(id)) {
                    fx(() -> fault(id, state)).ifPresent(faults::add);
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(seen).hasSizeGreaterThan(150);
    }

    private List<String> ids(State state) {
        begin(state);
        return Works.shown().flatMap(node -> Works.of(node).keySet().stream()).toList();
    }

    private Optional<String> fault(String id, State state) {
        var action = room.shell.actions().all().stream()
                .filter(one -> one.id().equals(SAME.getOrDefault(id, id)))
                .findFirst();
        if (action.isEmpty()) {
            return Optional.of(id + " has none");
        }
        if (takesLong(id)) {
            return Optional.empty();
        }
        begin(state);
        Works.shown()
                .map(Works::of)
                .map(works -> works.get(id))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .run();
        var wanted = state();
        begin(state);
        action.ifPresent(Action::run);
        return state().equals(wanted) ? Optional.empty() : Optional.of(id + ": " + state() + " is not " + wanted);
    }
}
