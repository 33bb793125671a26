package convolarium.fast;

import convolarium.op.Activation;
import convolarium.op.Activation.Function;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// The loops of the activations that are curves, there and back.
interface Curves {

    /// Those that are made of eˣ.
    Set<Function> OF_E = Collections.unmodifiableSet(EnumSet.of(
            Function.ELU,
            Function.SELU,
            Function.GELU_TANH,
            Function.SIGMOID,
            Function.TANH,
            Function.SOFTPLUS,
            Function.SILU));

    /// `y[to + i]` becomes the function at `x[from + i]`, for i below `count`.
    void forward(Activation activation, float[] x, int from, float[] y, int to, int count);

    /// `to[at + i]` becomes `upstream[up + i]` times the slope at `x[from + i]`, for i below `count`.
    void backward(Activation activation, float[] x, int from, float[] upstream, int up, float[] to, int at, int count);

    /// In plain Java.
    final class Plain implements Curves {

        @Override
        public void forward(Activation activation, float[] x, int from, float[] y, int to, int count) {
            for (int i = 0; i < count; i++) {
                y[to + i] = (float) activation.at(x[from + i]);
            }
        }

        @Override
        public void backward(
                Activation activation, float[] x, int from, float[] upstream, int up, float[] to, int at, int count) {
            for (int i = 0; i < count; i++) {
                to[at + i] = (float) (activation.slope(x[from + i]) * upstream[up + i]);
            }
        }
    }
}
