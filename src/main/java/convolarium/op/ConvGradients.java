package convolarium.op;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Border;
import convolarium.window.Site;
import java.util.List;

/// The gradients of a convolution, which is a sum of weights times cells: every output cell hands its own gradient back
/// to all it was summed from. An input cell gets it times the weight that lay on it, a weight gets it times the cell
/// under it, the bias gets it as it is. What was read often adds up what it gets, in the order of the output cells.
final class ConvGradients {

    private final Conv conv;
    private final Tensor input;
    private final float[] ofInput;
    private final float[] ofWeights;
    private final float[] ofBias;

    private ConvGradients(Conv conv, Tensor input) {
        this.conv = conv;
        this.input = input;
        this.ofInput = new float[input.shape().size()];
        this.ofWeights = new float[conv.weights().shape().size()];
        this.ofBias = new float[conv.filters()];
    }

    static Gradients of(Conv conv, Tensor input, Tensor upstream) {
        var gradients = new ConvGradients(conv, input);
        var placement = conv.fit(input.shape()).require().placement();
        Outputs.forEach(
                upstream, (n, f, z, y, x, gradient) -> gradients.handBack(n, f, placement.at(z, y, x), gradient));
        return new Gradients(
                Tensor.owning(input.shape(), gradients.ofInput),
                List.of(
                        Tensor.owning(conv.weights().shape(), gradients.ofWeights),
                        Tensor.owning(Shape.vector(conv.filters()), gradients.ofBias)));
    }

    private void handBack(int n, int f, Site site, float gradient) {
        int depth = site.depth().counted();
        int rows = site.rows().counted();
        int cols = site.cols().counted();
        ofBias[f] += gradient;
        for (int s = 0; s < conv.slices(); s++) {
            int c = conv.inputChannel(f, s);
            for (int kz = 0; kz < depth; kz++) {
                for (int ky = 0; ky < rows; ky++) {
                    for (int kx = 0; kx < cols; kx++) {
                        int cell = site.source(input.shape(), conv.border(), n, c, kz, ky, kx);
                        if (cell != Border.NONE) {
                            handBack(cell, conv.weightIndex(f, s, kz, ky, kx), gradient);
                        }
                    }
                }
            }
        }
    }

    private void handBack(int cell, int weight, float gradient) {
        ofInput[cell] = Math.fma(conv.weights().array()[weight], gradient, ofInput[cell]);
        ofWeights[weight] = Math.fma(input.array()[cell], gradient, ofWeights[weight]);
    }
}
