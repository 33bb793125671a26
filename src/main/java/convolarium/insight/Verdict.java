package convolarium.insight;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;

/// What an output says of a class: its channel, in the mean over all places.
public final class Verdict {

    private Verdict() {}

    /// The mean of a channel over all its cells.
    ///
    /// @param entry of the batch
    /// @param type  the channel
    public static double of(Tensor output, int entry, int type) {
        int plane = Math.toIntExact(output.shape().plane());
        int first = output.shape().index(entry, type, 0, 0, 0);
        double sum = 0;
        for (int i = first; i < first + plane; i++) {
            sum += output.array()[i];
        }
        return sum / plane;
    }

    /// How it changes with each number of the output.
    static Tensor gradient(Shape output, int type) {
        float share = 1f / output.plane();
        return Tensor.of(output, (_, c, _, _, _) -> c == type ? share : 0);
    }
}
