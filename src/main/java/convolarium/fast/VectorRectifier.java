package convolarium.fast;

import static convolarium.fast.Lanes.LENGTH;
import static convolarium.fast.Lanes.load;

import jdk.incubator.vector.VectorOperators;

/// [Rectifier] by vector instructions; what does not fill a register is left to plain Java.
final class VectorRectifier implements Rectifier {

    private final Rectifier rest;

    VectorRectifier(Rectifier rest) {
        this.rest = rest;
    }

    @Override
    public void forward(float[] x, int from, float[] y, int to, int count) {
        int i = 0;
        for (; i <= count - LENGTH; i += LENGTH) {
            load(x, from + i).max(0).intoArray(y, to + i);
        }
        rest.forward(x, from + i, y, to + i, count - i);
    }

    @Override
    public void backward(float[] x, int from, float[] upstream, int up, float[] to, int at, int count) {
        int i = 0;
        for (; i <= count - LENGTH; i += LENGTH) {
            var positive = load(x, from + i).compare(VectorOperators.GT, 0);
            Lanes.all(0).blend(load(upstream, up + i), positive).intoArray(to, at + i);
        }
        rest.backward(x, from + i, upstream, up + i, to, at + i, count - i);
    }
}
