package convolarium.fast;

import convolarium.op.Flatten;
import convolarium.tensor.Shape;
import java.util.function.IntConsumer;

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
        return (input, band, output) -> new Work() {
            @Override
            public int parts() {
                return shape.batch();
            }

            @Override
            public long size() {
                return shape.elements();
            }

            @Override
            public IntConsumer hand() {
                int count = band.of(Shape.vector(entry)).channels();
                return n -> System.arraycopy(input.array(), n * entry + band.firstMap(), output, n * count, count);
            }
        };
    }
}
