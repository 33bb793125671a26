package convolarium.fast;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/// The functions of [convolarium.op.Exponential] and [convolarium.op.Logarithm], on as many doubles at once as a
/// register holds: the same steps in the same order, and so the same bits. A number is rounded by adding one so large
/// that the sum has no digits behind the point.
final class Doubles {

    static final VectorSpecies<Double> SPECIES =
            VectorSpecies.of(double.class, VectorShape.forBitSize(Lanes.SPECIES.vectorBitSize()));
    static final int LENGTH = SPECIES.length();

    private static final VectorSpecies<Float> HALF =
            VectorSpecies.of(float.class, VectorShape.forBitSize(SPECIES.vectorBitSize() / 2));
    private static final VectorSpecies<Long> BITS = VectorSpecies.of(long.class, SPECIES.vectorShape());

    private static final double SQRT2 = 0x1.6a09e667f3bcdp0;

    /// Numbers as vectors: made anew each time they would be more than the compiler takes into one loop.
    private static final DoubleVector ZERO = all(0);

    private static final DoubleVector ONE = all(1);
    private static final DoubleVector TWO = all(2);
    private static final DoubleVector THREE = all(3);
    private static final DoubleVector INFINITE = all(Double.POSITIVE_INFINITY);
    private static final DoubleVector ROUNDING = all(0x1.8p52);
    private static final DoubleVector NOTHING = all(-40);
    private static final DoubleVector FAINTEST = all(-700);
    private static final DoubleVector LOG2_E = all(1.4426950408889634);
    private static final DoubleVector LN2_FIRST = all(0x1.62e42feep-1);
    private static final DoubleVector LN2_REST = all(0x1.a39ef35793c76p-33);
    private static final DoubleVector LN2 = all(0x1.62e42fefa39efp-1);
    private static final LongVector BIAS = LongVector.broadcast(BITS, 1023);

    private static final DoubleVector E2 = all(1 / 2.0);
    private static final DoubleVector E3 = all(1 / 6.0);
    private static final DoubleVector E4 = all(1 / 24.0);
    private static final DoubleVector E5 = all(1 / 120.0);
    private static final DoubleVector E6 = all(1 / 720.0);
    private static final DoubleVector E7 = all(1 / 5040.0);
    private static final DoubleVector E8 = all(1 / 40320.0);
    private static final DoubleVector E9 = all(1 / 362880.0);
    private static final DoubleVector E10 = all(1 / 3628800.0);
    private static final DoubleVector E11 = all(1 / 39916800.0);
    private static final DoubleVector E12 = all(1 / 479001600.0);
    private static final DoubleVector E13 = all(1 / 6227020800.0);

    private static final DoubleVector L3 = all(1 / 3.0);
    private static final DoubleVector L5 = all(1 / 5.0);
    private static final DoubleVector L7 = all(1 / 7.0);
    private static final DoubleVector L9 = all(1 / 9.0);
    private static final DoubleVector L11 = all(1 / 11.0);
    private static final DoubleVector L13 = all(1 / 13.0);
    private static final DoubleVector L15 = all(1 / 15.0);
    private static final DoubleVector L17 = all(1 / 17.0);
    private static final DoubleVector L19 = all(1 / 19.0);
    private static final DoubleVector L21 = all(1 / 21.0);
    private static final DoubleVector L23 = all(1 / 23.0);

    private Doubles() {}

    static DoubleVector load(float[] values, int from) {
        return (DoubleVector) FloatVector.fromArray(HALF, values, from).convertShape(VectorOperators.F2D, SPECIES, 0);
    }

    static DoubleVector load(double[] values, int from) {
        return DoubleVector.fromArray(SPECIES, values, from);
    }

    static void store(DoubleVector numbers, float[] to, int at) {
        ((FloatVector) numbers.convertShape(VectorOperators.D2F, HALF, 0)).intoArray(to, at);
    }

    static DoubleVector all(double number) {
        return DoubleVector.broadcast(SPECIES, number);
    }

    static DoubleVector expm1(DoubleVector x) {
        var clamped = x.max(NOTHING);
        var multiple = rint(clamped.mul(LOG2_E));
        var power = power(multiple);
        return power.fma(lessOne(rest(clamped, multiple)), power.sub(ONE));
    }

    static DoubleVector tanh(DoubleVector x) {
        var less = expm1(x.abs().mul(-2));
        var sign = x.reinterpretAsLongs().and(Long.MIN_VALUE);
        return less.div(less.add(TWO)).abs().reinterpretAsLongs().or(sign).reinterpretAsDoubles();
    }

    static DoubleVector fading(DoubleVector x) {
        var far = x.abs();
        var clamped = far.neg().max(FAINTEST);
        var multiple = rint(clamped.mul(LOG2_E));
        var power = lessOne(rest(clamped, multiple)).add(ONE).mul(power(multiple));
        return power.blend(ZERO, far.compare(VectorOperators.EQ, INFINITE));
    }

    static DoubleVector sigmoid(DoubleVector x) {
        return sigmoid(x, fading(x));
    }

    /// @param power e⁻|ˣ|
    static DoubleVector sigmoid(DoubleVector x, DoubleVector power) {
        return ONE.blend(power, x.compare(VectorOperators.LT, ZERO)).div(power.add(ONE));
    }

    /// @param power e⁻|ˣ|
    static DoubleVector sigmoidSlope(DoubleVector power) {
        var more = power.add(ONE);
        return power.div(more.mul(more));
    }

    static DoubleVector log1p(DoubleVector t) {
        var large = t.compare(VectorOperators.GT, SQRT2 - 1);
        var f = t.sub(ZERO.blend(ONE, large)).div(t.add(TWO.blend(THREE, large)));
        return ZERO.blend(LN2, large).add(logSeries(f, f.mul(f)));
    }

    private static DoubleVector rint(DoubleVector x) {
        return x.add(ROUNDING).sub(ROUNDING);
    }

    private static DoubleVector rest(DoubleVector x, DoubleVector multiple) {
        var less = multiple.neg();
        return less.fma(LN2_REST, less.fma(LN2_FIRST, x));
    }

    private static DoubleVector power(DoubleVector n) {
        var bits = n.add(ROUNDING).reinterpretAsLongs();
        return bits.add(BIAS).lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
    }

    private static DoubleVector lessOne(DoubleVector r) {
        var high = E13.fma(r, E12).fma(r, E11).fma(r, E10).fma(r, E9).fma(r, E8);
        var sum = high.fma(r, E7).fma(r, E6).fma(r, E5).fma(r, E4).fma(r, E3).fma(r, E2);
        return sum.mul(r).fma(r, r);
    }

    private static DoubleVector logSeries(DoubleVector f, DoubleVector square) {
        var fourth = square.mul(square);
        var first = square.fma(L9, L7).fma(fourth, square.fma(L5, L3));
        var second = square.fma(L17, L15).fma(fourth, square.fma(L13, L11));
        var third = fourth.fma(L23, square.fma(L21, L19));
        var eighth = fourth.mul(fourth);
        var sum = third.fma(eighth, second).fma(eighth, first);
        return sum.mul(square).fma(f, f).mul(2);
    }
}
