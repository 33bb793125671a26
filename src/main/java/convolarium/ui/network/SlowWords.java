package convolarium.ui.network;

import convolarium.insight.CellTrace;
import convolarium.insight.Tap;
import convolarium.net.Loss;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Pool;
import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The arithmetic of a place of the walk, with its numbers.
final class SlowWords {

    /// As many terms of a sum as can be read.
    private static final int TERMS = 9;
    private static final int LARGEST = 3;

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
            case FORWARD -> forward();
            case LOSS -> loss();
            case BACKWARD -> new SlowBackward(messages, scene).text();
            case UPDATE -> new SlowUpdate(messages, scene).text();
        };
    }

    private String forward() {
        return switch (scene.layer()) {
            case Conv conv -> scene.trace().map(trace -> sum(conv, trace)).orElseGet(this::cell);
            case Pool pool -> scene.trace().map(trace -> pooled(pool, trace)).orElseGet(this::cell);
            case Dense dense -> unit(dense);
            case Activation _ -> {
                int index = SlowPanel.index(scene.out(), scene.choice());
                yield messages.get(
                        "slow.forward.point",
                        figure(scene.in().at(index)),
                        figure(scene.out().at(index)));
            }
            default -> cell();
        };
    }

    private String sum(Conv conv, CellTrace trace) {
        int channel = scene.inputChannel();
        var taps = trace.taps().stream().filter(tap -> tap.channel() == channel).toList();
        return messages.get(
                "slow.forward.conv",
                scene.choice().channel() + 1,
                terms(taps),
                figure(trace.channelSum(channel)),
                conv.slices(),
                figure(trace.bias()),
                figure(trace.value()));
    }

    private static String terms(List<Tap> taps) {
        var shown = taps.stream()
                .limit(TERMS)
                .map(tap -> Numbers.factor(tap.weight()) + "·" + Numbers.factor(tap.value()))
                .collect(Collectors.joining(" + "));
        return taps.size() > TERMS ? shown + " + …" : shown;
    }

    private String pooled(Pool pool, CellTrace trace) {
        var values = trace.taps().stream()
                .filter(tap -> !tap.padding())
                .map(tap -> figure(tap.value()))
                .limit(2 * TERMS)
                .collect(Collectors.joining(pool.reduction() == Pool.Reduction.AVERAGE ? " + " : ", "));
        return switch (pool.reduction()) {
            case MAX -> messages.get("slow.forward.max", values, figure(trace.value()));
            case AVERAGE -> messages.get("slow.forward.average", values, trace.divisor(), figure(trace.value()));
            default -> cell();
        };
    }

    private String unit(Dense dense) {
        int unit = scene.choice().filter();
        var terms = largest(dense, LARGEST).stream()
                .map(i -> Numbers.factor(dense.weights().at(unit * dense.inputs() + i)) + "·"
                        + Numbers.factor(scene.in().at(i)))
                .collect(Collectors.joining(" + "));
        return messages.get(
                "slow.forward.dense",
                unit + 1,
                dense.inputs(),
                terms,
                figure(dense.bias().at(unit)),
                figure(scene.out().at(unit)));
    }

    private String cell() {
        return messages.get("slow.forward.other", figure(scene.out().at(SlowPanel.index(scene.out(), scene.choice()))));
    }

    private String loss() {
        var step = scene.step();
        double own = step.losses().get(step.seen().number());
        if (scene.classes()) {
            int wanted = LossTable.wanted(step);
            return messages.get(
                    "slow.loss.entropy",
                    wanted < classes.size() ? classes.get(wanted) : Integer.toString(wanted + 1),
                    Numbers.text(LossTable.shares(scene.out()).at(wanted)),
                    Numbers.text(own),
                    step.losses().size(),
                    Numbers.text(step.loss()));
        }
        int index = SlowPanel.index(scene.out(), scene.choice());
        return messages.get(
                step.recipe().loss() == Loss.CROSS_ENTROPY ? "slow.loss.places" : "slow.loss.squared",
                figure(scene.out().at(index)),
                figure(step.seen().wanted().at(index)),
                Numbers.text(own),
                step.losses().size(),
                Numbers.text(step.loss()));
    }

    /// Of a dense layer's unit the inputs with the largest terms, the largest first.
    private List<Integer> largest(Dense dense, int count) {
        int from = scene.choice().filter() * dense.inputs();
        return IntStream.range(0, dense.inputs())
                .boxed()
                .sorted((a, b) -> Float.compare(term(dense, from, b), term(dense, from, a)))
                .limit(count)
                .toList();
    }

    private float term(Dense dense, int from, int i) {
        return Math.abs(dense.weights().at(from + i) * scene.in().at(i));
    }

    static String figure(float value) {
        return Numbers.text(value);
    }
}
