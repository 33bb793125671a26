package convolarium.session;

import convolarium.op.KernelPreset;

/// How one filter of a convolution came by its weights.
///
/// @param seed tells one random kernel from another
public record Filter(KernelPreset preset, long seed) {

    /// What a further filter begins as, so that several show different things.
    private static final KernelPreset[] FIRST = {
        KernelPreset.SOBEL_X,
        KernelPreset.SOBEL_Y,
        KernelPreset.LAPLACIAN,
        KernelPreset.GAUSSIAN,
        KernelPreset.SHARPEN,
        KernelPreset.EMBOSS,
        KernelPreset.GABOR,
        KernelPreset.BOX
    };

    /// Weights of one's own.
    public static final Filter OWN = new Filter(KernelPreset.OWN, 0);

    /// The filter that is added as number `index`.
    static Filter initial(int index) {
        return index < FIRST.length ? new Filter(FIRST[index], 0) : new Filter(KernelPreset.RANDOM, index);
    }
}
