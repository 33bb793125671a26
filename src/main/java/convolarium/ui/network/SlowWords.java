package convolarium.ui.network;

import convolarium.net.Loss;
import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;
import java.util.List;

/// The arithmetic of a place of the walk, with its numbers.
final class SlowWords {

    private final Messages messages;
    private final SlowScene scene;
    private final List<String> classes;

    /// @param classes what they are called
    SlowWords(Messages messages, SlowScene scene, List<String> classes) {
        this.classes = classes;
        this.messages = messages;
        this.scene = scene;
    }

    String text() {
        return switch (scene.place().phase()) {
            case FORWARD -> new SlowForward(messages, scene, classes).text();
            case LOSS -> loss();
            case BACKWARD -> new SlowBackward(messages, scene).text();
            case UPDATE -> new SlowUpdate(messages, scene).text();
        };
    }

    private String loss() {
        var step = scene.step();
        double own = step.losses().get(step.seen().number());
        if (scene.classes()) {
            int wanted = LossTable.wanted(step);
            return messages.get(
                    "slow.loss.entropy",
                    wanted < classes.size() ? classes.get(wanted) : Integer.toString(wanted + 1),
                    Numbers.confirming(LossTable.shares(scene.out()).at(wanted), p -> -Math.log(p), own),
                    Numbers.text(own),
                    step.losses().size(),
                    Numbers.text(step.loss()));
        }
        int index = scene.index();
        return messages.get(
                step.recipe().loss() == Loss.CROSS_ENTROPY ? "slow.loss.places" : "slow.loss.squared",
                Numbers.text(scene.out().at(index)),
                Numbers.text(step.seen().wanted().at(index)),
                Numbers.text(own),
                step.losses().size(),
                Numbers.text(step.loss()));
    }
}
