package convolarium.op;

import convolarium.tensor.Tensor;

/// Goes through the gradients of output cells, in row-major order.
final class Outputs {

    /// Takes the gradient of one output cell.
    @FunctionalInterface
    interface Visitor {
        void visit(int n, int c, int z, int y, int x, float gradient);
    }

    private Outputs() {}

    static void forEach(Tensor upstream, Visitor visitor) {
        var shape = upstream.shape();
        for (int n = 0; n < shape.batch(); n++) {
            for (int c = 0; c < shape.channels(); c++) {
                for (int z = 0; z < shape.depth(); z++) {
                    for (int y = 0; y < shape.height(); y++) {
                        for (int x = 0; x < shape.width(); x++) {
                            visitor.visit(n, c, z, y, x, upstream.at(n, c, z, y, x));
                        }
                    }
                }
            }
        }
    }
}
