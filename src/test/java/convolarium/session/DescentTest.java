package convolarium.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Paper;
import convolarium.data.Picture;
import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.insight.Shrinking.Halt;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.session.Descent.Way;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// Both ways down side by side, on a worker whose tasks wait in a queue, by a clock that goes on whenever it is read.
class DescentTest {

    private static final Map<Way, Long> ALL = Map.of(Way.LAYER, 100L, Way.POOLING, 100L);

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final List<Map<Way, Descended>> seen = new ArrayList<>();
    private long clock;
    private long tick = 1_000_000;

    private long time() {
        clock += tick;
        return clock;
    }

    private Descent begin(Op op, Picture picture, int map, Optional<Activation.Function> activation) {
        var experiment = Experiment.of("", picture, op, activation);
        var descent = new Descent(experiment, map, Crew.ALONE, worker::add, Runnable::run, this::time);
        descent.state().subscribe(state -> seen.add(state));
        return descent;
    }

    private Descent begin(Op op, Picture picture) {
        return begin(op, picture, 0, Optional.empty());
    }

    private void work() {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
    }

    private Descended now(Way way) {
        return requireNonNull(seen.getLast().get(way));
    }

    private static Conv conv(int filters, int channels, float... weights) {
        var window = Window.square(Axis.of(3));
        var kernels = Tensor.of(
                new Shape(filters, channels, 1, 3, 3), (f, c, _, _, _) -> weights[(f * channels + c) % weights.length]);
        return Conv.zeros(filters, channels, window).withKernels(kernels, Tensor.zeros(Shape.vector(filters)));
    }

    private static Picture picture(int channels, int side, float number) {
        var numbers = new float[channels * side * side];
        Arrays.fill(numbers, number);
        return new Picture(Tensor.owning(Shape.picture(channels, side, side), numbers), Picture.Tone.LIGHT);
    }

    @Test
    void atFirstThePictureIsSeenAndNothingGoesOnUnasked() {
        begin(conv(1, 1, 1), picture(1, 9, 2));
        work();
        for (var way : Way.values()) {
            assertThat(now(way).layers()).isZero();
            assertThat(now(way).left()).isEqualTo(Shape.picture(1, 9, 9));
            assertThat(now(way).maps().getFirst().at(4, 4)).isEqualTo(2);
            assertThat(now(way).nanos()).isZero();
        }
        assertThat(now(Way.LAYER).end().layers()).isEqualTo(4);
        assertThat(now(Way.POOLING).end().layers()).isEqualTo(2);
    }

    @Test
    void eachGoesAsFarAsIsWantedAndToItsEnd() {
        var descent = begin(conv(1, 1, 1), picture(1, 9, 1));
        descent.go(Map.of(Way.LAYER, 2L));
        work();
        assertThat(now(Way.LAYER).left()).isEqualTo(Shape.picture(1, 5, 5));
        assertThat(now(Way.LAYER).maps().getFirst().at(2, 2)).isEqualTo(81);
        assertThat(now(Way.LAYER).halt()).isEmpty();
        assertThat(now(Way.POOLING).layers()).isZero();
        descent.go(ALL);
        work();
        assertThat(now(Way.LAYER).left()).isEqualTo(Shape.picture(1, 1, 1));
        assertThat(now(Way.LAYER).layers()).isEqualTo(4);
        assertThat(now(Way.LAYER).halt()).contains(Halt.SMALL);
        assertThat(now(Way.POOLING).left()).isEqualTo(Shape.picture(1, 2, 2));
        assertThat(now(Way.LAYER).nanos()).as("a tick for each layer").isEqualTo(4 * tick);
        assertThat(now(Way.POOLING).nanos()).isEqualTo(2 * tick);
    }

    @Test
    void theWayThatTookLessTimeGoesOnFirstAndIsLookedAtNoMoreThanTwentyTimesASecond() {
        tick = 5_000_000;
        var descent = begin(conv(1, 1, 0.1f), picture(1, 200, 1));
        descent.go(ALL);
        long begun = clock;
        work();
        assertThat(seen)
                .allMatch(state -> state.isEmpty()
                        || requireNonNull(state.get(Way.POOLING)).halt().isPresent()
                        || Math.abs(requireNonNull(state.get(Way.LAYER)).layers()
                                        - requireNonNull(state.get(Way.POOLING)).layers())
                                <= 1);
        assertThat(now(Way.LAYER).layers()).isEqualTo(99);
        assertThat(seen).hasSizeGreaterThan(10).hasSizeLessThan((int) ((clock - begun) / 50_000_000) + 4);
    }

    @Test
    void ofALittleLayerTheShorterOfTwoTimesCounts() {
        for (long[] read : new long[][] {{0, 100, 200, 203}, {0, 3, 200, 300}}) {
            var times = Arrays.stream(read).iterator();
            var layers = new Repeated(
                    Pool.TYPE.initial(), Optional.empty(), picture(1, 8, 1).values(), Crew.ALONE);
            var way = new Descending(layers, List.of(0), List.of(0), times::nextLong);
            way.next(Job.PATIENT);
            assertThat(way.time()).isEqualTo(3);
        }
    }

    @Test
    void ofALargeLayerTheOneTimeThereIsCounts() {
        var times = Arrays.stream(new long[] {10, 50}).iterator();
        var large = picture(1, 2049, 1).values();
        var layers = new Repeated(Pool.TYPE.initial(), Optional.empty(), large, Crew.ALONE);
        var way = new Descending(layers, List.of(0), List.of(0), times::nextLong);
        way.next(Job.PATIENT);
        assertThat(way.time()).isEqualTo(40);
    }

    @Test
    void heldItGoesNoFurtherAndLeftItIsDone() {
        tick = 20_000_000;
        var descent = begin(conv(1, 1, 1), picture(1, 40, 1));
        descent.go(ALL);
        for (int i = 0; i < 4; i++) {
            worker.remove().run();
        }
        descent.hold();
        work();
        long layers = now(Way.LAYER).layers() + now(Way.POOLING).layers();
        assertThat(layers).isEqualTo(3);
        descent.go(ALL);
        worker.remove().run();
        descent.leave();
        int states = seen.size();
        work();
        descent.go(ALL);
        work();
        assertThat(seen).hasSize(states);
    }

    @Test
    void ofAPictureInColourAllChannelsAreSeenAndOfTheMapsTheOneThatIsAskedFor() {
        var descent = begin(conv(3, 3, 1, 1, 1, 2), picture(3, 6, 1), 1, Optional.empty());
        work();
        assertThat(now(Way.LAYER).maps()).hasSize(3);
        descent.go(Map.of(Way.LAYER, 1L, Way.POOLING, 1L));
        work();
        assertThat(now(Way.POOLING).maps()).hasSize(3);
        assertThat(now(Way.LAYER).maps()).hasSize(1);
        assertThat(now(Way.LAYER).maps().getFirst().at(0, 0)).isEqualTo(9 * (2 + 1 + 1));
        assertThat(now(Way.LAYER).scale().high()).isEqualTo(36);
    }

    @Test
    void theActivationActsAfterEachLayer() {
        var descent = begin(conv(1, 1, -1), picture(1, 9, 1), 0, Optional.of(Activation.Function.RELU));
        descent.go(Map.of(Way.LAYER, 2L));
        work();
        assertThat(now(Way.LAYER).maps().getFirst().at(2, 2)).isZero();
    }

    @Test
    void whatCannotFollowItselfSaysWhyWhilePoolingGoesOn() {
        var descent = begin(conv(2, 1, 1), Paper.blank(8, 8));
        descent.go(ALL);
        work();
        assertThat(now(Way.LAYER).halt()).contains(Halt.CHANNELS);
        assertThat(now(Way.LAYER).layers()).isZero();
        assertThat(now(Way.POOLING).halt()).contains(Halt.SMALL);
    }

    @Test
    void theFirstLayerThatMakesNumbersInfiniteIsKept() {
        var descent = begin(conv(1, 1, 1e9f), picture(1, 20, 1));
        descent.go(ALL);
        work();
        assertThat(now(Way.LAYER).infinite()).hasValue(4);
        assertThat(now(Way.POOLING).infinite()).isEmpty();
    }

    @Test
    void aLayerThatPoolsIsSeenAsAPicture() {
        var descent = begin(Pool.TYPE.initial(), picture(3, 8, 7));
        descent.go(ALL);
        work();
        assertThat(now(Way.LAYER).maps()).hasSize(3);
        assertThat(now(Way.LAYER).maps().getLast().at(1, 1)).isEqualTo(7);
    }
}
