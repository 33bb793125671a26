package bench;

import java.util.Arrays;

/// A convolution in nested loops, and its way back.
final class LoopsConv implements LoopsNet.Layer {

    private final Item item;
    private final LoopsNet.Signal in;
    private final LoopsNet.Signal out;
    private final LoopsNet.Signal weights;
    private final LoopsNet.Signal bias;

    LoopsConv(Item item, LoopsNet.Signal in) {
        this.item = item;
        this.in = in;
        this.weights = new LoopsNet.Signal(item.out() * item.c() * item.k() * item.k());
        this.bias = new LoopsNet.Signal(item.out());
        this.out = new LoopsNet.Signal(item.n() * item.out() * item.outH() * item.outW());
    }

    @Override
    public LoopsNet.Signal output() {
        return out;
    }

    @Override
    public void forward() {
        int at = 0;
        for (int n = 0; n < item.n(); n++) {
            for (int f = 0; f < item.out(); f++) {
                for (int oy = 0; oy < item.outH(); oy++) {
                    for (int ox = 0; ox < item.outW(); ox++) {
                        out.values[at++] = sum(n, f, oy, ox);
                    }
                }
            }
        }
    }

    private float sum(int n, int f, int oy, int ox) {
        float sum = bias.values[f];
        for (int c = 0; c < item.c(); c++) {
            for (int ky = 0; ky < item.k(); ky++) {
                int row = oy * item.s() - item.p() + ky * item.d();
                for (int kx = 0; kx < item.k(); kx++) {
                    int col = ox * item.s() - item.p() + kx * item.d();
                    if (row >= 0 && row < item.h() && col >= 0 && col < item.w()) {
                        sum += in.values[((n * item.c() + c) * item.h() + row) * item.w() + col]
                                * weights.values[((f * item.c() + c) * item.k() + ky) * item.k() + kx];
                    }
                }
            }
        }
        return sum;
    }

    @Override
    public void backward() {
        Arrays.fill(in.gradients, 0);
        Arrays.fill(weights.gradients, 0);
        Arrays.fill(bias.gradients, 0);
        int at = 0;
        for (int n = 0; n < item.n(); n++) {
            for (int f = 0; f < item.out(); f++) {
                for (int oy = 0; oy < item.outH(); oy++) {
                    for (int ox = 0; ox < item.outW(); ox++) {
                        handBack(n, f, oy, ox, out.gradients[at++]);
                    }
                }
            }
        }
    }

    private void handBack(int n, int f, int oy, int ox, float gradient) {
        bias.gradients[f] += gradient;
        for (int c = 0; c < item.c(); c++) {
            for (int ky = 0; ky < item.k(); ky++) {
                int row = oy * item.s() - item.p() + ky * item.d();
                for (int kx = 0; kx < item.k(); kx++) {
                    int col = ox * item.s() - item.p() + kx * item.d();
                    if (row >= 0 && row < item.h() && col >= 0 && col < item.w()) {
                        int cell = ((n * item.c() + c) * item.h() + row) * item.w() + col;
                        int weight = ((f * item.c() + c) * item.k() + ky) * item.k() + kx;
                        in.gradients[cell] += gradient * weights.values[weight];
                        weights.gradients[weight] += gradient * in.values[cell];
                    }
                }
            }
        }
    }

    @Override
    public void learn(float rate, float momentum) {
        weights.learn(rate, momentum);
        bias.learn(rate, momentum);
    }
}
