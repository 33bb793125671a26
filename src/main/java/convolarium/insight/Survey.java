package convolarium.insight;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.fast.Work;
import convolarium.insight.Overview.Block;
import convolarium.insight.Overview.Region;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Maps from afar: an overview and a range of values of each, gathered while their rows come by.
public final class Survey {

    /// What is done with every number: it is added, compared, counted.
    private static final int EACH = 4;

    private final int step;
    private final List<Mosaic> mosaics;
    private final Queue<List<Magnitudes>> counted = new ConcurrentLinkedQueue<>();

    /// @param maps flat pictures, one a channel
    public Survey(Shape maps, Block block) {
        this(maps, _ -> new Mosaic(Region.whole(maps), Overview.factor(maps), block));
    }

    /// Of maps that are kept: where they are small enough, their overviews share their numbers.
    public Survey(Tensor maps, Block block) {
        int factor = Overview.factor(maps.shape());
        this(
                maps.shape(),
                c -> factor == 1 ? new Mosaic(maps, c) : new Mosaic(Region.whole(maps.shape()), factor, block));
    }

    private Survey(Shape maps, IntFunction<Mosaic> mosaic) {
        this.step = Overview.factor(maps);
        this.mosaics = IntStream.range(0, maps.channels()).mapToObj(mosaic).toList();
    }

    /// How many rows make a row of the overviews: bands of rows begin at multiples of it.
    public int step() {
        return step;
    }

    /// Takes some rows of all maps: a multiple of the step, or what is left.
    ///
    /// @param first the row that is the first of them
    /// @throws CancellationException once the job is cancelled
    public void take(Tensor rows, int first, Crew crew, Job job) {
        var spare = new ConcurrentLinkedQueue<>(counted);
        crew.work(new Taking(rows, first, spare), job);
    }

    /// Rows of blocks of all maps.
    private final class Taking implements Work {

        private final Tensor rows;
        private final int first;
        private final Queue<List<Magnitudes>> spare;

        Taking(Tensor rows, int first, Queue<List<Magnitudes>> spare) {
            this.rows = rows;
            this.first = first;
            this.spare = spare;
        }

        private int lines() {
            return Math.ceilDiv(rows.shape().height(), step);
        }

        @Override
        public int parts() {
            return lines() * mosaics.size();
        }

        @Override
        public long size() {
            return rows.shape().elements() * EACH;
        }

        @Override
        public IntConsumer hand() {
            var mine = spare.poll();
            var counts = mine == null ? counts() : mine;
            return part -> line(part / lines(), first / step + part % lines(), counts.get(part / lines()));
        }

        private void line(int map, int line, Magnitudes counts) {
            var mosaic = mosaics.get(map);
            var shape = rows.shape();
            int from = shape.index(0, map, 0, mosaic.top(line) - first, 0);
            int to = from + (mosaic.bottom(line) - mosaic.top(line)) * shape.width();
            boolean finite = counts.count(rows.array(), from, to);
            mosaic.take(line, rows, map, first, finite);
        }
    }

    private List<Magnitudes> counts() {
        var mine = Stream.generate(Magnitudes::new).limit(mosaics.size()).toList();
        counted.add(mine);
        return mine;
    }

    /// Every map from afar, once all rows were taken.
    public List<Overview> overviews() {
        return mosaics.stream().map(Mosaic::overview).toList();
    }

    /// The range of values of every map, once all rows were taken.
    public List<Scale> scales() {
        return IntStream.range(0, mosaics.size()).mapToObj(this::scale).toList();
    }

    private Scale scale(int map) {
        var all = new Magnitudes();
        counted.forEach(counts -> all.add(counts.get(map)));
        return all.scale();
    }
}
