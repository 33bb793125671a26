package convolarium.net;

import java.math.BigInteger;
import java.util.List;

/// What a network costs in all, as far as its layers fit.
///
/// @param parameters      numbers to learn
/// @param multiplyAdds    weight times value, added to a sum, for the whole batch
/// @param activationBytes memory for what all layers make, as 32-bit floating-point numbers
public record Totals(long parameters, BigInteger multiplyAdds, BigInteger activationBytes) {

    static Totals of(List<Place> places) {
        long parameters = 0;
        var multiplyAdds = BigInteger.ZERO;
        var activations = BigInteger.ZERO;
        for (var place : places) {
            if (place instanceof Place.Works works) {
                parameters += works.parameters();
                multiplyAdds = multiplyAdds.add(works.multiplyAdds());
                activations = activations.add(BigInteger.valueOf(works.output().elements()));
            }
        }
        return new Totals(parameters, multiplyAdds, activations.multiply(BigInteger.valueOf(Float.BYTES)));
    }
}
