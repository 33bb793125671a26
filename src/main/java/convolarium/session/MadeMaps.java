package convolarium.session;

import convolarium.fast.Band;
import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.fast.Kernels;
import convolarium.fast.Ready;
import convolarium.insight.Mosaic;
import convolarium.insight.Overview;
import convolarium.op.Activation;
import convolarium.op.Op;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Maps of a layer that are too large to be held: single numbers are worked out by the definition, whole rows band by
/// band in memory that is used again.
final class MadeMaps implements Maps {

    private final Tensor input;
    private final int most;
    private final Shape shape;
    private final Ready ready;
    private final Tensor.Cell cell;
    private final Optional<Activation> activation;
    private final Object key = new Object();

    /// The maps that a layer makes of an input.
    ///
    /// @param most numbers of a band, unless its rows must be more
    /// @throws ArithmeticException if the cells of a map are more than can be counted
    MadeMaps(Op op, Optional<Activation> activation, Tensor input, int most) {
        this.input = input;
        this.most = most;
        this.activation = activation;
        this.shape = op.fit(input.shape()).require().output();
        Math.toIntExact(shape.plane());
        this.ready = Kernels.ready(op, input.shape());
        this.cell = op.cell(input);
    }

    /// Takes a band.
    @FunctionalInterface
    interface Taker {
        /// Takes one.
        ///
        /// @param rows  some rows of some maps; not to be kept
        /// @param first the row that is the first of them
        void take(Tensor rows, int first, Job job);
    }

    /// Works out rows of maps and hands them over, some at a time from the first to the last.
    ///
    /// @param step bands but the last have a multiple of so many rows
    /// @throws CancellationException once the job is cancelled
    void stream(Band all, int step, Taker taker, Crew crew, Job job) {
        var whole = all.of(shape);
        int end = all.firstRow() + whole.height();
        long row = whole.elements() / whole.height();
        int rows = Math.toIntExact(Math.max(1, most / row / step) * step);
        var memory = new float[0];
        for (int first = all.firstRow(); first < end; first += Math.min(rows, end - first)) {
            var band = new Band(all.firstMap(), all.endMap(), first, first + Math.min(rows, end - first));
            var part = band.of(shape);
            memory = memory.length == part.size() ? memory : new float[part.size()];
            double done = (double) (first - all.firstRow()) / whole.height();
            var own = job.part(done, done + (double) part.height() / whole.height());
            crew.work(ready.band(input, band, memory), own.part(0, 0.5));
            var made = Tensor.owning(part, memory);
            if (activation.isPresent()) {
                Kernels.fill(activation.get(), made, memory, crew, Job.until(job::cancelled));
            }
            taker.take(made, first, own.part(0.5, 1));
        }
    }

    @Override
    public Shape shape() {
        return shape.flat();
    }

    @Override
    public float at(int c, int y, int x) {
        float sum = cell.at(0, c / shape.depth(), c % shape.depth(), y, x);
        return activation.map(function -> (float) function.at(sum)).orElse(sum);
    }

    @Override
    public Object key() {
        return key;
    }

    @Override
    public Overview part(Part asked, Crew crew, Job job) {
        var region = asked.region();
        var mosaic = new Mosaic(region, asked.factor(), asked.block());
        int map = asked.channel() / shape.depth();
        int slice = asked.channel() % shape.depth();
        var band = new Band(map, map + 1, region.top(), region.top() + region.rows());
        Taker taker = (rows, first, _) -> {
            for (int y = first; y < first + rows.shape().height(); y += asked.factor()) {
                mosaic.take((y - region.top()) / asked.factor(), rows.flat(), slice, first);
            }
        };
        stream(band, asked.factor(), taker, crew, job);
        return mosaic.overview();
    }
}
