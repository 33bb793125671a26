package convolarium.session;

import static java.util.Objects.requireNonNull;

import convolarium.fast.Band;
import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.fast.Kernels;
import convolarium.fast.Ready;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Border;
import convolarium.window.Fit;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// A layer put on its own output again and again. It needs memory for its first output; where rows of an output cannot
/// take the place of rows that are not read again, for its second as well.
final class Repeated {

    /// Numbers of a band: enough work to be shared, and so little memory that it stays near the cores.
    private static final int BAND = 1 << 19;

    /// So many multiply-adds, or numbers, take so little time that what else takes some is more.
    private static final BigInteger LITTLE = BigInteger.valueOf(1 << 22);

    private final Op op;
    private final Optional<Activation> activation;
    private final Crew crew;
    private final int band;
    private final Growth growth;
    private Tensor now;
    private long layers;
    private float[] memory = new float[0];
    private float[] spare = new float[0];

    /// @param input is read and left as it is
    Repeated(Op op, Optional<Activation> activation, Tensor input, Crew crew) {
        this(op, activation, input, crew, BAND);
    }

    /// @param band numbers of a band, unless a row has more
    Repeated(Op op, Optional<Activation> activation, Tensor input, Crew crew, int band) {
        this.op = op;
        this.activation = activation;
        this.now = input;
        this.crew = crew;
        this.band = band;
        this.growth = new Growth(op, activation.isPresent());
    }

    Op op() {
        return op;
    }

    /// What is left, until the next layer is put on it.
    Tensor now() {
        return now;
    }

    /// How many layers were put on the picture.
    long layers() {
        return layers;
    }

    /// Whether all numbers that the last layer made are finite; to be asked once after each.
    boolean isFinite() {
        return growth.isFinite(now);
    }

    /// Numbers for which it holds memory.
    long held() {
        return (long) memory.length + spare.length;
    }

    /// One layer more, which fits. Once the job is cancelled, nothing is left.
    ///
    /// @throws CancellationException once the job is cancelled
    void next(Job job) {
        var fits = op.fit(now.shape()).require();
        var ready = Kernels.ready(op, now.shape());
        int rows = Math.max(1, band / fits.output().width());
        if (memory.length > 0 && takesPlace(fits, rows)) {
            byBands(fits.output(), ready, rows, job);
            now = Tensor.beginning(fits.output(), memory);
        } else {
            whole(fits.output(), ready, job);
        }
        layers++;
    }

    /// Works the next layer out for nothing where that is little work. All stays as it is.
    ///
    /// @return whether it did
    /// @throws CancellationException once the job is cancelled
    boolean rehearse(Job job) {
        var numbers = BigInteger.valueOf(now.shape().elements());
        if (op.multiplyAdds(now.shape()).max(numbers).compareTo(LITTLE) > 0) {
            return false;
        }
        var shape = op.fit(now.shape()).require().output();
        var made = new float[shape.size()];
        make(shape, Kernels.ready(op, now.shape()), made, job);
        return true;
    }

    /// Lets go of memory where at least half of it is not needed any more and there is some for a copy of the rest.
    void trim() {
        spare = new float[0];
        int left = now.shape().size();
        if (left <= memory.length / 2) {
            try {
                memory = Arrays.copyOf(memory, left);
                now = Tensor.owning(now.shape(), memory);
            } catch (OutOfMemoryError _) {
                // It stays where it is.
            }
        }
    }

    private void whole(Shape shape, Ready ready, Job job) {
        var made = spare.length < shape.size() ? new float[shape.size()] : spare;
        make(shape, ready, made, job);
        spare = memory;
        memory = made;
        now = Tensor.beginning(shape, made);
    }

    private void make(Shape shape, Ready ready, float[] made, Job job) {
        crew.work(ready.work(now, made), job);
        activate(shape, made, job);
    }

    private void activate(Shape shape, float[] made, Job job) {
        activation.ifPresent(function -> Kernels.fill(function, Tensor.beginning(shape, made), made, crew, job));
    }

    /// Whether no row is read again once a band has taken its place; each band but the last waits for the next one.
    private boolean takesPlace(Fit.Fits fits, int rows) {
        var from = now.shape();
        var to = fits.output();
        if (!(op instanceof Conv || op instanceof Pool) || from.entry() > plane(from) || to.entry() > plane(to)) {
            return false;
        }
        var track = fits.placement().rows();
        int first = from.height();
        for (int y = to.height() - 1; y >= 2 * rows; y--) {
            var landing = track.landing(y);
            for (int tap = 0; tap < landing.counted(); tap++) {
                int row = landing.source(tap, op.border());
                first = row == Border.NONE ? first : Math.min(first, row);
            }
            if (y % rows == 0 && (long) first * from.width() < (long) (y - rows) * to.width()) {
                return false;
            }
        }
        return true;
    }

    private static long plane(Shape shape) {
        return (long) shape.height() * shape.width();
    }

    /// A part of an output that waits until nobody reads what stands in its place.
    private static final class Waiting {

        private final float[] numbers;
        private final int to;
        private final int count;

        Waiting(float[] numbers, int to, int count) {
            this.numbers = numbers;
            this.to = to;
            this.count = count;
        }

        void settle(float[] memory) {
            System.arraycopy(numbers, 0, memory, to, count);
        }
    }

    private void byBands(Shape shape, Ready ready, int rows, Job job) {
        @Nullable Waiting before = null;
        var used = new float[0];
        for (int first = 0; first < shape.height(); first += rows) {
            var part = Band.rows(first, Math.min(first + rows, shape.height()));
            var own = part.of(shape);
            var made = used.length == 0 ? new float[own.size()] : used;
            crew.work(ready.band(now, part, made), job);
            activate(own, made, job);
            if (before != null) {
                before.settle(memory);
                used = before.numbers;
            }
            before = new Waiting(made, first * shape.width(), own.size());
        }
        requireNonNull(before).settle(memory);
    }
}
