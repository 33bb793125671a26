package convolarium.insight;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.net.Network;
import convolarium.net.Node;
import convolarium.net.Pass;
import convolarium.tensor.Chance;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.function.Consumer;

/// Draws a picture that a map of a network answers to strongly: begins with noise and goes uphill by the gradient of
/// the map's mean (Erhan and others, 2009). The same seed gives the same picture.
///
/// @param steps how many
/// @param rate  how far a step goes: the root of the mean square of what it adds
/// @param decay the share of its distance from mid-grey that every cell loses in a step
/// @param blur  the share of every cell that is mixed with its neighbours in a step
/// @param seed  what the noise begins with
public record Ascent(int steps, double rate, double decay, double blur, long seed) {

    private static final double GREY = 0.5;
    private static final double NOISE = 0.1;

    /// @throws IllegalArgumentException for no step, or a share beyond 0 and 1
    public Ascent {
        if (steps < 1 || !(rate > 0) || !(decay >= 0 && decay <= 1) || !(blur >= 0 && blur <= 1)) {
            throw new IllegalArgumentException("steps " + steps + ", " + rate + ", " + decay + ", " + blur);
        }
    }

    /// How far it is.
    ///
    /// @param step     0 is the noise
    /// @param response the mean of the map
    /// @param still    whether no cell would change the map, so that there is no way up
    public record View(int step, Tensor picture, double response, boolean still) {}

    /// Goes all steps, or as many as lead up.
    ///
    /// @param shown is told every step on the way
    /// @throws java.util.concurrent.CancellationException once the job is cancelled
    /// @throws IllegalArgumentException                   if a layer does not fit what comes to it
    public View of(Network network, int node, int channel, Crew crew, Job job, Consumer<View> shown) {
        var within = Job.until(job::cancelled);
        var climbed = network.upTo(node);
        var picture = noise(climbed.input().withBatch(1));
        for (int step = 0; ; step++) {
            var pass = Pass.forward(climbed, picture, crew, within);
            double response = Verdict.of(pass.output(), 0, channel);
            var up = pass.gradient(Verdict.gradient(pass.output().shape(), channel), Node.INPUT, crew, within);
            double length = length(up);
            boolean still = !(length > 0 && length < Double.POSITIVE_INFINITY);
            var view = new View(step, picture, response, still);
            if (still || step == steps) {
                return view;
            }
            shown.accept(view);
            picture = softened(stepped(picture, up, length));
            job.progress((step + 1.0) / steps);
        }
    }

    private Tensor noise(Shape shape) {
        return Tensor.of(
                shape, (n, c, z, y, x) -> clamped(GREY + NOISE * Chance.normal(seed, shape.index(n, c, z, y, x))));
    }

    private static double length(Tensor gradient) {
        double sum = 0;
        for (float value : gradient.array()) {
            sum += (double) value * value;
        }
        return StrictMath.sqrt(sum / gradient.array().length);
    }

    private Tensor stepped(Tensor picture, Tensor up, double length) {
        return Tensor.of(picture.shape(), (n, c, z, y, x) -> {
            double moved = picture.at(n, c, z, y, x) + rate * up.at(n, c, z, y, x) / length;
            return (float) (moved - decay * (moved - GREY));
        });
    }

    /// Mixed with the binomial mean of the nine cells around, the edges repeated.
    private Tensor softened(Tensor picture) {
        return Tensor.of(picture.shape(), (n, c, z, y, x) -> {
            double own = picture.at(n, c, z, y, x);
            return clamped(blur == 0 ? own : own + blur * (around(picture, c, y, x) - own));
        });
    }

    private static double around(Tensor picture, int c, int y, int x) {
        double sum = 0;
        for (int i = 0; i < 9; i++) {
            int row = Math.clamp(y + i / 3 - 1L, 0, picture.shape().height() - 1);
            int col = Math.clamp(x + i % 3 - 1L, 0, picture.shape().width() - 1);
            int weight = (2 - Math.abs(i / 3 - 1)) * (2 - Math.abs(i % 3 - 1));
            sum += weight * picture.at(c, row, col);
        }
        return sum / 16;
    }

    private static float clamped(double value) {
        return (float) Math.clamp(value, 0, 1);
    }
}
