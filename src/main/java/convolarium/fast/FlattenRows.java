package convolarium.fast;

import convolarium.op.Flatten;
import convolarium.tensor.Shape;

/// Flattening: the numbers stay in their order.
final class FlattenRows implements Kernel<Flatten> {

    @Override
    public Class<Flatten> kind() {
        return Flatten.class;
    }

    @Override
    public boolean accepts(Flatten flatten, Shape input) {
        return true;
    }

    @Override
    public Ready ready(Flatten flatten, Shape shape) {
        int entry = Math.toIntExact(shape.entry());
        return (input, band, output) -> {
            int count = band.of(Shape.vector(entry)).channels();
            return new Each(
                    shape.batch(),
                    shape.elements(),
                    n -> System.arraycopy(input.array(), n * entry + band.firstMap(), output, n * count, count));
        };
    }
}
