package convolarium.ui.network;

import static convolarium.ui.network.Told.list;

import convolarium.net.Dissection;
import convolarium.op.Activation;
import convolarium.op.Add;
import convolarium.op.BatchNorm;
import convolarium.op.Concat;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Flatten;
import convolarium.op.Layer;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Unfold;
import convolarium.op.Upsample;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// What has to be said of a cell, worked out by plain loops from what the run made of the examples of a batch.
///
/// @param steps one step as each example of its batch went through it
/// @param row   of the cell in its map, or the number itself in a row of numbers
record SlowOracle(List<Dissection> steps, int example, int node, int map, int row, int col) {

    private Dissection step() {
        return steps.get(example);
    }

    Layer layer() {
        return step().before().network().nodes().get(node).layer();
    }

    Tensor in(int which) {
        return step().inputs(node).get(which);
    }

    Tensor out() {
        return step().seen().outputs().get(node);
    }

    Tensor arrived() {
        return step().seen().gradients().get(node);
    }

    /// Of a row of numbers, the one that is chosen.
    float at(Tensor tensor) {
        return tensor.shape().plane() == 1 ? tensor.at(col) : tensor.at(map, row, col);
    }

    List<Double> forward() {
        return switch (layer()) {
            case Conv conv -> conv(conv);
            case TransposedConv conv -> laid(conv);
            case Pool pool when pool.reduction() == Pool.Reduction.MAX -> largest();
            case Pool pool when pool.reduction() == Pool.Reduction.AVERAGE -> mean();
            case Pool _, StochasticPool _, Unfold _ -> new WindowOracle(this).forward();
            case Dense dense -> unit(dense);
            case BatchNorm normal -> normal(normal);
            case Softmax _ -> share();
            case Activation function -> list(at(in(0)), activated(function, at(in(0))));
            case Add _ -> list(at(in(0)), at(in(1)), at(in(0)) + at(in(1)));
            case Concat _ ->
                list(map + 1, channel() + 1, which() + 1, in(which()).at(channel(), row, col));
            case Upsample _ -> list(row >> 1, col >> 1, in(0).at(map, row >> 1, col >> 1));
            case Flatten _ -> {
                int side = in(0).shape().width();
                int cell = col % (side * side);
                int from = col / side / side;
                int line = cell / side;
                yield list(col + 1, line, cell % side, from + 1, in(0).at(from, line, cell % side));
            }
            default -> throw new IllegalStateException("nobody knows " + layer());
        };
    }

    private static double activated(Activation function, double x) {
        return function.function() == Activation.Function.RELU ? Math.max(0, x) : 1 / (1 + Math.exp(-x));
    }

    int which() {
        return map < in(0).shape().channels() ? 0 : 1;
    }

    int channel() {
        return map - which() * in(0).shape().channels();
    }

    /// A cell of the input under a tap of a window in the middle of it, zero beyond the edge.
    private static double under(Tensor input, int c, int y, int x) {
        boolean inside = y >= 0
                && x >= 0
                && y < input.shape().height()
                && x < input.shape().width();
        return inside ? input.at(c, y, x) : 0;
    }

    private List<Double> conv(Conv conv) {
        int size = conv.window().rows().size();
        int channels = in(0).shape().channels();
        var numbers = list(1);
        var sums = new double[channels];
        for (int c = 0; c < channels; c++) {
            for (int tap = 0; tap < size * size; tap++) {
                double weight = conv.weights().at(map, c, 0, tap / size, tap % size);
                double value = under(in(0), c, row + tap / size - size / 2, col + tap % size - size / 2);
                sums[c] += weight * value;
                if (c == 0) {
                    numbers.addAll(list(weight, value));
                }
            }
        }
        double bias = conv.bias().at(map);
        numbers.addAll(list(
                sums[0],
                channels,
                bias,
                bias + IntStream.range(0, channels).mapToDouble(c -> sums[c]).sum()));
        return numbers;
    }

    /// Kernels of 2×2 laid side by side.
    private List<Double> laid(TransposedConv conv) {
        int channels = in(0).shape().channels();
        double sum = conv.bias().at(map);
        for (int c = 0; c < channels; c++) {
            sum += weight(conv, c) * in(0).at(c, row / 2, col / 2);
        }
        double first = in(0).at(0, row / 2, col / 2);
        return list(
                1,
                weight(conv, 0),
                first,
                weight(conv, 0) * first,
                channels,
                conv.bias().at(map),
                sum);
    }

    private double weight(TransposedConv conv, int channel) {
        return conv.weights().at(channel, map, 0, row % 2, col % 2);
    }

    /// The four cells that a pooling by two makes one of.
    List<Double> four() {
        var four = new ArrayList<Double>();
        for (int i = 0; i < 4; i++) {
            four.add((double) in(0).at(map, 2 * row + i / 2, 2 * col + i % 2));
        }
        return four;
    }

    private List<Double> largest() {
        var numbers = four();
        numbers.add(numbers.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
        return numbers;
    }

    private List<Double> mean() {
        var numbers = new ArrayList<Double>();
        int side = in(0).shape().width();
        for (int i = 0; i < side * side; i++) {
            numbers.add((double) in(0).at(col, i / side, i % side));
        }
        double sum = numbers.stream().mapToDouble(Double::doubleValue).sum();
        numbers.addAll(list(side * side, sum / side / side));
        return numbers;
    }

    private List<Double> unit(Dense dense) {
        int inputs = in(0).shape().channels();
        var terms = IntStream.range(0, inputs)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> -Math.abs(dense.weights().at(map, i, 0, 0, 0) * in(0).at(i))))
                .toList();
        var numbers = list(map + 1, inputs);
        double sum = dense.bias().at(map);
        for (int i : terms) {
            double weight = dense.weights().at(map, i, 0, 0, 0);
            sum += weight * in(0).at(i);
            if (terms.indexOf(i) < 3) {
                numbers.addAll(list(weight, in(0).at(i)));
            }
        }
        numbers.addAll(list(dense.bias().at(map), sum));
        return numbers;
    }

    /// The numbers of the map in all examples of the batch.
    double[] batch(boolean arrived) {
        return steps.stream()
                .map(step -> arrived
                        ? step.seen().gradients().get(node)
                        : step.inputs(node).getFirst())
                .flatMapToDouble(tensor -> IntStream.range(
                                0, (int) tensor.shape().plane())
                        .mapToDouble(i -> tensor.at((int) tensor.shape().plane() * map + i)))
                .toArray();
    }

    double average() {
        return DoubleStream.of(batch(false)).average().orElseThrow();
    }

    double spread(BatchNorm normal) {
        double mean = average();
        double square = DoubleStream.of(batch(false))
                .map(x -> Math.pow(x - mean, 2))
                .average()
                .orElseThrow();
        return Math.sqrt(square + normal.epsilon());
    }

    double normal() {
        return (at(in(0)) - average()) / spread((BatchNorm) layer());
    }

    private List<Double> normal(BatchNorm normal) {
        double scale = normal.scale().at(map);
        double shift = normal.shift().at(map);
        var numbers = list(at(in(0)), average(), spread(normal), scale, shift, normal() * scale + shift);
        numbers.addAll(List.copyOf(numbers.subList(1, 5)));
        return numbers;
    }

    private List<Double> share() {
        double largest =
                IntStream.range(0, 10).mapToDouble(i -> in(0).at(i)).max().orElseThrow();
        double sum = IntStream.range(0, 10)
                .mapToDouble(i -> Math.exp(in(0).at(i) - largest))
                .sum();
        return list(at(in(0)), largest, sum, Math.exp(at(in(0)) - largest) / sum, largest, 10, sum);
    }
}
