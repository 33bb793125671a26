package convolarium.fast;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/// [Slopes] by vector instructions: neighbouring taps in a register, the whole tile in registers. They are no longer
/// than eight numbers, as hardly a window is wider.
final class VectorSlopes implements Slopes {

    private static final VectorSpecies<Float> SPECIES =
            VectorSpecies.of(float.class, VectorShape.forBitSize(Math.min(256, Lanes.SPECIES.vectorBitSize())));
    private static final int LENGTH = SPECIES.length();

    @Override
    public void add(float[] upstream, int[] handed, float[] seen, int[] rows, int[] places, int lanes, float[] sums) {
        for (int lane = 0; lane < lanes; lane += LENGTH) {
            add(upstream, handed[0], handed[1], seen, rows, places, lane, sums);
        }
    }

    private static FloatVector all(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }

    private static FloatVector load(float[] from, int at) {
        return FloatVector.fromArray(SPECIES, from, at);
    }

    private static void add(
            float[] upstream, int first, int second, float[] seen, int[] rows, int[] places, int lane, float[] sums) {
        int row0 = rows[0] + lane;
        int row1 = rows[1] + lane;
        int row2 = rows[2] + lane;
        int row3 = rows[3] + lane;
        FloatVector a0 = load(sums, Slopes.at(0, 0) + lane);
        FloatVector a1 = load(sums, Slopes.at(0, 1) + lane);
        FloatVector a2 = load(sums, Slopes.at(0, 2) + lane);
        FloatVector a3 = load(sums, Slopes.at(0, 3) + lane);
        FloatVector b0 = load(sums, Slopes.at(1, 0) + lane);
        FloatVector b1 = load(sums, Slopes.at(1, 1) + lane);
        FloatVector b2 = load(sums, Slopes.at(1, 2) + lane);
        FloatVector b3 = load(sums, Slopes.at(1, 3) + lane);
        for (int j = 0; j < places.length; j++) {
            int place = places[j];
            FloatVector a = all(upstream[first + j]);
            FloatVector b = all(upstream[second + j]);
            FloatVector x0 = load(seen, row0 + place);
            FloatVector x1 = load(seen, row1 + place);
            FloatVector x2 = load(seen, row2 + place);
            FloatVector x3 = load(seen, row3 + place);
            a0 = a.fma(x0, a0);
            a1 = a.fma(x1, a1);
            a2 = a.fma(x2, a2);
            a3 = a.fma(x3, a3);
            b0 = b.fma(x0, b0);
            b1 = b.fma(x1, b1);
            b2 = b.fma(x2, b2);
            b3 = b.fma(x3, b3);
        }
        a0.intoArray(sums, Slopes.at(0, 0) + lane);
        a1.intoArray(sums, Slopes.at(0, 1) + lane);
        a2.intoArray(sums, Slopes.at(0, 2) + lane);
        a3.intoArray(sums, Slopes.at(0, 3) + lane);
        b0.intoArray(sums, Slopes.at(1, 0) + lane);
        b1.intoArray(sums, Slopes.at(1, 1) + lane);
        b2.intoArray(sums, Slopes.at(1, 2) + lane);
        b3.intoArray(sums, Slopes.at(1, 3) + lane);
    }
}
