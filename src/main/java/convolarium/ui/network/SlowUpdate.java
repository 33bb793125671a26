package convolarium.ui.network;

import convolarium.net.Adam;
import convolarium.net.Dissection;
import convolarium.net.Optimizer;
import convolarium.net.Sgd;
import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;

/// How one weight moves in a step, by the rule of the optimizer.
final class SlowUpdate {

    private final Messages messages;
    private final Dissection step;
    private final int node;
    private final int index;

    SlowUpdate(Messages messages, SlowScene scene) {
        this.messages = messages;
        this.step = scene.step();
        this.node = scene.place().node();
        this.index = scene.weight();
    }

    String text() {
        if (step.fault().isPresent()) {
            return messages.get("slow.update.fault");
        }
        Optimizer optimizer = step.recipe().optimizer();
        return switch (optimizer) {
            case Sgd sgd when sgd.decay() == 0 && sgd.momentum() == 0 -> line("slow.update.plain", optimizer.rate());
            case Sgd sgd when sgd.decay() == 0 && !sgd.nesterov() -> momentum(sgd);
            case Adam adam when adam.decay() == 0 -> adam(adam);
            default -> line("slow.update.other", 0);
        };
    }

    private float before() {
        return step.weights(node).getFirst().at(index);
    }

    private float after() {
        return step.moved(node).getFirst().at(index);
    }

    private float gradient() {
        return step.slopes(node).getFirst().at(index);
    }

    /// To more digits than elsewhere: a step is small.
    private static String exact(double value) {
        return Numbers.result(value).substring(2);
    }

    private String line(String key, double rate) {
        return messages.get(
                key,
                exact(before()),
                Numbers.text(rate),
                Numbers.factor(gradient()),
                exact(after()),
                Numbers.text((double) after() - before()));
    }

    private String momentum(Sgd sgd) {
        return messages.get(
                "slow.update.momentum",
                exact(before()),
                Numbers.text(sgd.rate()),
                Numbers.factor(step.remembered(0, node, 0, index)),
                exact(after()),
                Numbers.text(sgd.momentum()),
                Numbers.text(gradient()));
    }

    private String adam(Adam adam) {
        int steps = step.after().steps();
        double mean = step.remembered(0, node, 0, index) / (1 - StrictMath.pow(adam.first(), steps));
        double square = step.remembered(1, node, 0, index) / (1 - StrictMath.pow(adam.second(), steps));
        return messages.get(
                "slow.update.adam",
                exact(before()),
                Numbers.text(adam.rate()),
                Numbers.factor(mean),
                Numbers.text(Math.sqrt(square)),
                exact(after()),
                Numbers.text(gradient()));
    }
}
