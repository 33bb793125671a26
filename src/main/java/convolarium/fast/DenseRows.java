package convolarium.fast;

import convolarium.op.Dense;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.function.IntConsumer;

/// Dense layers, eight outputs at a time.
///
/// Idea: every weight is used once, so nothing is gained by laying them out anew; eight sums that do not wait for each
/// other keep a core busy without vectors.
final class DenseRows implements Kernel<Dense> {

    private static final int TOGETHER = 8;

    @Override
    public Class<Dense> kind() {
        return Dense.class;
    }

    @Override
    public boolean accepts(Dense dense, Shape input) {
        return true;
    }

    @Override
    public Ready ready(Dense dense, Shape input) {
        var outputs = dense.fit(input).require().output();
        return (of, band, output) -> new Call(dense, of, band.firstMap(), band.of(outputs), output);
    }

    private static final class Call implements Work {

        private final Dense dense;
        private final Tensor input;
        private final int start;
        private final int count;
        private final float[] output;

        Call(Dense dense, Tensor input, int start, Shape shape, float[] output) {
            this.dense = dense;
            this.input = input;
            this.start = start;
            this.count = shape.channels();
            this.output = output;
        }

        /// Parts of one batch entry.
        private int each() {
            return Math.ceilDiv(count, TOGETHER);
        }

        @Override
        public int parts() {
            return input.shape().batch() * each();
        }

        @Override
        public long size() {
            return input.shape().elements() * count;
        }

        @Override
        public IntConsumer hand() {
            return part -> {
                int n = part / each();
                int first = start + part % each() * TOGETHER;
                int end = Math.min(first + TOGETHER, start + count);
                if (end - first == TOGETHER) {
                    eight(n, first);
                } else {
                    for (int o = first; o < end; o++) {
                        one(n, o);
                    }
                }
            };
        }

        private void eight(int n, int o) {
            float[] w = dense.weights().array();
            float[] x = input.array();
            float[] bias = dense.bias().array();
            int length = dense.inputs();
            int w0 = o * length;
            int w4 = (o + 4) * length;
            float s0 = bias[o];
            float s1 = bias[o + 1];
            float s2 = bias[o + 2];
            float s3 = bias[o + 3];
            float s4 = bias[o + 4];
            float s5 = bias[o + 5];
            float s6 = bias[o + 6];
            float s7 = bias[o + 7];
            for (int i = 0, at = n * length; i < length; i++, at++) {
                float value = x[at];
                s0 = Math.fma(w[w0 + i], value, s0);
                s1 = Math.fma(w[w0 + length + i], value, s1);
                s2 = Math.fma(w[w0 + 2 * length + i], value, s2);
                s3 = Math.fma(w[w0 + 3 * length + i], value, s3);
                s4 = Math.fma(w[w4 + i], value, s4);
                s5 = Math.fma(w[w4 + length + i], value, s5);
                s6 = Math.fma(w[w4 + 2 * length + i], value, s6);
                s7 = Math.fma(w[w4 + 3 * length + i], value, s7);
            }
            int to = n * count + o - start;
            output[to] = s0;
            output[to + 1] = s1;
            output[to + 2] = s2;
            output[to + 3] = s3;
            output[to + 4] = s4;
            output[to + 5] = s5;
            output[to + 6] = s6;
            output[to + 7] = s7;
        }

        private void one(int n, int o) {
            float sum = dense.bias().array()[o];
            for (int i = 0; i < dense.inputs(); i++) {
                sum = Math.fma(
                        dense.weights().array()[o * dense.inputs() + i], input.array()[n * dense.inputs() + i], sum);
            }
            output[n * count + o - start] = sum;
        }
    }
}
