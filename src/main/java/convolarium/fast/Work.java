package convolarium.fast;

import java.util.function.IntConsumer;

/// Something that can be done in parts, in any order and by several hands at once. Each part writes numbers of its own.
public interface Work {

    int parts();

    /// About how many numbers are multiplied, compared or copied in all: what is little is not worth a second hand.
    long size();

    /// Somebody who does parts, one at a time, with scratch memory of its own.
    IntConsumer hand();
}
