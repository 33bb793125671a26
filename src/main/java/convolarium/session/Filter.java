package convolarium.session;

import convolarium.data.Knob;
import convolarium.op.Conv;
import convolarium.op.Filtering;
import convolarium.op.KernelPreset;
import convolarium.op.KernelPreset.Setting;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;

/// How one filter of a convolution came by its weights.
///
/// @param setting what can be set on kernels of some presets
public record Filter(KernelPreset preset, Setting setting) {

    /// The direction of a kernel that has one.
    public static final Knob ANGLE = Knob.angle(Setting.ANGLE);

    /// How many waves go from side to side.
    public static final Knob WAVES = new Knob("waves", 0.5, 4, 0.1, Setting.WAVES);

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

    /// Weights cut from the picture.
    static final Filter CUT = new Filter(KernelPreset.CUT, 0);

    /// A preset with the usual settings.
    ///
    /// @param seed tells one random kernel from another
    public Filter(KernelPreset preset, long seed) {
        this(preset, new Setting(seed, Setting.ANGLE, Setting.WAVES));
    }

    public long seed() {
        return setting.seed();
    }

    /// What can be set on it.
    public List<Knob> knobs() {
        return switch (preset) {
            case MOTION -> List.of(ANGLE);
            case GABOR -> List.of(ANGLE, WAVES);
            default -> List.of();
        };
    }

    /// What is set.
    public double value(Knob knob) {
        return knob.equals(ANGLE) ? setting.angle() : setting.waves();
    }

    public Filter with(Knob knob, double value) {
        boolean turned = knob.equals(ANGLE);
        int angle = turned ? (int) value : setting.angle();
        return new Filter(preset, new Setting(seed(), angle, turned ? setting.waves() : value));
    }

    /// The filter that is added as number `index`.
    static Filter initial(int index) {
        return index < FIRST.length ? new Filter(FIRST[index], 0) : new Filter(KernelPreset.RANDOM, index);
    }

    /// A layer with the kernels of another one of its kind.
    static Filtering withKernels(Filtering layer, Filtering other) {
        var fitted = other.withWindow(layer.window());
        var bias = layer.biased() ? fitted.bias() : layer.bias();
        var laid = layer instanceof Conv conv ? conv.withFlip(other.flip()) : layer;
        return laid.withKernels(fitted.kernels(), bias);
    }

    /// A layer with the weights that its filters come by; those that are kept stay.
    static Filtering filled(Filtering conv, List<Filter> filters) {
        var old = conv.kernels();
        var shape = old.shape();
        var made = filters.stream().map(filter -> filter.planes(shape)).toList();
        var weights = Tensor.of(
                shape,
                (f, s, z, y, x) -> filters.get(f).preset.kept()
                        ? old.at(f, s, z, y, x)
                        : made.get(f)[s * shape.depth() + z][y * shape.width() + x]);
        return conv.withKernels(weights, conv.bias());
    }

    /// The weights of every slice and every tap in depth: those of the preset, or drawn one by one.
    private float[][] planes(Shape kernels) {
        var planes = new float[kernels.channels() * kernels.depth()][];
        var shares = preset.inDepth(kernels.depth());
        var flat = preset.weights(kernels.height(), kernels.width(), setting);
        for (int plane = 0; plane < planes.length; plane++) {
            float share = shares[plane % kernels.depth()];
            planes[plane] = preset == KernelPreset.RANDOM
                    ? preset.weights(kernels.height(), kernels.width(), setting.on(plane))
                    : share == 1 ? flat : scaled(flat, share);
        }
        return planes;
    }

    private static float[] scaled(float[] weights, float share) {
        var scaled = weights.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= share;
        }
        return scaled;
    }
}
