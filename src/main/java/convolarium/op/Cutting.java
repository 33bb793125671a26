package convolarium.op;

import convolarium.tensor.Tensor;
import convolarium.window.Site;

/// A kernel cut from a picture, that finds again what lies under one window (matched filter, North 1943). The mean of
/// each channel is taken off, so that brightness alone counts for nothing; what is left is divided by the sum of its
/// squares, so that the place itself makes 1. Of all places with the same contrast no other makes more.
public final class Cutting {

    private Cutting() {}

    /// The weights of one filter in the order they are stored; zeros where every channel is even under the window.
    public static float[] weights(Conv conv, Tensor input, int filter, Site site) {
        int taps = conv.window().taps();
        var left = new double[conv.slices() * taps];
        double energy = 0;
        for (int slice = 0; slice < conv.slices(); slice++) {
            var seen = seen(conv, input, conv.inputChannel(filter, slice), site);
            double mean = mean(seen);
            for (int tap = 0; tap < taps; tap++) {
                double difference = seen[tap] - mean;
                left[conv.weightIndex(0, slice * taps + tap)] = difference;
                energy += difference * difference;
            }
        }
        var weights = new float[left.length];
        for (int i = 0; i < left.length && energy > 0; i++) {
            weights[i] = (float) (left[i] / energy);
        }
        return weights;
    }

    private static double[] seen(Conv conv, Tensor input, int channel, Site site) {
        int rows = conv.window().rows().size();
        int cols = conv.window().cols().size();
        var seen = new double[conv.window().taps()];
        for (int kz = 0; kz < site.depth().counted(); kz++) {
            int z = site.depth().cell(kz);
            for (int ky = 0; ky < site.rows().counted(); ky++) {
                int y = site.rows().cell(ky);
                for (int kx = 0; kx < site.cols().counted(); kx++) {
                    seen[(kz * rows + ky) * cols + kx] = conv.border()
                            .read(input, 0, channel, z, y, site.cols().cell(kx));
                }
            }
        }
        return seen;
    }

    private static double mean(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
