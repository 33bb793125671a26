package convolarium.ui.network;

import convolarium.insight.CellTrace;
import convolarium.insight.Tap;
import convolarium.op.Activation;
import convolarium.op.Add;
import convolarium.op.BatchNorm;
import convolarium.op.Concat;
import convolarium.op.Dense;
import convolarium.op.Dropout;
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
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How a layer makes the chosen cell, with its numbers.
final class SlowForward {

    /// As many terms of a sum as can be read.
    private static final int TERMS = 9;
    private static final int LARGEST = 3;

    private final Messages messages;
    private final SlowScene scene;
    private final List<String> classes;

    /// @param classes what its units are called, if they stand for classes
    SlowForward(Messages messages, SlowScene scene, List<String> classes) {
        this.messages = messages;
        this.scene = scene;
        this.classes = classes;
    }

    String text() {
        return switch (scene.layer()) {
            case Filtering conv -> traced(trace -> sum(conv, trace));
            case Pool pool -> windowed(pool);
            case StochasticPool pool -> windowed(pool);
            case Unfold unfold -> windowed(unfold);
            case Upsample _ -> traced(this::found);
            case Dense dense -> unit(dense);
            case BatchNorm normal -> normalised(normal);
            case Softmax softmax -> share(softmax);
            case Activation _, Dropout _ -> messages.get("slow.forward.point", figure(in()), figure(out()));
            case Add _ -> added();
            case Concat _ ->
                messages.get(
                        "slow.forward.concat",
                        scene.map() + 1,
                        scene.inputChannel() + 1,
                        scene.which() + 1,
                        figure(out()));
            case Flatten _ -> laid();
            default -> cell();
        };
    }

    /// The chosen cell.
    private float out() {
        return scene.out().at(scene.index());
    }

    /// What it is made of, where that is one cell.
    private float in() {
        return scene.in().at(scene.source());
    }

    private String traced(Function<CellTrace, String> words) {
        return scene.trace().map(words).orElseGet(this::cell);
    }

    private String windowed(Op layer) {
        return traced(trace -> new SlowWindow(messages, scene, trace).forward(layer));
    }

    private String cell() {
        return messages.get("slow.forward.other", figure(out()));
    }

    private static String figure(double value) {
        return Numbers.text(value);
    }

    private String sum(Filtering conv, CellTrace trace) {
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

    private String unit(Dense dense) {
        int unit = scene.choice().filter();
        var terms = largest(dense, LARGEST).stream()
                .map(i -> Numbers.factor(dense.weights().at(unit * dense.inputs() + i)) + "·"
                        + Numbers.factor(scene.in().at(i)))
                .collect(Collectors.joining(" + "));
        return messages.get(
                classes.isEmpty() ? "slow.forward.dense" : "slow.forward.dense-class",
                unit + 1,
                dense.inputs(),
                terms,
                figure(dense.bias().at(unit)),
                figure(scene.out().at(unit)),
                classes.isEmpty() ? "" : classes.get(unit));
    }

    /// One cell repeated, or a mean of those around.
    private String found(CellTrace trace) {
        var taps = trace.taps().stream().filter(tap -> tap.weight() != 0).toList();
        var first = taps.getFirst();
        return taps.size() == 1
                ? messages.get("slow.forward.repeat", figure(first.value()), first.row(), first.col())
                : messages.get("slow.forward.between", terms(taps), figure(trace.value()));
    }

    private String normalised(BatchNorm normal) {
        int map = scene.map();
        return messages.get(
                "slow.forward.norm",
                figure(in()),
                Numbers.factor(normal.mean().at(map)),
                figure(normal.deviation(map)),
                Numbers.factor(normal.scale().at(map)),
                Numbers.factor(normal.shift().at(map)),
                figure(out()));
    }

    private String share(Softmax softmax) {
        var scores = scene.channelsThere(scene.in());
        double largest = scores.stream().mapToDouble(Float::doubleValue).max().orElseThrow();
        double sum = scores.stream()
                .mapToDouble(score -> Exponential.exp(score - largest))
                .sum();
        return messages.get(
                softmax.logarithm() ? "slow.forward.logarithm" : "slow.forward.share",
                figure(in()),
                Numbers.factor(largest),
                figure(sum),
                figure(out()),
                scores.size());
    }

    private String added() {
        var terms = scene.inputs().stream()
                .map(input -> Numbers.factor(input.at(scene.index())))
                .collect(Collectors.joining(" + "));
        return messages.get("slow.forward.add", terms, figure(out()));
    }

    private String laid() {
        var cell = scene.sourcePlace();
        return messages.get(
                "slow.forward.flatten",
                scene.index() + 1,
                cell.row(),
                cell.col(),
                scene.inputChannel() + 1,
                figure(out()));
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
}
