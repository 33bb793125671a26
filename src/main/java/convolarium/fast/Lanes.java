package convolarium.fast;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/// The vector registers of this machine, at least four and at most sixteen numbers long. Touched only where the vector
/// module is there.
final class Lanes {

    static final VectorSpecies<Float> SPECIES = VectorSpecies.of(
            float.class, VectorShape.forBitSize(Math.clamp(FloatVector.SPECIES_PREFERRED.vectorBitSize(), 128, 512)));

    /// Numbers in a register.
    static final int LENGTH = SPECIES.length();

    /// Registers in a column.
    static final int PARTS = Sweep.COLUMN / LENGTH;

    /// Whether there are few registers: where they hold half a column there are sixteen of them, elsewhere mostly more.
    static final boolean FEW = PARTS == 2;

    private Lanes() {}

    static FloatVector all(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }

    /// Where a value is larger, or smaller, than the best so far, or not a number. The comparisons are constants, which
    /// the compiler turns into instructions.
    static VectorMask<Float> wins(boolean largest, FloatVector value, FloatVector best) {
        VectorMask<Float> beats =
                largest ? value.compare(VectorOperators.GT, best) : value.compare(VectorOperators.LT, best);
        return beats.or(value.compare(VectorOperators.NE, value));
    }

    /// To multiply is quicker, and by a power of two it rounds alike.
    static FloatVector divided(FloatVector sum, int divisor) {
        return Integer.bitCount(divisor) == 1 ? sum.mul(1f / divisor) : sum.div(divisor);
    }

    static FloatVector load(float[] from, int at) {
        return FloatVector.fromArray(SPECIES, from, at);
    }
}
