package convolarium.ui.network;

import convolarium.ui.control.Action;
import convolarium.ui.control.Action.Group;
import java.util.List;
import javafx.scene.input.KeyCode;

/// What can be done on the walk through a training step.
record SlowActions(SlowMotion slow) {

    List<Action> list() {
        return List.of(
                Action.flip("slow", Group.VIEW, "slow.open", slow.on())
                        .withIcon("mdi2t-tortoise")
                        .on(KeyCode.D),
                of(
                        "slow-first",
                        "slow.first",
                        "mdi2p-page-first",
                        () -> slow.at().set(0)),
                of("slow-back", "slow.back", "mdi2c-chevron-left", slow::back).on(KeyCode.J),
                of(
                                "slow-play",
                                "slow.play",
                                "mdi2p-play",
                                () -> slow.playing().set(!slow.playing().get()))
                        .on(KeyCode.K),
                of("slow-forward", "slow.forward", "mdi2c-chevron-right", slow::forward)
                        .on(KeyCode.L),
                of("slow-last", "slow.last", "mdi2p-page-last", () -> slow.at().set(slow.places() - 1)),
                of("slow-take", "slow.take", "mdi2c-check", slow::take));
    }

    private Action of(String id, String words, String icon, Runnable work) {
        return Action.of(id, Group.TIME, words, work)
                .withIcon(icon)
                .when(slow.step().map(_ -> true).orElse(false));
    }
}
