package convolarium.ui.explore;

import convolarium.insight.Question.Topic;
import convolarium.text.Messages;
import convolarium.text.Messages.Word;
import convolarium.ui.control.Action;
import convolarium.ui.control.Action.Group;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

/// Predicting, with keys.
record PredictActions(Bench bench) {

    List<Action> list() {
        var on = bench.gaze().predicts();
        var predicting = bench.predicting();
        var own = Stream.of(
                Action.of("predict", Group.VIEW, "predict.start", this::turn)
                        .withIcon("mdi2h-help-circle-outline")
                        .on(KeyCode.H)
                        .ticked(on),
                Action.of("predict-stop", Group.VIEW, "predict.stop", () -> on.set(false))
                        .withIcon("mdi2c-close")
                        .on(KeyCode.ESCAPE)
                        .when(on),
                Action.of("predict-observe", Group.VIEW, "predict.play", predicting::observe)
                        .withIcon("mdi2p-play")
                        .when(on),
                Action.of("predict-next", Group.VIEW, "predict.go-on", predicting::next)
                        .withIcon("mdi2a-arrow-right")
                        .when(on));
        return Stream.concat(own, Stream.of(Topic.values()).map(this::topic)).toList();
    }

    private void turn() {
        var on = bench.gaze().predicts();
        on.set(!on.get());
        if (on.get()) {
            bench.predicting().answer();
        }
    }

    private Action topic(Topic topic) {
        var key = Messages.key("predict.topic", topic);
        return Action.of(key.replace('.', '-'), Group.VIEW, "predict.about", () -> {
                    bench.gaze().topic().set(topic);
                    bench.gaze().predicts().set(true);
                    bench.predicting().answer();
                })
                .withIcon("mdi2h-help-circle-outline")
                .about(new Word(key))
                .when(bench.session()
                        .experiment()
                        .map(_ -> bench.predicting().topics().contains(topic)));
    }
}
