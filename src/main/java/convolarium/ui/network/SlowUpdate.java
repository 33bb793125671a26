package convolarium.ui.network;

import convolarium.net.Adagrad;
import convolarium.net.Adam;
import convolarium.net.Dissection;
import convolarium.net.Optimizer;
import convolarium.net.RmsProp;
import convolarium.net.Sgd;
import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;
import java.util.stream.IntStream;

/// How one weight moves in a step, by the rule of the optimizer.
final class SlowUpdate {

    private static final int FEWEST = 3;
    private static final int MOST = 7;
    /// So many digits more has the weight itself: a step is small.
    private static final int MORE = 3;

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
        int digits = digits(rate, gradient(), 1);
        return messages.get(
                key,
                Numbers.to(digits + MORE, before()),
                Numbers.text(rate),
                factor(digits, gradient()),
                exact(after()),
                Numbers.text((double) after() - before()));
    }

    private String momentum(Sgd sgd) {
        int digits = digits(sgd.rate(), remembered(0), 1);
        return messages.get(
                "slow.update.momentum",
                Numbers.to(digits + MORE, before()),
                Numbers.text(sgd.rate()),
                factor(digits, remembered(0)),
                exact(after()),
                Numbers.text(sgd.momentum()),
                Numbers.text(gradient()));
    }

    /// By the root of what is remembered of the squares.
    private String scaled(String key, double rate, double epsilon, String kept) {
        double root = Math.sqrt(remembered(0)) + epsilon;
        int digits = digits(rate, gradient(), root);
        return messages.get(
                key,
                Numbers.to(digits + MORE, before()),
                Numbers.text(rate),
                factor(digits, gradient()),
                Numbers.to(digits, root),
                exact(after()),
                kept);
    }

    private String adam(Adam adam) {
        int steps = step.after().steps();
        double mean = remembered(0) / (1 - StrictMath.pow(adam.first(), steps));
        double root = Math.sqrt(remembered(1) / (1 - StrictMath.pow(adam.second(), steps)));
        int digits = digits(adam.rate(), mean, root);
        return messages.get(
                "slow.update.adam",
                Numbers.to(digits + MORE, before()),
                Numbers.text(adam.rate()),
                factor(digits, mean),
                Numbers.to(digits, root),
                exact(after()),
                Numbers.text(gradient()));
    }

    private static String factor(int digits, double value) {
        return Numbers.bracketed(Numbers.to(digits, value));
    }

    /// So many digits that who works out the weight less the rate times something over something finds the weight after
    /// it as that is written.
    private int digits(double rate, double along, double over) {
        return IntStream.rangeClosed(FEWEST, MOST)
                .filter(digits -> exact(rounded(before(), digits + MORE)
                                - rate * rounded(along, digits) / rounded(over, digits))
                        .equals(exact(after())))
                .findFirst()
                .orElse(FEWEST);
    }

    private static double rounded(double value, int digits) {
        return Numbers.rounded(value, digits).doubleValue();
    }
}
