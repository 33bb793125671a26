package convolarium.fast;

import static convolarium.fast.Lanes.LENGTH;
import static convolarium.fast.Lanes.SPECIES;
import static convolarium.fast.Lanes.load;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;

/// [Pairs] by vector instructions; the last register overlaps the one before.
final class VectorPairs implements Pairs {

    private static final VectorShuffle<Float> EVEN = VectorShuffle.fromOp(SPECIES, i -> 2 * i % LENGTH);
    private static final VectorShuffle<Float> ODD = VectorShuffle.fromOp(SPECIES, i -> 2 * i % LENGTH + 1);
    private static final VectorMask<Float> UPPER =
            SPECIES.indexInRange(0, LENGTH / 2).not();

    @Override
    public void part(float[] from, int at, int count, float[] to, int even, int odd) {
        if (count < LENGTH) {
            PLAIN.part(from, at, count, to, even, odd);
            return;
        }
        for (int i = 0; i < count; i += LENGTH) {
            int start = Math.min(i, count - LENGTH);
            FloatVector left = load(from, at + 2 * start);
            FloatVector right = load(from, at + 2 * start + LENGTH);
            left.rearrange(EVEN).blend(right.rearrange(EVEN), UPPER).intoArray(to, even + start);
            left.rearrange(ODD).blend(right.rearrange(ODD), UPPER).intoArray(to, odd + start);
        }
    }
}
