package convolarium.net;

import convolarium.tensor.Shape;
import convolarium.window.Fit;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// How a node stands in its network: what it makes and costs, or why it cannot.
public sealed interface Place {

    /// It fits.
    ///
    /// @param inputs       what comes in
    /// @param fits         what goes out and where windows land
    /// @param parameters   numbers to learn
    /// @param multiplyAdds weight times value, added to a sum
    record Works(List<Shape> inputs, Fit.Fits fits, long parameters, BigInteger multiplyAdds) implements Place {

        public Works {
            inputs = List.copyOf(inputs);
        }

        public Shape output() {
            return fits.output();
        }
    }

    /// It does not fit what comes in.
    record Stops(Fit.Misfit misfit) implements Place {}

    /// Nothing comes in, because something before it stops.
    record Waits() implements Place {}

    /// What goes out, if anything does.
    default Optional<Shape> out() {
        return this instanceof Works works ? Optional.of(works.output()) : Optional.empty();
    }
}
