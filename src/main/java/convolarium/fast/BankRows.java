package convolarium.fast;

import java.util.function.IntConsumer;

/// Work whose parts are the channels of the blocks of a bank, done row by row.
///
/// @param row what is done with a row
record BankRows(Bank bank, Row row) implements Work {

    /// Does one row.
    @FunctionalInterface
    interface Row {
        void at(int block, int c, int z, int y);
    }

    @Override
    public int parts() {
        return bank.blocks() * bank.shape().channels();
    }

    @Override
    public long size() {
        return bank.shape().elements();
    }

    @Override
    public IntConsumer hand() {
        var shape = bank.shape();
        return part -> {
            for (int z = 0; z < shape.depth(); z++) {
                for (int y = 0; y < shape.height(); y++) {
                    row.at(part / shape.channels(), part % shape.channels(), z, y);
                }
            }
        };
    }
}
