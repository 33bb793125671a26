package convolarium.fast;

import convolarium.op.Upsample;
import convolarium.window.Placement;
import java.util.Optional;

/// Upsampling of a batch, forward and backward, plane by plane.
///
/// Idea: from which cells an output is found, and by what shares, is the same for every plane: a list for each output.
final class UpsampleStage implements Stage {

    private final Wiring wiring;
    private final int[][] cells;
    private final double[][] shares;
    private final int[] outputs;
    private final Work forward;
    private final Optional<Work> back;

    UpsampleStage(Upsample layer, Wiring wiring) {
        this.wiring = wiring;
        var fits = layer.fit(wiring.input().shape()).require();
        int count = Math.toIntExact(fits.output().plane());
        this.cells = new int[count][];
        this.shares = new double[count][];
        this.outputs = new int[count];
        for (int i = 0; i < count; i++) {
            place(fits.placement(), i);
        }
        this.forward = Each.plane(wiring.output(), this::enlarge);
        this.back = wiring.inputGradient().map(gradient -> Each.plane(gradient, plane -> handBack(gradient, plane)));
    }

    private void place(Placement placement, int i) {
        var out = wiring.output().shape();
        int z = i / out.width() / out.height();
        int y = i / out.width() % out.height();
        int x = i % out.width();
        var site = placement.at(z, y, x);
        int height = site.rows().size();
        int width = site.cols().size();
        outputs[i] = wiring.output().step(i);
        cells[i] = new int[site.depth().size() * height * width];
        shares[i] = new double[cells[i].length];
        for (int k = 0; k < cells[i].length; k++) {
            int kz = k / width / height;
            int ky = k / width % height;
            int kx = k % width;
            shares[i][k] = Upsample.share(placement, z, y, x, kz, ky, kx);
            cells[i][k] = wiring.input()
                    .step(
                            site.depth().cell(kz),
                            site.rows().cell(ky),
                            site.cols().cell(kx));
        }
    }

    @Override
    public void forward(Crew crew) {
        crew.work(forward, Job.PATIENT);
    }

    @Override
    public void backward(Crew crew) {
        back.ifPresent(work -> crew.work(work, Job.PATIENT));
    }

    private void enlarge(int plane) {
        float[] x = wiring.input().values();
        float[] y = wiring.output().values();
        int from = wiring.input().at(plane);
        int to = wiring.output().at(plane);
        for (int i = 0; i < outputs.length; i++) {
            for (int lane = 0; lane < Sweep.COLUMN; lane++) {
                double sum = 0;
                for (int k = 0; k < cells[i].length; k++) {
                    sum += shares[i][k] * x[from + cells[i][k] + lane];
                }
                y[to + outputs[i] + lane] = (float) sum;
            }
        }
    }

    private void handBack(Bank gradient, int plane) {
        gradient.clear(plane);
        float[] handed = wiring.outputGradient().values();
        int from = wiring.outputGradient().at(plane);
        int to = gradient.at(plane);
        for (int i = 0; i < outputs.length; i++) {
            for (int k = 0; k < cells[i].length; k++) {
                for (int lane = 0; lane < Sweep.COLUMN; lane++) {
                    gradient.values()[to + cells[i][k] + lane] +=
                            (float) (shares[i][k] * handed[from + outputs[i] + lane]);
                }
            }
        }
    }
}
