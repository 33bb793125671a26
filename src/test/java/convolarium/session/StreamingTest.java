package convolarium.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import convolarium.data.Picture;
import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.fast.Team;
import convolarium.insight.Overview;
import convolarium.insight.Overview.Block;
import convolarium.insight.Overview.Region;
import convolarium.insight.RandomLayers;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is too large to be held is looked at while it comes by, and is the same.
class StreamingTest {

    private static final int SAMPLES = 60;

    private final RandomLayers random = new RandomLayers(41);

    /// A layer, what it is laid on, and what acts on its numbers.
    private record Sample(Op op, Optional<Activation.Function> function, Tensor input) {

        /// All numbers by the definitions.
        Tensor whole() {
            var sums = op.forward(input);
            return function.map(act -> new Activation(act).forward(sums)).orElse(sums);
        }

        Outcome.Result made(Making making, Block block, Job job) {
            return making.of(op, function, input, block, job);
        }
    }

    private Sample next(int height, int width) {
        while (true) {
            int channels = random.number(1, 3);
            var op = random.any(channels, 4);
            var shape = Shape.picture(channels, height, width);
            if (op.fit(shape).fits().isPresent()) {
                var functions = Activation.Function.values();
                var function = functions[random.number(0, functions.length - 1)];
                return new Sample(op, random.flag() ? Optional.of(function) : Optional.empty(), random.broken(shape));
            }
        }
    }

    private static void same(float found, float due) {
        assertThat(Float.floatToIntBits(found + 0f)).isEqualTo(Float.floatToIntBits(due + 0f));
    }

    @Test
    void everyNumberIsThatOfTheWhole() {
        for (int i = 0; i < SAMPLES; i++) {
            var sample = next(random.number(1, 12), random.number(1, 9));
            var whole = sample.whole();
            var sums = sample.op().forward(sample.input());
            var made = sample.made(new Making(Crew.ALONE, 0, random.number(1, 40)), Block.MIDDLE, Job.PATIENT);
            assertThat(made.output()).isInstanceOf(MadeMaps.class);
            assertThat(made.output().shape()).isEqualTo(whole.shape());
            Tensor.of(whole.shape(), (n, c, z, y, x) -> {
                same(made.output().at(c, y, x), whole.at(c, y, x));
                same(made.sums().at(n, c, z, y, x), sums.at(c, y, x));
                return 0;
            });
        }
    }

    /// Long thin pictures: blocks of several cells, several bands, and several of both where they do not match.
    @ParameterizedTest
    @ValueSource(ints = {1, 3_000, 9_000, 100_000_000})
    void whatIsSeenFromAfarIsThatOfTheWhole(int band) {
        var threads = Executors.newFixedThreadPool(2);
        var crew = new Team(threads, 2);
        for (int i = 0; i < 8; i++) {
            boolean tall = random.flag();
            int longer = random.number(1, 3_600);
            int shorter = random.number(1, 9);
            var sample = next(tall ? longer : shorter, tall ? shorter : longer);
            for (var block : Block.values()) {
                var made = sample.made(new Making(crew, 0, band), block, Job.PATIENT);
                var held = sample.made(new Making(Crew.ALONE, Long.MAX_VALUE, band), block, Job.PATIENT);
                var whole = sample.whole();
                assertThat(held.output()).isInstanceOf(HeldMaps.class);
                assertThat(made.each()).isEqualTo(held.each());
                assertThat(made.layer()).isEqualTo(held.layer());
                assertThat(made.maps()).isEqualTo(held.maps());
                for (int c = 0; c < whole.shape().channels(); c++) {
                    seenFromAfar(made.maps().get(c), whole, c, block);
                }
            }
        }
        threads.shutdown();
    }

    /// Block by block as it is said, with none of the code that does it.
    private static void seenFromAfar(Overview overview, Tensor whole, int c, Block block) {
        var shape = whole.shape();
        int side = (Math.max(shape.height(), shape.width()) + 1023) / 1024;
        for (int by = 0; by < overview.height(); by++) {
            for (int bx = 0; bx < overview.width(); bx++) {
                int bottom = Math.min(shape.height(), (by + 1) * side);
                int right = Math.min(shape.width(), (bx + 1) * side);
                double sum = 0;
                for (int y = by * side; y < bottom; y++) {
                    for (int x = bx * side; x < right; x++) {
                        sum += whole.at(c, y, x);
                    }
                }
                float mean = (float) (sum / ((bottom - by * side) * (right - bx * side)));
                float middle = whole.at(c, (by * side + bottom) / 2, (bx * side + right) / 2);
                float due = block == Block.MEAN || Float.isNaN(mean) ? mean : middle;
                assertThat(overview.values().at(0, by, bx)).isEqualTo(due);
            }
        }
    }

    @Test
    void partsAreThoseOfTheWhole() {
        for (int i = 0; i < SAMPLES; i++) {
            var sample = next(random.number(1, 60), random.number(1, 40));
            var whole = sample.whole();
            int channel = random.number(0, whole.shape().channels() - 1);
            int factor = random.number(1, 5);
            int top = random.number(0, whole.shape().height() - 1);
            int left = random.number(0, whole.shape().width() - 1);
            var region = new Region(
                    top,
                    left,
                    random.number(1, whole.shape().height() - top),
                    random.number(1, whole.shape().width() - left));
            var made = sample.made(new Making(Crew.ALONE, 0, random.number(1, 400)), Block.MEAN, Job.PATIENT);
            for (var block : Block.values()) {
                var part = new Maps.Part(channel, block, region, factor);
                var due = Overview.of(whole, channel, block, region, factor);
                assertThat(made.output().part(part, Crew.ALONE, Job.PATIENT)).isEqualTo(due);
                assertThat(Maps.of(whole).part(part, Crew.ALONE, Job.PATIENT)).isEqualTo(due);
            }
        }
    }

    /// Loses interest once it was told of so much, and writes down all that it is told.
    private static final class Watched implements Job {

        private final double patience;
        private final List<Double> told = new ArrayList<>();

        Watched(double patience) {
            this.patience = patience;
        }

        @Override
        public boolean cancelled() {
            return !told.isEmpty() && told.getLast() > patience;
        }

        @Override
        public void progress(double share) {
            told.add(share);
        }
    }

    private static Sample large() {
        var conv = Conv.zeros(2, 1, Window.square(Axis.of(3).withPadding(1, 1)));
        return new Sample(conv, Optional.of(Activation.Function.RELU), Tensor.zeros(Shape.picture(1, 300, 3_000)));
    }

    @Test
    void progressRisesFromBandToBand() {
        var job = new Watched(2);
        large().made(new Making(Crew.ALONE, 0, 400_000), Block.MIDDLE, job);
        assertThat(job.told).isSorted().hasSizeGreaterThan(100).allMatch(share -> share >= 0 && share < 1 + 1e-9);
        assertThat(job.told.getLast()).isGreaterThan(1 - 1e-9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.13, 0.37, 0.6, 0.99})
    void whoLosesInterestInTheMiddleOfABandIsHeardAtOnce(double share) {
        var job = new Watched(share);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> large().made(new Making(Crew.ALONE, 0, 400_000), Block.MIDDLE, job));
        assertThat(job.told.getLast()).isBetween(share, share + 0.06);
    }

    @Test
    void aPartIsGivenUpAsWell() {
        var made = large().made(new Making(Crew.ALONE, 0, 400_000), Block.MIDDLE, Job.PATIENT);
        var part = new Maps.Part(0, Block.MEAN, new Region(0, 0, 300, 3_000), 2);
        for (var maps : List.of(made.output(), Maps.of(large().input()))) {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> maps.part(part, Crew.ALONE, Job.until(() -> true)));
        }
    }

    @Test
    void moreNumbersThanAnyArrayHoldsAreNoFailure() {
        var picture = new Picture(random.whole(Shape.picture(1, 3, 5)), Picture.Tone.INK);
        var wide = Window.flat(Axis.of(1), Axis.of(1).withPadding(500_000, 500_000));
        var conv = Conv.zeros(2_200, 1, wide);
        var experiment = Experiment.beginning("a", picture).withOp(conv);
        assertThat(experiment
                        .op()
                        .fit(picture.values().shape())
                        .require()
                        .output()
                        .elements())
                .isGreaterThan(Integer.MAX_VALUE);
        var made = new MadeMaps(experiment.op(), Optional.empty(), picture.values(), 1);
        var part =
                made.part(new Maps.Part(2_199, Block.MEAN, new Region(0, 499_990, 3, 20), 1), Crew.ALONE, Job.PATIENT);
        assertThat(part.values().at(0, 1, 12))
                .isEqualTo(experiment.op().cell(picture.values()).at(0, 2_199, 0, 1, 500_002));
    }

    @Test
    void aSessionStreamsPoolsAndUpsamplingsToo() {
        var picture = new Picture(random.whole(Shape.picture(3, 40, 30)), Picture.Tone.LIGHT);
        for (var op : List.of(Pool.TYPE.initial(), Upsample.TYPE.initial())) {
            var first = Experiment.beginning("a", picture).withOp(op);
            var session = new Session(first, Runnable::run, new Making(Crew.ALONE, 0, 500), Runnable::run);
            var output = session.outcome().get().result().orElseThrow().output();
            var due = op.forward(picture.values());
            IntStream.range(0, 3).forEach(c -> same(output.at(c, 7, 9), due.at(c, 7, 9)));
        }
    }
}
