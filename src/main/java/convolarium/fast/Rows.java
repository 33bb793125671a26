package convolarium.fast;

import convolarium.tensor.Shape;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Work whose parts are the rows of the output, all channels of one together.
///
/// @param size about how many numbers are multiplied, compared or copied in all
record Rows(Shape output, long size, Supplier<Row> hands) implements Work {

    /// Somebody who does one row.
    @FunctionalInterface
    interface Row {
        void fill(int n, int z, int y);
    }

    @Override
    public int parts() {
        return output.batch() * output.depth() * output.height();
    }

    @Override
    public IntConsumer hand() {
        var row = hands.get();
        return part -> row.fill(
                part / output.height() / output.depth(),
                part / output.height() % output.depth(),
                part % output.height());
    }
}
