package convolarium.ui.network;

import convolarium.net.Adagrad;
import convolarium.net.Adam;
import convolarium.net.Dissection;
import convolarium.net.Optimizer;
import convolarium.net.RmsProp;
import convolarium.net.Sgd;
import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;

/// How one weight moves in a step, by the rule of the optimizer.
final class SlowUpdate {

    private final Messages messages;
    private final SlowScene scene;
    private final Dissection step;
    private final int index;

    SlowUpdate(Messages messages, SlowScene scene) {
        this.messages = messages;
        this.scene = scene;
        this.step = scene.step();
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
            case RmsProp rms
            when rms.decay() == 0 && rms.momentum() == 0 ->
                scaled("slow.update.rmsprop", rms.rate(), rms.epsilon(), Numbers.text(rms.keep()));
            case Adagrad adagrad
            when adagrad.decay() == 0 -> scaled("slow.update.adagrad", adagrad.rate(), adagrad.epsilon(), "");
            default -> line("slow.update.other", 0);
        };
    }

    private float before() {
        return scene.before().at(index);
    }

    private float after() {
        return scene.after().at(index);
    }

    private float gradient() {
        return scene.slopes().at(index);
    }

    private float remembered(int slot) {
        return step.remembered(slot, scene.place().node(), scene.choice().parameter(), index);
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
                Numbers.factor(remembered(0)),
                exact(after()),
                Numbers.text(sgd.momentum()),
                Numbers.text(gradient()));
    }

    /// By the root of what is remembered of the squares.
    private String scaled(String key, double rate, double epsilon, String kept) {
        return messages.get(
                key,
                exact(before()),
                Numbers.text(rate),
                Numbers.factor(gradient()),
                Numbers.text(Math.sqrt(remembered(0)) + epsilon),
                exact(after()),
                kept);
    }

    private String adam(Adam adam) {
        int steps = step.after().steps();
        double mean = remembered(0) / (1 - StrictMath.pow(adam.first(), steps));
        double square = remembered(1) / (1 - StrictMath.pow(adam.second(), steps));
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
