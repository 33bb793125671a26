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

    private static final VectorShuffle<Float> FIRST_HALF = VectorShuffle.fromOp(SPECIES, i -> i / 2);
    private static final VectorShuffle<Float> SECOND_HALF = VectorShuffle.fromOp(SPECIES, i -> (LENGTH + i) / 2);
    private static final VectorMask<Float> EVERY_OTHER = VectorMask.fromLong(SPECIES, 0xAAAA_AAAA_AAAA_AAAAL);

    private final Pairs plain;

    VectorPairs(Pairs plain) {
        this.plain = plain;
    }

    @Override
    public void part(float[] from, int at, int count, float[] to, int even, int odd) {
        if (count < LENGTH) {
            plain.part(from, at, count, to, even, odd);
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

    @Override
    public void join(float[] from, int even, int odd, int count, float[] to, int at) {
        if (count < LENGTH) {
            plain.join(from, even, odd, count, to, at);
            return;
        }
        for (int i = 0; i < count; i += LENGTH) {
            int start = Math.min(i, count - LENGTH);
            FloatVector left = load(from, even + start);
            FloatVector right = load(from, odd + start);
            left.rearrange(FIRST_HALF)
                    .blend(right.rearrange(FIRST_HALF), EVERY_OTHER)
                    .intoArray(to, at + 2 * start);
            left.rearrange(SECOND_HALF)
                    .blend(right.rearrange(SECOND_HALF), EVERY_OTHER)
                    .intoArray(to, at + 2 * start + LENGTH);
        }
    }
}
