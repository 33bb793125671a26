package convolarium.session;

import convolarium.insight.Overview;
import convolarium.insight.Scale;
import convolarium.insight.Shrinking;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// How far a picture has come down, layer after layer.
///
/// @param left     what is left of it
/// @param layers   layers that were put on it
/// @param end      how it will end
/// @param halt     why no layer follows, once none does
/// @param nanos    how long the work took
/// @param maps     what is left, as far as it is looked at, from afar
/// @param scale    what the colours of signed numbers mean
/// @param infinite the first layer after which some numbers were not finite
public record Descended(
        Shape left,
        long layers,
        Shrinking end,
        Optional<Shrinking.Halt> halt,
        long nanos,
        List<Overview> maps,
        Scale scale,
        OptionalLong infinite) {}
