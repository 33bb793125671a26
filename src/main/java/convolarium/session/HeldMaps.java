package convolarium.session;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.insight.Mosaic;
import convolarium.insight.Overview;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;

/// Maps whose numbers are all there.
final class HeldMaps implements Maps {

    private final Tensor tensor;
    private final Object key = new Object();

    HeldMaps(Tensor tensor) {
        this.tensor = tensor.flat();
    }

    @Override
    public Shape shape() {
        return tensor.shape();
    }

    @Override
    public float at(int c, int y, int x) {
        return tensor.at(c, y, x);
    }

    @Override
    public Object key() {
        return key;
    }

    @Override
    public Overview part(Part asked, Crew crew, Job job) {
        var mosaic = new Mosaic(asked.region(), asked.factor(), asked.block());
        for (int line = 0; line < mosaic.lines(); line++) {
            job.goOn();
            mosaic.take(line, tensor, asked.channel(), 0);
        }
        return mosaic.overview();
    }
}
