package convolarium.ui.network;

import static convolarium.ui.network.Told.list;

import convolarium.op.Activation;
import convolarium.op.Add;
import convolarium.op.BatchNorm;
import convolarium.op.Concat;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Filtering;
import convolarium.op.Flatten;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Unfold;
import convolarium.op.Upsample;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// What has to be said of how a gradient goes back, worked out by plain loops.
///
/// @param at the cell of what arrives or, in a layer with weights, the weight of the first channel
record BackOracle(SlowOracle at) {

    List<Double> weights() {
        return switch (at.layer()) {
            case Conv conv ->
                batchwise(conv.weights().at(at.map(), 0, 0, at.row(), at.col()), (x, g) -> read(conv, x, g));
            case TransposedConv conv -> batchwise(conv.weights().at(0, at.map(), 0, at.row(), at.col()), this::laid);
            case Dense dense -> {
                double input = at.in(0).at(at.col());
                double gradient = at.arrived().at(at.map());
                double all = at.steps().stream()
                        .mapToDouble(step ->
                                (double) step.inputs(at.node()).getFirst().at(at.col())
                                        * step.seen().gradients().get(at.node()).at(at.map()))
                        .sum();
                double weight = dense.weights().at(at.map(), at.col(), 0, 0, 0);
                yield list(weight, input, gradient, input * gradient, at.steps().size(), all);
            }
            default -> throw new IllegalStateException("nobody knows " + at.layer());
        };
    }

    List<Double> bias() {
        float bias = ((Filtering) at.layer()).bias().at(at.map());
        return batchwise(bias, (_, arrived) -> {
            var all = new ArrayList<Double>();
            for (int i = 0; i < arrived.shape().plane(); i++) {
                all.add((double) arrived.at(
                        at.map(),
                        i / arrived.shape().width(),
                        i % arrived.shape().width()));
            }
            return all;
        });
    }

    /// Tells all products of one example.
    @FunctionalInterface
    private interface Products {
        List<Double> of(Tensor input, Tensor arrived);
    }

    private List<Double> batchwise(double number, Products products) {
        var own = products.of(at.in(0), at.arrived());
        double all = at.steps().stream()
                .mapToDouble(step -> sum(products.of(
                        step.inputs(at.node()).getFirst(),
                        step.seen().gradients().get(at.node()))))
                .sum();
        return list(number, own.size(), sum(own), at.steps().size(), all);
    }

    private static double sum(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).sum();
    }

    private List<Double> read(Conv conv, Tensor input, Tensor arrived) {
        int half = conv.window().rows().size() / 2;
        var all = new ArrayList<Double>();
        for (int y = 0; y < input.shape().height(); y++) {
            for (int x = 0; x < input.shape().width(); x++) {
                int above = y - at.row() + half;
                int aside = x - at.col() + half;
                if (above >= 0
                        && aside >= 0
                        && above < arrived.shape().height()
                        && aside < arrived.shape().width()) {
                    all.add((double) input.at(0, y, x) * arrived.at(at.map(), above, aside));
                }
            }
        }
        return all;
    }

    private List<Double> laid(Tensor input, Tensor arrived) {
        var all = new ArrayList<Double>();
        for (int y = 0; y < input.shape().height(); y++) {
            for (int x = 0; x < input.shape().width(); x++) {
                all.add((double) input.at(0, y, x) * arrived.at(at.map(), 2 * y + at.row(), 2 * x + at.col()));
            }
        }
        return all;
    }

    List<Double> cell() {
        double gradient = at.at(at.arrived());
        return switch (at.layer()) {
            case Activation function -> {
                double x = at.at(at.in(0));
                double share = 1 / (1 + Math.exp(-x));
                boolean rectifies = function.function() == Activation.Function.RELU;
                double slope = rectifies ? (x > 0 ? 1 : 0) : share * (1 - share);
                yield list(x, gradient, gradient * slope);
            }
            case Pool pool when pool.reduction() == Pool.Reduction.MAX -> winner(gradient);
            case Pool pool when pool.reduction() != Pool.Reduction.AVERAGE -> new WindowOracle(at).backward(gradient);
            case StochasticPool _, Unfold _ -> new WindowOracle(at).backward(gradient);
            case Pool _ -> {
                double cells = at.in(0).shape().plane();
                yield list(gradient, cells, gradient / cells);
            }
            case Add _ -> list(gradient, 2);
            case Concat _ -> list(gradient, at.channel() + 1, at.which() + 1);
            case Upsample _ -> {
                double all = IntStream.range(0, 4)
                        .mapToDouble(i -> at.arrived().at(at.map(), at.row() / 2 * 2 + i / 2, at.col() / 2 * 2 + i % 2))
                        .sum();
                yield list(gradient, 1, Math.floorDiv(at.row(), 2), Math.floorDiv(at.col(), 2), all);
            }
            case Flatten _ -> {
                var forward = at.forward();
                yield list(gradient, forward.get(1), forward.get(2), forward.get(3));
            }
            case BatchNorm normal -> normal(normal, gradient);
            case Softmax _ -> share(gradient);
            default -> throw new IllegalStateException("nobody knows " + at.layer());
        };
    }

    private List<Double> winner(double gradient) {
        var four = at.four();
        double largest = four.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        int first = four.indexOf(largest);
        return list(gradient, 2 * at.row() + first / 2, 2 * at.col() + first % 2, largest, 3);
    }

    /// How the loss moves with a cell that also moves the mean and the spread of its channel.
    private List<Double> normal(BatchNorm normal, double gradient) {
        double[] inputs = at.batch(false);
        double[] gradients = at.batch(true);
        double centre = at.average();
        double spread = at.spread(normal);
        double mean = DoubleStream.of(gradients).average().orElseThrow();
        double product = IntStream.range(0, inputs.length)
                .mapToDouble(i -> gradients[i] * (inputs[i] - centre) / spread)
                .average()
                .orElseThrow();
        double factor = normal.scale().at(at.map()) / spread;
        double handed = factor * (gradient - mean - at.normal() * product);
        return list(gradient, mean, at.normal(), product, factor, handed, mean, at.normal(), product, factor);
    }

    private List<Double> share(double gradient) {
        double mean = IntStream.range(0, 10)
                .mapToDouble(i -> at.out().at(i) * at.arrived().at(i))
                .sum();
        double share = at.at(at.out());
        return list(share, gradient, mean, share * (gradient - mean), share, gradient, mean);
    }
}
