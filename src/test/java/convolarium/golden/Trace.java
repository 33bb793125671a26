package convolarium.golden;

import convolarium.data.DataSet;
import convolarium.data.DataSets;
import convolarium.net.Network;
import convolarium.net.Optimizer;
import convolarium.op.Activation;
import convolarium.op.BatchNorm;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Flatten;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// A training run that was recorded elsewhere.
record Trace(Gold.Case run) {

    /// Which pictures of the training set are the images.
    private static final String NUMBERS = "images.train";

    private static final DataSet TRAIN =
            DataSets.entry("fashion-mnist").load(1, 1, 1).train();

    static Trace of(List<Gold.Case> file) {
        return new Trace(file.getFirst());
    }

    int steps() {
        return run.ints("steps")[0];
    }

    int batch() {
        return run.ints("batch")[0];
    }

    Optimizer optimizer() {
        return LearningTest.optimizer(run, "opt.");
    }

    private Shape images() {
        if (brought()) {
            return TRAIN.shape().withBatch(batch());
        }
        var shape = run.numbers("images").shape();
        return new Shape(batch(), 1, 1, shape.height(), shape.width());
    }

    /// Whether the pictures are some of those that the program brings along, which spares to keep them twice.
    private boolean brought() {
        return run.tensors().containsKey(NUMBERS);
    }

    Tensor images(int step) {
        if (brought()) {
            return TRAIN.inputs(ints(NUMBERS, step));
        }
        var values = run.numbers("images").values();
        double scale = Double.parseDouble(run.text("input_scale").split("/", -1)[1]);
        int from = step * images().size();
        var floats = new float[images().size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) (values.get(from + i) / scale);
        }
        return Tensor.owning(images(), floats);
    }

    int[] labels(int step) {
        return ints("labels", step);
    }

    /// What a step has of whole numbers, one for each entry of the batch.
    private int[] ints(String name, int step) {
        return run.numbers(name).values().subList(step * batch(), (step + 1) * batch()).stream()
                .mapToInt(Double::intValue)
                .toArray();
    }

    double loss(int step) {
        return run.numbers("loss").values().get(step);
    }

    double tolerance(int step) {
        return run.numbers("loss_tol").values().get(step);
    }

    /// The network as it was before the first step.
    Network network() {
        var layers = new ArrayList<Op>();
        for (var line : run.text("layers").split(";", -1)) {
            layers.add(layer(line.strip(), "init." + layers.size() + "."));
        }
        return Network.sequence(images(), layers);
    }

    private Op layer(String line, String key) {
        var settings = Arrays.stream(line.split(" ", -1))
                .filter(word -> word.contains("="))
                .map(word -> word.split("=", -1))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return switch (line.split(" ", -1)[0]) {
            case "conv" -> conv(settings, key);
            case "linear" -> new Dense(run.tensor(key + "w"), run.tensor(key + "b"), true);
            case "batchnorm" ->
                new BatchNorm(
                        run.tensor(key + "w"),
                        run.tensor(key + "b"),
                        run.tensor(key + "running_mean"),
                        run.tensor(key + "running_var"),
                        Double.parseDouble(settings.get("eps")),
                        Double.parseDouble(settings.get("momentum")),
                        false);
            case "maxpool" -> pool(Pool.Reduction.MAX, settings);
            case "avgpool" -> pool(Pool.Reduction.AVERAGE, settings);
            case "globalavgpool" ->
                pool(Pool.Reduction.AVERAGE, Map.of("k", "1")).withExtent(Pool.Extent.GLOBAL);
            case "relu" -> new Activation(Activation.Function.RELU);
            case "tanh" -> new Activation(Activation.Function.TANH);
            case "flatten" -> new Flatten();
            default -> throw new IllegalArgumentException(line);
        };
    }

    private Op conv(Map<String, String> settings, String key) {
        int padding = number(settings, "pad");
        var axis = new Axis(
                number(settings, "k"), number(settings, "stride"), padding, padding, number(settings, "dil"), false);
        var weights = run.tensor(key + "w");
        boolean biased = Boolean.parseBoolean(settings.get("bias"));
        var bias = biased
                ? run.tensor(key + "b")
                : Tensor.zeros(Shape.vector(weights.shape().batch()));
        return new Conv(weights, bias, Window.square(axis), Border.ZEROS, number(settings, "groups"), false, biased);
    }

    private static Pool pool(Pool.Reduction reduction, Map<String, String> settings) {
        var axis = Axis.of(number(settings, "k"));
        return Pool.of(
                reduction,
                Window.square(settings.containsKey("stride") ? axis.withStride(number(settings, "stride")) : axis));
    }

    private static int number(Map<String, String> settings, String key) {
        return Integer.parseInt(Objects.requireNonNull(settings.get(key), key));
    }

    /// Compares what each layer has to learn, or its gradients, with the tensors whose names begin with `when`.
    void check(String when, List<List<Tensor>> layers, double tolerance) {
        for (int layer = 0; layer < layers.size(); layer++) {
            for (int i = 0; i < layers.get(layer).size(); i++) {
                var name = when + "." + layer + "." + List.of("w", "b").get(i);
                Close.check(run, name, layers.get(layer).get(i).array(), tolerance, 0);
            }
        }
    }
}
