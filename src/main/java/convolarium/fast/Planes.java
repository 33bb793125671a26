package convolarium.fast;

import java.util.function.IntConsumer;

/// Work whose parts are the channels of the blocks of a bank.
///
/// @param plane does the one of a number
record Planes(Bank bank, IntConsumer plane) implements Work {

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
        return plane;
    }
}
