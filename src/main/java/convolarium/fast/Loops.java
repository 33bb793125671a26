package convolarium.fast;

/// The loops that do the work on this machine: by vector instructions where their module is there.
final class Loops {

    static final boolean VECTORS =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

    static final Taps TAPS = VECTORS ? new VectorTaps() : new PlainTaps();

    private Loops() {}
}
