package convolarium.fast;

import convolarium.insight.RandomLayers;
import convolarium.op.Channels;
import convolarium.op.Conv;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.op.StochasticPool;
import convolarium.op.Unfold;
import convolarium.tensor.Shape;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Window;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Stages of layers that most networks do without, against their definitions.
@ParameterizedClass(name = "by vectors: {0}")
@ValueSource(booleans = {false, true})
class RareStageTest extends OnBothLoops {

    private static final long SEED = 20_261_129;

    private final RandomLayers random = new RandomLayers(SEED);
    private final StageCheck check = new StageCheck(random, true);

    RareStageTest(boolean vectors) {
        super(vectors);
    }

    /// Of all borders, and with windows that hang over.
    @ParameterizedTest
    @EnumSource
    void convolutionOfBorders(Border border) {
        check.same(
                border == Border.ZEROS ? ConvStage.class : BorderedStage.class,
                20,
                shape -> {
                    var empty = Conv.zeros(random.number(1, 6), shape.channels(), check.window(shape));
                    var bias = random.broken(empty.bias().shape());
                    return new Conv(
                            random.broken(empty.weights().shape()), bias, empty.window(), border, 1, random.flag());
                },
                60);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void stochasticPooling(boolean training) {
        check.same(
                WindowStage.class,
                30,
                shape -> {
                    var layer = new StochasticPool(check.window(shape), OptionalLong.empty());
                    return training ? layer.training(random.number(1, 99)) : layer;
                },
                60);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void softmax(boolean logarithm) {
        check.same(SoftmaxStage.class, 20, _ -> new Softmax(logarithm), 20);
    }

    /// Floats would lose the small ones of so many numbers beside their sum.
    @ParameterizedTest
    @EnumSource(names = {"SLIDING", "GLOBAL"})
    void averagesOfVeryManyCells(Pool.Extent extent) {
        var pool = Pool.of(Pool.Reduction.AVERAGE, Window.square(Axis.of(129))).withExtent(extent);
        check.same(pool, Shape.picture(2, 133, 131));
    }

    @Test
    void unfolding() {
        check.same(UnfoldStage.class, 30, shape -> new Unfold(check.window(shape)), 60);
    }

    @Test
    void pickedChannels() {
        check.same(
                ChannelsStage.class,
                20,
                shape -> new Channels(Stream.generate(() -> random.number(1, shape.channels()) - 1)
                        .limit(random.number(1, 12))
                        .toList()),
                20);
    }
}
