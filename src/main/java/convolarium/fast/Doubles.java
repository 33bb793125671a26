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

    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LENGTH = SPECIES.length();

    private static final VectorSpecies<Float> HALF =
            VectorSpecies.of(float.class, VectorShape.forBitSize(SPECIES.vectorBitSize() / 2));
    private static final VectorSpecies<Long> BITS = LongVector.SPECIES_PREFERRED;

    private static final double ROUNDING = 0x1.8p52;
    private static final double NOTHING = -40;
    private static final double FAINTEST = -700;
    private static final double LOG2_E = 1.4426950408889634;
    private static final double LN2_FIRST = 0x1.62e42feep-1;
    private static final double LN2_REST = 0x1.a39ef35793c76p-33;
    private static final double LN2 = 0x1.62e42fefa39efp-1;
    private static final double SQRT2 = 0x1.6a09e667f3bcdp0;
    private static final int BIAS = 1023;

    private Doubles() {}

    static DoubleVector load(float[] values, int from) {
        return (DoubleVector) FloatVector.fromArray(HALF, values, from).convertShape(VectorOperators.F2D, SPECIES, 0);
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
        return power.fma(lessOne(rest(clamped, multiple)), power.sub(1));
    }

    static DoubleVector tanh(DoubleVector x) {
        var less = expm1(x.abs().mul(-2));
        var sign = x.reinterpretAsLongs().and(Long.MIN_VALUE);
        return less.div(less.add(2)).abs().reinterpretAsLongs().or(sign).reinterpretAsDoubles();
    }

    static DoubleVector fading(DoubleVector x) {
        var clamped = x.abs().neg().max(FAINTEST);
        var multiple = rint(clamped.mul(LOG2_E));
        return lessOne(rest(clamped, multiple)).add(1).mul(power(multiple));
    }

    static DoubleVector sigmoid(DoubleVector x) {
        var power = fading(x);
        return all(1).blend(power, x.lt(0)).div(power.add(1));
    }

    static DoubleVector sigmoidSlope(DoubleVector x) {
        var power = fading(x);
        var more = power.add(1);
        return power.div(more.mul(more));
    }

    static DoubleVector log1p(DoubleVector t) {
        var sum = t.add(1);
        var large = sum.compare(VectorOperators.GT, SQRT2);
        var m = sum.blend(sum.mul(0.5), large);
        var f = m.sub(1).div(m.add(1));
        var log = all(0).blend(1, large).fma(all(LN2), logSeries(f, f.mul(f)));
        return log.add(t.sub(sum.sub(1)).div(sum));
    }

    private static DoubleVector rint(DoubleVector x) {
        return x.add(ROUNDING).sub(ROUNDING);
    }

    private static DoubleVector rest(DoubleVector x, DoubleVector multiple) {
        var less = multiple.neg();
        return less.fma(all(LN2_REST), less.fma(all(LN2_FIRST), x));
    }

    private static DoubleVector power(DoubleVector n) {
        var bits = n.add(ROUNDING).reinterpretAsLongs();
        return bits.add(LongVector.broadcast(BITS, BIAS))
                .lanewise(VectorOperators.LSHL, 52)
                .reinterpretAsDoubles();
    }

    private static DoubleVector lessOne(DoubleVector r) {
        var sum = all(1 / 6227020800.0);
        sum = sum.fma(r, all(1 / 479001600.0));
        sum = sum.fma(r, all(1 / 39916800.0));
        sum = sum.fma(r, all(1 / 3628800.0));
        sum = sum.fma(r, all(1 / 362880.0));
        sum = sum.fma(r, all(1 / 40320.0));
        sum = sum.fma(r, all(1 / 5040.0));
        sum = sum.fma(r, all(1 / 720.0));
        sum = sum.fma(r, all(1 / 120.0));
        sum = sum.fma(r, all(1 / 24.0));
        sum = sum.fma(r, all(1 / 6.0));
        sum = sum.fma(r, all(1 / 2.0));
        return sum.mul(r).fma(r, r);
    }

    private static DoubleVector logSeries(DoubleVector f, DoubleVector square) {
        var sum = all(1 / 23.0);
        sum = sum.fma(square, all(1 / 21.0));
        sum = sum.fma(square, all(1 / 19.0));
        sum = sum.fma(square, all(1 / 17.0));
        sum = sum.fma(square, all(1 / 15.0));
        sum = sum.fma(square, all(1 / 13.0));
        sum = sum.fma(square, all(1 / 11.0));
        sum = sum.fma(square, all(1 / 9.0));
        sum = sum.fma(square, all(1 / 7.0));
        sum = sum.fma(square, all(1 / 5.0));
        sum = sum.fma(square, all(1 / 3.0));
        return sum.mul(square).fma(f, f).mul(2);
    }
}
