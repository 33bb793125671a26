package convolarium.ui.network;

import convolarium.session.Progress.State;
import convolarium.ui.control.Action;
import convolarium.ui.control.Action.Group;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCode;

/// What can be done to train the network.
///
/// @param runs   one of which is selected
/// @param replay plays a run back
/// @param open   whether the room shows how it learns
/// @param slow   whether a step is walked through, while which nothing trains
record TrainActions(Runs runs, Replay replay, BooleanProperty open, BooleanProperty slow) {

    List<Action> list() {
        var course = runs.course();
        return List.of(
                Action.flip("train", Group.VIEW, "train.open", open)
                        .withIcon("mdi2s-school-outline")
                        .on(KeyCode.T),
                of("train-play", "train.play", "mdi2p-play", course::play)
                        .on(KeyCode.P)
                        .on(KeyCode.SPACE),
                of("train-step", "train.step", "mdi2s-step-forward", () -> course.ready(course.training()::step))
                        .on(KeyCode.S),
                of("train-epoch", "train.epoch", "mdi2s-skip-next", () -> course.ready(course.training()::epoch))
                        .on(KeyCode.E),
                of(
                                "train-stop",
                                "train.stop",
                                "mdi2s-stop",
                                () -> course.training().stop())
                        .when(course.training().state().map(now -> now == State.RUNNING)),
                of("train-anew", "train.anew", "mdi2r-restart", course::anew),
                of("train-replay", "train.replay", "mdi2p-play-speed", replay::flip)
                        .on(KeyCode.R)
                        .when(course.current().and(slow.not())),
                of("train-fork", "train.fork", "mdi2s-source-branch", runs::fork)
                        .when(course.training()
                                .progress()
                                .map(now -> now != null && now.lead().isPresent())
                                .orElse(false)
                                .flatMap(some -> slow.map(on -> some && !on))));
    }

    private Action of(String id, String words, String icon, Runnable work) {
        return Action.of(id, Group.TIME, words, () -> {
                    open.set(true);
                    work.run();
                })
                .withIcon(icon)
                .when(slow.not());
    }
}
