package convolarium.net;

import convolarium.tensor.Tensor;

/// The class that an output tells at every place: the channel with the largest number, the first of equals. A single
/// channel tells class 1 from one half on, otherwise class 0.
final class Answers {

    private Answers() {}

    static int classes(Tensor output) {
        return Math.max(2, output.shape().channels());
    }

    static int places(Tensor output) {
        return output.array().length / output.shape().channels();
    }

    static int at(Tensor output, int place) {
        float[] values = output.array();
        int plane = (int) output.shape().plane();
        int first = first(output, place);
        if (output.shape().channels() == 1) {
            return values[first] >= 0.5f ? 1 : 0;
        }
        int best = 0;
        for (int c = 1; c < output.shape().channels(); c++) {
            if (values[first + c * plane] > values[first + best * plane]) {
                best = c;
            }
        }
        return best;
    }

    /// Where the first channel of a place lies.
    static int first(Tensor output, int place) {
        int plane = (int) output.shape().plane();
        return place / plane * output.shape().channels() * plane + place % plane;
    }

    /// The share of places with the class that is wanted.
    static double accuracy(Tensor output, Tensor wanted) {
        int right = 0;
        for (int place = 0; place < places(wanted); place++) {
            right += at(output, place) == at(wanted, place) ? 1 : 0;
        }
        return right / (double) places(wanted);
    }
}
