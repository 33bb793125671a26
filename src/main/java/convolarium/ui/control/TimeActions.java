package convolarium.ui.control;

import convolarium.ui.control.Action.Group;
import convolarium.ui.motion.Timeline;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;

/// What can be done with time.
public final class TimeActions {

    static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0);

    private TimeActions() {}

    /// All that can be done with a clock.
    ///
    /// @param makes whether there is an output to be made
    public static List<Action> of(Timeline timeline, ObservableValue<Boolean> makes) {
        return Stream.concat(playing(timeline, makes).stream(), moves(timeline, makes))
                .toList();
    }

    private static List<Action> playing(Timeline timeline, ObservableValue<Boolean> makes) {
        return List.of(
                Action.flip("play", Group.TIME, "transport.play", timeline.playing())
                        .withIcon("mdi2p-play")
                        .on(KeyCode.SPACE)
                        .when(makes),
                Action.flip("loop", Group.TIME, "transport.loop", timeline.looping())
                        .withIcon("mdi2r-repeat")
                        .on(KeyCode.L),
                Action.flip("accelerate", Group.TIME, "transport.accelerate", timeline.accelerating())
                        .withIcon("mdi2f-fast-forward")
                        .on(KeyCode.A),
                Action.flip("still", Group.TIME, "transport.still", timeline.still())
                        .withIcon("mdi2m-motion-pause-outline")
                        .on(KeyCode.Q),
                action("faster", "transport.faster", () -> change(timeline, 1))
                        .withIcon("mdi2s-speedometer")
                        .on(KeyCode.F),
                action("slower", "transport.slower", () -> change(timeline, -1))
                        .withIcon("mdi2s-speedometer-slow")
                        .on(KeyCode.S));
    }

    private static Stream<Action> moves(Timeline timeline, ObservableValue<Boolean> makes) {
        var moves = Stream.of(
                action("forward", "transport.forward", () -> timeline.step(1))
                        .withIcon("mdi2s-step-forward")
                        .on(KeyCode.RIGHT),
                action("back", "transport.back", () -> timeline.step(-1))
                        .withIcon("mdi2s-step-backward")
                        .on(KeyCode.LEFT),
                action(
                                "row-down",
                                "transport.row-down",
                                () -> timeline.step(timeline.cols().get()))
                        .withIcon("mdi2a-arrow-down")
                        .on(KeyCode.DOWN),
                action(
                                "row-up",
                                "transport.row-up",
                                () -> timeline.step(-timeline.cols().get()))
                        .withIcon("mdi2a-arrow-up")
                        .on(KeyCode.UP),
                action("first", "transport.first", () -> timeline.step(-timeline.length()))
                        .withIcon("mdi2s-skip-previous")
                        .on(KeyCode.HOME),
                action("last", "transport.last", () -> timeline.step(timeline.length()))
                        .withIcon("mdi2s-skip-next")
                        .on(KeyCode.END));
        return moves.map(move -> move.when(makes));
    }

    private static Action action(String id, String words, Runnable work) {
        return Action.of(id, Group.TIME, words, work);
    }

    private static void change(Timeline timeline, int by) {
        Choices.next(SPEEDS, timeline.speed().get(), by).ifPresent(timeline.speed()::set);
    }
}
