package convolarium.net;

import convolarium.op.Softmax;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;

/// How wrong an output is.
public enum Loss {
    /// Softmax over the channels and cross entropy with the shares that are wanted, −Σ t·ln p, the mean over the batch
    /// and all places.
    CROSS_ENTROPY,
    /// (y − t)², the mean over all numbers.
    SQUARED_ERROR;

    /// A loss and how it changes with each number of the output.
    public record Value(double loss, Tensor gradient) {}

    /// The loss of an output.
    ///
    /// @param wanted what should have come out, in the same shape
    public Value of(Tensor output, Tensor wanted) {
        if (!output.shape().equals(wanted.shape())) {
            throw new IllegalArgumentException(output + " is not compared with " + wanted);
        }
        return switch (this) {
            case CROSS_ENTROPY -> crossEntropy(output, wanted);
            case SQUARED_ERROR -> squaredError(output, wanted);
        };
    }

    private static Value crossEntropy(Tensor output, Tensor wanted) {
        var shape = output.shape();
        double count = (double) shape.elements() / shape.channels();
        var logShares = new Softmax(true).forward(output);
        double sum = 0;
        for (int i = 0; i < wanted.array().length; i++) {
            float share = wanted.array()[i];
            sum -= share == 0 ? 0 : (double) share * logShares.array()[i];
        }
        var upstream = Tensor.of(shape, (n, c, z, y, x) -> (float) (-wanted.at(n, c, z, y, x) / count));
        return new Value(
                sum / count, new Softmax(true).backward(output, upstream).input());
    }

    private static Value squaredError(Tensor output, Tensor wanted) {
        double count = output.shape().elements();
        double sum = 0;
        for (int i = 0; i < wanted.array().length; i++) {
            double error = (double) output.array()[i] - wanted.array()[i];
            sum += error * error;
        }
        var gradient = Tensor.of(output.shape(), (n, c, z, y, x) ->
                (float) (2 * (output.at(n, c, z, y, x) - wanted.at(n, c, z, y, x)) / count));
        return new Value(sum / count, gradient);
    }

    /// One class for each batch entry, as the shares that are wanted: 1 for it and 0 for all others.
    public static Tensor oneHot(int[] labels, int classes) {
        return Tensor.of(new Shape(labels.length, classes, 1, 1, 1), (n, c, _, _, _) -> labels[n] == c ? 1 : 0);
    }
}
