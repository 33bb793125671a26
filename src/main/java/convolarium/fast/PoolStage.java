package convolarium.fast;

import convolarium.op.Pool;
import convolarium.window.Placement;
import convolarium.window.Site;
import java.util.Arrays;

/// Pooling of a batch, forward and backward, plane by plane.
///
/// Idea: where the windows lie is the same for every plane: a list of cells for each output. Sixteen batch entries are
/// reduced at a time. On the way back the winners are found again rather than remembered.
final class PoolStage implements Stage {

    private final Wiring wiring;
    private final Pooling pooling;

    PoolStage(Pool pool, Wiring wiring) {
        this.wiring = wiring;
        var placement = pool.fit(wiring.input().shape()).require().placement();
        this.pooling = Loops.pooling(pool, windows(pool, placement, wiring));
    }

    static boolean accepts(Pool pool) {
        return pool.reduction() != Pool.Reduction.LP;
    }

    private static Pooling.Windows windows(Pool pool, Placement placement, Wiring wiring) {
        var out = wiring.output().shape();
        int outputs = Math.toIntExact(out.plane());
        var windows = new Pooling.Windows(outputs);
        for (int i = 0; i < outputs; i++) {
            int z = i / out.width() / out.height();
            int y = i / out.width() % out.height();
            int x = i % out.width();
            var site = placement.at(z, y, x);
            windows.cells[i] = cells(site, wiring.input());
            windows.outputs[i] = wiring.output().step(z, y, x);
            windows.divisors[i] = pool.divisor(site);
        }
        return windows;
    }

    private static int[] cells(Site site, Bank bank) {
        int[] cells = new int[site.inside()];
        int i = 0;
        for (int kz = site.depth().first(); kz < site.depth().end(); kz++) {
            for (int ky = site.rows().first(); ky < site.rows().end(); ky++) {
                for (int kx = site.cols().first(); kx < site.cols().end(); kx++) {
                    cells[i++] = bank.step(
                            site.depth().cell(kz),
                            site.rows().cell(ky),
                            site.cols().cell(kx));
                }
            }
        }
        return cells;
    }

    @Override
    public void forward(Crew crew) {
        crew.work(
                Each.plane(wiring.input(), plane -> {
                    var in = wiring.input();
                    var out = wiring.output();
                    pooling.forward(in.values(), in.at(plane), out.values(), out.at(plane));
                }),
                Job.PATIENT);
    }

    @Override
    public void backward(Crew crew) {
        wiring.inputGradient()
                .ifPresent(gradient -> crew.work(
                        Each.plane(wiring.input(), plane -> {
                            var in = wiring.input();
                            int from = gradient.start(0, plane);
                            Arrays.fill(gradient.values(), from, from + gradient.plane(), 0);
                            var upstream = wiring.outputGradient();
                            pooling.backward(
                                    new Pooling.Plane(in.values(), in.at(plane)),
                                    new Pooling.Plane(upstream.values(), upstream.at(plane)),
                                    new Pooling.Plane(gradient.values(), gradient.at(plane)));
                        }),
                        Job.PATIENT));
    }
}
