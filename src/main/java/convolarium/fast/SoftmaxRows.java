package convolarium.fast;

import convolarium.op.Softmax;
import convolarium.tensor.Shape;

/// Shares, row by row: what all channels of a place have in common is worked out once.
final class SoftmaxRows implements Kernel<Softmax> {

    @Override
    public Class<Softmax> kind() {
        return Softmax.class;
    }

    @Override
    public boolean accepts(Softmax softmax, Shape input) {
        return true;
    }

    @Override
    public Ready ready(Softmax softmax, Shape shape) {
        int plane = Math.toIntExact(shape.plane());
        return (input, band, output) -> {
            var part = band.of(shape);
            float[] numbers = input.array();
            long size = part.elements() / part.channels() * shape.channels() * Shares.COST;
            return new Rows(part, size, () -> {
                var shares = new Shares(softmax.logarithm());
                return (n, z, y) -> {
                    int from = shape.index(n, 0, z, band.firstRow() + y, 0);
                    for (int x = 0; x < part.width(); x++) {
                        shares.take(numbers, from + x, plane, shape.channels());
                        for (int c = 0; c < part.channels(); c++) {
                            float value = numbers[from + x + (band.firstMap() + c) * plane];
                            output[part.index(n, c, z, y, x)] = shares.of(value);
                        }
                    }
                };
            });
        };
    }
}
