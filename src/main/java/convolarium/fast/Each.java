package convolarium.fast;

import java.util.function.IntConsumer;

/// Work whose parts need no memory of their own.
///
/// @param part does the part of a number
record Each(int parts, long size, IntConsumer part) implements Work {

    /// The channels of all blocks of a bank, counted through.
    static Each plane(Bank bank, IntConsumer plane) {
        return new Each(bank.blocks() * bank.shape().channels(), bank.shape().elements(), plane);
    }

    /// Does one row of a bank.
    @FunctionalInterface
    interface Row {
        void at(int block, int c, int z, int y);
    }

    /// The channels of all blocks of a bank, row by row.
    static Each row(Bank bank, Row row) {
        var shape = bank.shape();
        return plane(bank, plane -> {
            for (int z = 0; z < shape.depth(); z++) {
                for (int y = 0; y < shape.height(); y++) {
                    row.at(plane / shape.channels(), plane % shape.channels(), z, y);
                }
            }
        });
    }

    /// The same work where each number costs as much as so many that are copied.
    Each costing(int cost) {
        return new Each(parts, size * cost, part);
    }

    @Override
    public IntConsumer hand() {
        return part;
    }
}
