package convolarium.fast;

import convolarium.op.Norm;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.window.Fit;
import java.util.Arrays;
import java.util.List;

/// Pooling of a batch, forward and backward, window by window, where more is done with the cells of a window than to
/// compare or to add them.
final class WindowStage implements Stage {

    /// What is done with a cell, counted in comparisons.
    private static final int COST = 8;

    private final Wiring wiring;
    private final Pooling.Windows windows;
    private final Work forward;
    private final List<Work> back;
    private Rule rule;

    /// What becomes of the cells of a window.
    interface Rule {

        /// What the window keeps of `x[at + cells[k]]` for all k.
        ///
        /// @param output which number of the whole output it is
        float keep(float[] x, int at, int[] cells, int output);

        /// Adds to `gradient[to + cells[k]]` what the output hands back.
        void handBack(float[] x, int at, int[] cells, int output, float upstream, float[] gradient, int to);
    }

    private WindowStage(Rule rule, Fit.Fits fits, Wiring wiring) {
        this.rule = rule;
        this.wiring = wiring;
        this.windows = Pooling.Windows.of(fits.placement(), wiring.input(), wiring.output(), _ -> 1);
        this.forward = each(this::keep);
        this.back = wiring.inputGradient().map(this::handingBack).orElseGet(List::of);
    }

    /// Of a pool by the Lp norm.
    static Stage of(Pool pool, Wiring wiring) {
        var fits = pool.fit(wiring.input().shape()).require();
        return new WindowStage(new WindowNorm(new Norm(pool.norm())), fits, wiring);
    }

    static Stage of(StochasticPool pool, Wiring wiring) {
        var fits = pool.fit(wiring.input().shape()).require();
        return new WindowStage(new WindowDraw(pool), fits, wiring);
    }

    @Override
    public void act(Op acting) {
        if (acting instanceof StochasticPool pool) {
            rule = new WindowDraw(pool);
        }
    }

    @Override
    public void forward(Crew crew) {
        crew.work(forward, Job.PATIENT);
    }

    @Override
    public void backward(Crew crew) {
        back.forEach(work -> crew.work(work, Job.PATIENT));
    }

    private void keep(int plane, int i, int lane, int output) {
        var in = wiring.input();
        var out = wiring.output();
        out.values()[out.at(plane) + windows.outputs[i] + lane] =
                rule.keep(in.values(), in.at(plane) + lane, windows.cells[i], output);
    }

    private List<Work> handingBack(Bank gradient) {
        return List.of(
                Each.plane(gradient, gradient::clear),
                each((plane, i, lane, output) -> handBack(gradient, plane, i, lane, output)));
    }

    private void handBack(Bank gradient, int plane, int i, int lane, int output) {
        var in = wiring.input();
        var upstream = wiring.outputGradient();
        rule.handBack(
                in.values(),
                in.at(plane) + lane,
                windows.cells[i],
                output,
                upstream.values()[upstream.at(plane) + windows.outputs[i] + lane],
                gradient.values(),
                gradient.at(plane) + lane);
    }

    /// @see #each
    @FunctionalInterface
    private interface Visit {
        void at(int plane, int window, int lane, int output);
    }

    /// All windows of all entries of the batch, plane by plane.
    private Work each(Visit visit) {
        var shape = wiring.output().shape();
        int planes = wiring.output().blocks() * shape.channels();
        long size =
                Arrays.stream(windows.cells).mapToLong(cells -> cells.length).sum() * planes * Sweep.COLUMN * COST;
        return new Each(planes, size, plane -> {
            int first = plane / shape.channels() * Sweep.COLUMN;
            int lanes = Math.min(Sweep.COLUMN, shape.batch() - first);
            for (int i = 0; i < windows.cells.length; i++) {
                for (int lane = 0; lane < lanes; lane++) {
                    visit.at(plane, i, lane, shape.index(first + lane, plane % shape.channels(), 0, 0, 0) + i);
                }
            }
        });
    }
}
