package convolarium.ui.network;

import convolarium.insight.CellTrace;
import convolarium.insight.Tap;
import convolarium.insight.WeightShare;
import convolarium.net.Loss;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Pool;
import convolarium.tensor.Tensor;
import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
            case BACKWARD -> backward();
            case UPDATE -> new SlowUpdate(messages, scene).text();
        };
    }

    private String forward() {
        return switch (scene.layer()) {
            case Conv conv -> scene.trace().map(trace -> sum(conv, trace)).orElseGet(this::cell);
            case Pool pool -> scene.trace().map(trace -> pooled(pool, trace)).orElseGet(this::cell);
            case Dense dense -> unit(dense);
            case Activation _ -> {
                int index = index(scene.out());
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
        var terms = scene.largest(dense, LARGEST).stream()
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
        return messages.get("slow.forward.other", figure(scene.out().at(index(scene.out()))));
    }

    /// The chosen cell in the array of what has the shape of the output.
    private int index(Tensor tensor) {
        var panel = SlowPanel.of("", tensor, 0, scene.choice().filter());
        int plane = Math.toIntExact(tensor.shape().plane());
        int start = plane == 1
                ? 0
                : Math.min(scene.choice().filter(), tensor.shape().channels() - 1) * plane;
        return start + panel.index(scene.choice().row(), scene.choice().col());
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
        int index = index(scene.out());
        return messages.get(
                step.recipe().loss() == Loss.CROSS_ENTROPY ? "slow.loss.places" : "slow.loss.squared",
                figure(scene.out().at(index)),
                figure(step.seen().wanted().at(index)),
                Numbers.text(own),
                step.losses().size(),
                Numbers.text(step.loss()));
    }

    private String backward() {
        int index = index(scene.arrived());
        float gradient = scene.arrived().at(index);
        return switch (scene.layer()) {
            case Conv conv when !conv.parameters().isEmpty() && !volume() -> convolved(conv);
            case Dense dense -> dense(dense);
            case Pool pool ->
                scene.trace().map(trace -> shared(pool, trace, gradient)).orElseGet(() -> arrived(gradient));
            case Activation function ->
                messages.get(
                        activation(function, index),
                        figure(scene.in().at(index)),
                        figure(gradient),
                        handedOn(index).map(SlowWords::figure).orElse("0"));
            default -> arrived(gradient);
        };
    }

    private Optional<Float> handedOn(int index) {
        return scene.step().handedOn(scene.place().node()).map(below -> below.at(index));
    }

    private boolean volume() {
        return scene.in().shape().depth() > 1;
    }

    private String activation(Activation function, int index) {
        if (function.function() != Activation.Function.RELU) {
            return "slow.backward.point";
        }
        return scene.in().at(index) > 0 ? "slow.backward.passes" : "slow.backward.stops";
    }

    private String arrived(float gradient) {
        return messages.get("slow.backward.other", figure(gradient));
    }

    private String convolved(Conv conv) {
        int index = scene.weight();
        int plane = Math.toIntExact(conv.weights().shape().plane());
        int filter = index / (plane * conv.slices());
        var share = WeightShare.of(conv, scene.in(), scene.arrived(), filter, index % (plane * conv.slices()));
        return messages.get(
                "slow.backward.conv",
                figure(conv.weights().at(index)),
                share.places(),
                Numbers.text(share.sum()),
                scene.step().losses().size(),
                slope(index));
    }

    private String dense(Dense dense) {
        int index = scene.weight();
        float input = scene.in().at(index % dense.inputs());
        float gradient = scene.arrived().at(index / dense.inputs());
        return messages.get(
                "slow.backward.dense",
                figure(dense.weights().at(index)),
                Numbers.factor(input),
                Numbers.factor(gradient),
                Numbers.text((double) input * gradient),
                scene.step().losses().size(),
                slope(index));
    }

    private String slope(int index) {
        return figure(scene.step().slopes(scene.place().node()).getFirst().at(index));
    }

    private String shared(Pool pool, CellTrace trace, float gradient) {
        int cells = (int) trace.taps().stream().filter(tap -> !tap.padding()).count();
        if (pool.reduction() == Pool.Reduction.AVERAGE) {
            return messages.get(
                    "slow.backward.average",
                    figure(gradient),
                    cells,
                    Numbers.text((double) gradient / trace.divisor()));
        }
        if (trace.winners().isEmpty()) {
            return arrived(gradient);
        }
        var winner = trace.taps().get(trace.winners().getFirst());
        return messages.get(
                "slow.backward.winner",
                figure(gradient),
                winner.row() + 1,
                winner.col() + 1,
                figure(winner.value()),
                cells - 1);
    }

    static String figure(float value) {
        return Numbers.text(value);
    }
}
