package convolarium.ui.network;

import convolarium.insight.CellTrace;
import convolarium.insight.WeightShare;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Pool;
import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;
import java.util.Optional;

/// How a gradient goes back through a layer, with its numbers.
final class SlowBackward {

    private final Messages messages;
    private final SlowScene scene;

    SlowBackward(Messages messages, SlowScene scene) {
        this.messages = messages;
        this.scene = scene;
    }

    String text() {
        int index = SlowPanel.index(scene.arrived(), scene.choice());
        float gradient = scene.arrived().at(index);
        return switch (scene.layer()) {
            case Conv _ when scene.choice().parameter() > 0 -> bias();
            case Dense _ when scene.choice().parameter() > 0 -> bias();
            case Conv conv when !conv.parameters().isEmpty() && !volume() -> convolved(conv);
            case Dense dense -> dense(dense);
            case Pool pool ->
                scene.trace().map(trace -> shared(pool, trace, gradient)).orElseGet(() -> arrived(gradient));
            case Activation function ->
                messages.get(
                        activation(function, index),
                        Numbers.text(scene.in().at(index)),
                        Numbers.text(gradient),
                        handedOn(index).map(Numbers::text).orElse("0"));
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
        return messages.get("slow.backward.other", Numbers.text(gradient));
    }

    private String convolved(Conv conv) {
        int index = scene.weight();
        int plane = Math.toIntExact(conv.weights().shape().plane());
        int filter = index / (plane * conv.slices());
        var share = WeightShare.of(conv, scene.in(), scene.arrived(), filter, index % (plane * conv.slices()));
        return messages.get(
                "slow.backward.conv",
                Numbers.text(conv.weights().at(index)),
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
                Numbers.text(dense.weights().at(index)),
                Numbers.factor(input),
                Numbers.factor(gradient),
                Numbers.text((double) input * gradient),
                scene.step().losses().size(),
                slope(index));
    }

    private String slope(int index) {
        return Numbers.text(scene.slopes().at(index));
    }

    /// A bias is added in every cell of its map, so that all that arrives there arrives at it.
    private String bias() {
        int index = scene.weight();
        var arrived = scene.arrived();
        int plane = Math.toIntExact(arrived.shape().plane());
        double sum = 0;
        for (int i = 0; i < plane; i++) {
            sum += arrived.at(index * plane + i);
        }
        return messages.get(
                "slow.backward.bias",
                Numbers.text(scene.before().at(index)),
                plane,
                Numbers.text(sum),
                scene.step().losses().size(),
                slope(index));
    }

    private String shared(Pool pool, CellTrace trace, float gradient) {
        int cells = (int) trace.taps().stream().filter(tap -> !tap.padding()).count();
        if (pool.reduction() == Pool.Reduction.AVERAGE) {
            return messages.get(
                    "slow.backward.average",
                    Numbers.text(gradient),
                    cells,
                    Numbers.text((double) gradient / trace.divisor()));
        }
        if (trace.winners().isEmpty()) {
            return arrived(gradient);
        }
        var winner = trace.taps().get(trace.winners().getFirst());
        return messages.get(
                "slow.backward.winner",
                Numbers.text(gradient),
                winner.row() + 1,
                winner.col() + 1,
                Numbers.text(winner.value()),
                cells - 1);
    }
}
