package convolarium.fast;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The vector registers of this machine, at most sixteen numbers long. Touched only where the vector module is there.
final class Lanes {

    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED.length() > Sweep.COLUMN
            ? FloatVector.SPECIES_512
            : FloatVector.SPECIES_PREFERRED;

    /// Numbers in a register.
    static final int LENGTH = SPECIES.length();

    /// Registers in a column.
    static final int PARTS = Sweep.COLUMN / LENGTH;

    private Lanes() {}

    static FloatVector all(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }

    /// Where a value is larger than the best so far, or not a number.
    static VectorMask<Float> larger(FloatVector value, FloatVector best) {
        return value.compare(VectorOperators.GT, best).or(value.compare(VectorOperators.NE, value));
    }

    /// Where a value is smaller than the best so far, or not a number.
    static VectorMask<Float> smaller(FloatVector value, FloatVector best) {
        return value.compare(VectorOperators.LT, best).or(value.compare(VectorOperators.NE, value));
    }

    static FloatVector load(float[] from, int at) {
        return FloatVector.fromArray(SPECIES, from, at);
    }
}
