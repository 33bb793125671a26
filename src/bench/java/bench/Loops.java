package bench;

/// The work items as a textbook writes them: nested loops over arrays, nothing prepared.
public final class Loops implements Peer {

    @Override
    public String name() {
        return "loops";
    }

    @Override
    public void threads(int n) {}

    @Override
    public Runnable prepare(Item item) {
        return switch (item.kind()) {
            case "conv" -> new LoopsConv(item, new LoopsNet.Signal(item.n() * item.c() * item.h() * item.w()))::forward;
            case "convbwd" -> backward(item);
            case "maxpool" -> pool(item, true);
            case "avgpool" -> pool(item, false);
            case "train" -> new LoopsNet(item)::step;
            case "infer" -> new LoopsNet(item)::forward;
            default -> null;
        };
    }

    private static Runnable backward(Item item) {
        var conv = new LoopsConv(item, new LoopsNet.Signal(item.n() * item.c() * item.h() * item.w()));
        System.arraycopy(conv.output().values, 0, conv.output().gradients, 0, conv.output().values.length);
        return conv::backward;
    }

    private static Runnable pool(Item item, boolean largest) {
        var x = Numbers.of(item.n() * item.c() * item.h() * item.w(), 1);
        var y = new float[item.n() * item.c() * item.outH() * item.outW()];
        return () -> {
            int at = 0;
            for (int plane = 0; plane < item.n() * item.c(); plane++) {
                for (int oy = 0; oy < item.outH(); oy++) {
                    for (int ox = 0; ox < item.outW(); ox++) {
                        y[at++] = largest ? largest(item, x, plane, oy, ox) : mean(item, x, plane, oy, ox);
                    }
                }
            }
        };
    }

    private static float largest(Item item, float[] x, int plane, int oy, int ox) {
        float best = Float.NEGATIVE_INFINITY;
        for (int ky = 0; ky < item.k(); ky++) {
            int row = oy * item.s() - item.p() + ky * item.d();
            for (int kx = 0; kx < item.k(); kx++) {
                int col = ox * item.s() - item.p() + kx * item.d();
                if (row >= 0 && row < item.h() && col >= 0 && col < item.w()) {
                    best = Math.max(best, x[(plane * item.h() + row) * item.w() + col]);
                }
            }
        }
        return best;
    }

    private static float mean(Item item, float[] x, int plane, int oy, int ox) {
        float sum = 0;
        for (int ky = 0; ky < item.k(); ky++) {
            int row = oy * item.s() - item.p() + ky * item.d();
            for (int kx = 0; kx < item.k(); kx++) {
                int col = ox * item.s() - item.p() + kx * item.d();
                if (row >= 0 && row < item.h() && col >= 0 && col < item.w()) {
                    sum += x[(plane * item.h() + row) * item.w() + col];
                }
            }
        }
        return sum / (item.k() * item.k());
    }
}
