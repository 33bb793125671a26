package convolarium.fast;

import java.util.Optional;

/// What a stage reads and writes. A bank and its gradient have the same shape and halo, so that what is known of places
/// in one holds in the other.
///
/// @param input          what comes in
/// @param output         what goes out
/// @param inputGradient  how the loss changes with what comes in, if anybody wants to know
/// @param outputGradient how it changes with what goes out
public record Wiring(Bank input, Bank output, Optional<Bank> inputGradient, Bank outputGradient) {

    /// @throws IllegalArgumentException if a gradient is not laid out like its bank
    public Wiring {
        require(inputGradient.isEmpty() || inputGradient.get().alike(input));
        require(outputGradient.alike(output));
    }

    private static void require(boolean alike) {
        if (!alike) {
            throw new IllegalArgumentException("a gradient must be laid out like its bank");
        }
    }
}
