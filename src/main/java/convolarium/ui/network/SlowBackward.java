package convolarium.ui.network;

import convolarium.insight.CellTrace;
import convolarium.insight.Tap;
import convolarium.insight.WeightShare;
import convolarium.op.Activation;
import convolarium.op.Add;
import convolarium.op.BatchNorm;
import convolarium.op.Concat;
import convolarium.op.Dense;
import convolarium.op.Exponential;
import convolarium.op.Filtering;
import convolarium.op.Flatten;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.op.StochasticPool;
import convolarium.op.Unfold;
import convolarium.op.Upsample;
import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;
import java.util.Comparator;
import java.util.function.Function;

/// How a gradient goes back through a layer, with its numbers.
final class SlowBackward {

    private final Messages messages;
    private final SlowScene scene;

    SlowBackward(Messages messages, SlowScene scene) {
        this.messages = messages;
        this.scene = scene;
    }

    String text() {
        float gradient = scene.arrived().at(scene.index());
        return switch (scene.layer()) {
            case Filtering _ when scene.choice().parameter() > 0 -> bias();
            case Dense _ when scene.choice().parameter() > 0 -> bias();
            case Filtering conv when !conv.parameters().isEmpty() && !volume() -> convolved(conv);
            case Dense dense -> dense(dense);
            case Pool pool -> windowed(pool, gradient);
            case StochasticPool pool -> windowed(pool, gradient);
            case Unfold unfold -> windowed(unfold, gradient);
            case Upsample _ -> traced(trace -> collected(trace, gradient), gradient);
            case Activation function -> activation(function, gradient);
            case BatchNorm normal -> normalised(normal, gradient);
            case Softmax softmax -> share(softmax, gradient);
            case Add _ ->
                messages.get(
                        "slow.backward.add",
                        Numbers.text(gradient),
                        scene.inputs().size());
            case Concat _ ->
                messages.get(
                        "slow.backward.concat", Numbers.text(gradient), scene.inputChannel() + 1, scene.which() + 1);
            case Flatten _ -> laid(gradient);
            default -> arrived(gradient);
        };
    }

    private String traced(Function<CellTrace, String> words, float gradient) {
        return scene.trace().map(words).orElseGet(() -> arrived(gradient));
    }

    private String windowed(Op layer, float gradient) {
        return traced(trace -> new SlowWindow(messages, scene, trace).backward(layer, gradient), gradient);
    }

    /// What is handed on to a cell, in words; nothing is handed on to the picture.
    private String handedOn(int index) {
        return scene.handedOn().map(on -> Numbers.text(on.at(index))).orElse("0");
    }

    private String activation(Activation function, float gradient) {
        float input = scene.in().at(scene.source());
        boolean passes = input > 0;
        var key = function.function() != Activation.Function.RELU ? "point" : passes ? "passes" : "stops";
        return messages.get(
                "slow.backward." + key, Numbers.text(input), Numbers.text(gradient), handedOn(scene.source()));
    }

    /// The sums over the channel are the gradients of its scale and its shift.
    private String normalised(BatchNorm normal, float gradient) {
        int map = scene.map();
        double count =
                (double) scene.step().losses().size() * scene.out().shape().plane();
        var slopes = scene.step().slopes(scene.node());
        double value = (scene.in().at(scene.source()) - normal.mean().at(map)) / normal.deviation(map);
        return messages.get(
                "slow.backward.norm",
                Numbers.text(gradient),
                Numbers.factor(slopes.getLast().at(map) / count),
                Numbers.factor(value),
                Numbers.factor(slopes.getFirst().at(map) / count),
                Numbers.factor(normal.scale().at(map) / normal.deviation(map)),
                handedOn(scene.source()));
    }

    private String share(Softmax softmax, float gradient) {
        var gradients = scene.channelsThere(scene.arrived());
        var outputs = scene.channelsThere(scene.out());
        double sum = 0;
        for (int i = 0; i < outputs.size(); i++) {
            sum += gradients.get(i) * (softmax.logarithm() ? 1 : outputs.get(i));
        }
        double out = scene.out().at(scene.index());
        return messages.get(
                softmax.logarithm() ? "slow.backward.logarithm" : "slow.backward.share",
                Numbers.factor(softmax.logarithm() ? Exponential.exp(out) : out),
                Numbers.text(gradient),
                Numbers.factor(sum),
                handedOn(scene.source()));
    }

    private String laid(float gradient) {
        var cell = scene.sourcePlace();
        return messages.get(
                "slow.backward.flatten", Numbers.text(gradient), cell.row(), cell.col(), scene.inputChannel() + 1);
    }

    /// A cell gets back what all that were found from it hand back, each by its share; of several it is the one with
    /// the largest.
    private String collected(CellTrace trace, float gradient) {
        var tap = trace.taps().stream()
                .max(Comparator.comparingDouble(Tap::weight))
                .orElseThrow();
        return messages.get(
                "slow.backward.upsample",
                Numbers.text(gradient),
                Numbers.text(tap.weight()),
                tap.row(),
                tap.col(),
                handedOn(scene.in().shape().index(0, tap.channel(), 0, tap.row(), tap.col())));
    }

    private boolean volume() {
        return scene.in().shape().depth() > 1;
    }

    private String arrived(float gradient) {
        return messages.get("slow.backward.other", Numbers.text(gradient));
    }

    private String convolved(Filtering conv) {
        int index = scene.weight();
        var share = WeightShare.of(conv, scene.in(), scene.arrived(), index);
        return messages.get(
                "slow.backward.conv",
                Numbers.text(scene.before().at(index)),
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
}
