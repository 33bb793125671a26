package convolarium.fast;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Tests of what is worked out alike by both classes of loops.
abstract class OnBothLoops {

    private final boolean vectors;

    OnBothLoops(boolean vectors) {
        this.vectors = vectors;
    }

    @BeforeEach
    void takeLoops() {
        LoopsTest.take(vectors);
    }

    @AfterEach
    void warm() {
        Loops.warm();
    }
}
