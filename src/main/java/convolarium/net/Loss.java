package convolarium.net;

import convolarium.op.Exponential;
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
        var gradient = new float[output.shape().size()];
        return new Value(of(output, wanted, gradient), Tensor.owning(output.shape(), gradient));
    }

    /// The loss of an output.
    ///
    /// @param gradient becomes how it changes with each number of the output
    double of(Tensor output, Tensor wanted, float[] gradient) {
        if (!output.shape().equals(wanted.shape())) {
            throw new IllegalArgumentException(output + " is not compared with " + wanted);
        }
        return switch (this) {
            case CROSS_ENTROPY -> crossEntropy(output, wanted, gradient);
            case SQUARED_ERROR -> squaredError(output, wanted, gradient);
        };
    }

    /// The shares p are those of [convolarium.op.Softmax]; the loss moves by p·Σt − t with each number, the sum over
    /// the channels.
    private static double crossEntropy(Tensor output, Tensor wanted, float[] gradient) {
        var shape = output.shape();
        int plane = Math.toIntExact(shape.plane());
        int places = shape.batch() * plane;
        double sum = 0;
        for (int place = 0; place < places; place++) {
            int first = place / plane * shape.channels() * plane + place % plane;
            int end = first + shape.channels() * plane;
            double all = logOfSum(output.array(), first, end, plane);
            sum += crossEntropy(output.array(), wanted.array(), all, first, end, plane);
            handBack(output.array(), wanted.array(), all, gradient, first, end, plane, places);
        }
        return sum / places;
    }

    /// One place: channels that lie `plane` numbers apart.
    private static double crossEntropy(float[] output, float[] wanted, double all, int first, int end, int plane) {
        double loss = 0;
        for (int i = first; i < end; i += plane) {
            loss -= wanted[i] == 0 ? 0 : (double) wanted[i] * (float) (output[i] - all);
        }
        return loss;
    }

    private static void handBack(
            float[] output, float[] wanted, double all, float[] gradient, int first, int end, int plane, int places) {
        double sum = 0;
        for (int i = first; i < end; i += plane) {
            gradient[i] = -wanted[i] / places;
            sum += gradient[i];
        }
        for (int i = first; i < end; i += plane) {
            float share = (float) Exponential.exp(output[i] - all);
            gradient[i] = (float) (gradient[i] - share * sum);
        }
    }

    /// ln Σ eˣ. The largest is taken out first, lest eˣ overflow.
    private static double logOfSum(float[] output, int first, int end, int plane) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = first; i < end; i += plane) {
            largest = Math.max(largest, output[i]);
        }
        double sum = 0;
        for (int i = first; i < end; i += plane) {
            sum += Exponential.exp(output[i] - largest);
        }
        return largest + StrictMath.log(sum);
    }

    /// How sure an output is of a class at a place: its share of all classes, or the number itself where numbers are
    /// compared as they are.
    double share(Tensor output, int place, int type) {
        int first = Answers.first(output, place);
        int plane = (int) output.shape().plane();
        int channels = output.shape().channels();
        float value = output.array()[first + Math.min(type, channels - 1) * plane];
        return switch (this) {
            case CROSS_ENTROPY ->
                Exponential.exp(value - logOfSum(output.array(), first, first + channels * plane, plane));
            case SQUARED_ERROR -> channels > 1 || type == 1 ? value : 1 - value;
        };
    }

    private static double squaredError(Tensor output, Tensor wanted, float[] gradient) {
        double count = output.shape().elements();
        double sum = 0;
        for (int i = 0; i < gradient.length; i++) {
            double error = (double) output.array()[i] - wanted.array()[i];
            sum += error * error;
            gradient[i] = (float) (2 * (output.array()[i] - wanted.array()[i]) / count);
        }
        return sum / count;
    }

    /// One class for each batch entry, as the shares that are wanted: 1 for it and 0 for all others.
    public static Tensor oneHot(int[] labels, int classes) {
        return Tensor.of(new Shape(labels.length, classes, 1, 1, 1), (n, c, _, _, _) -> labels[n] == c ? 1 : 0);
    }
}
