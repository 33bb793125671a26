package convolarium.fast;

import convolarium.insight.RandomLayers;
import convolarium.op.Activation;
import convolarium.op.BatchNorm;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Dropout;
import convolarium.op.Flatten;
import convolarium.op.Pool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Adaptive;
import convolarium.window.Border;
import convolarium.window.OutputPadding;
import convolarium.window.Padding;
import convolarium.window.Sampling;
import convolarium.window.Window;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Stages against the definitions of their layers: what goes out and what is handed back to the input bit for bit, the
/// gradients of weights, whose sums have another order, as near as sums can be.
@ParameterizedClass(name = "by vectors: {0}")
@ValueSource(booleans = {false, true})
class StageTest extends OnBothLoops {

    private static final long SEED = 20_261_125;

    private final RandomLayers random = new RandomLayers(SEED);
    private final StageCheck check = new StageCheck(random, true);

    StageTest(boolean vectors) {
        super(vectors);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void convolution(boolean flip) {
        check.same(
                ConvStage.class,
                20,
                shape -> {
                    int groups = shape.channels() % 2 == 0 && random.flag() ? 2 : 1;
                    var empty =
                            Conv.zeros(groups * random.number(1, 11), shape.channels() / groups, check.window(shape));
                    return new Conv(
                            random.broken(empty.weights().shape()),
                            random.broken(empty.bias().shape()),
                            empty.window(),
                            Border.ZEROS,
                            groups,
                            flip);
                },
                60);
    }

    @Test
    void transposedConvolution() {
        check.same(
                TransposedStage.class,
                30,
                shape -> {
                    int groups = shape.channels() % 2 == 0 && random.flag() ? 2 : 1;
                    var wide = check.window(shape);
                    var empty = TransposedConv.zeros(
                                    groups * random.number(1, 11),
                                    shape.channels(),
                                    new Window(wide.depth(), wide.rows(), wide.cols(), Padding.CUSTOM))
                            .withGrowth(new OutputPadding(0, random.number(0, 1), random.number(0, 1)));
                    var split = empty.arranged(empty.filters(), shape.channels(), groups);
                    var layer = split.withWeights(
                            random.broken(split.weights().shape()),
                            random.broken(split.bias().shape()));
                    return random.flag() ? layer : layer.withoutBias();
                },
                80);
    }

    @ParameterizedTest
    @EnumSource
    void pooling(Pool.Reduction reduction) {
        check.same(
                reduction == Pool.Reduction.LP ? WindowStage.class : PoolStage.class,
                30,
                shape -> Pool.of(reduction, check.window(shape))
                        .withExtent(extent())
                        .withCountPadding(random.flag())
                        .withNorm(random.number(2, 6) / 2.0),
                60);
    }

    private Pool.Extent extent() {
        return switch (random.number(1, 5)) {
            case 1 -> Pool.Extent.GLOBAL;
            case 2 -> Pool.Extent.ADAPTIVE;
            default -> Pool.Extent.SLIDING;
        };
    }

    @Test
    void dropout() {
        check.same(
                DropoutStage.class,
                20,
                _ -> {
                    var layer = Dropout.of(random.number(0, 9) / 10.0);
                    return random.flag() ? layer.training(random.number(1, 99)) : layer;
                },
                20);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void denseLayers(boolean haloed) {
        var checked = new StageCheck(random, haloed);
        checked.same(
                haloed ? PackedStage.class : DenseStage.class,
                30,
                shape -> {
                    var empty = Dense.zeros(random.number(1, 40), Math.toIntExact(shape.entry()));
                    return new Dense(
                            random.broken(empty.weights().shape()),
                            random.broken(empty.bias().shape()),
                            random.flag());
                },
                40);
    }

    @ParameterizedTest
    @EnumSource
    void upsampling(Sampling sampling) {
        check.same(
                UpsampleStage.class,
                30,
                _ -> new Upsample(sampling, random.number(1, 4), random.number(1, 4), size()),
                30);
    }

    private Optional<Adaptive> size() {
        return random.flag()
                ? Optional.empty()
                : Optional.of(new Adaptive(random.number(1, 3), random.number(1, 12), random.number(1, 12)));
    }

    @ParameterizedTest
    @EnumSource
    void activation(Activation.Function function) {
        check.same(ActivationStage.class, 5, _ -> new Activation(function), 5);
    }

    @Test
    void otherLayers() {
        check.same(FlattenStage.class, 20, _ -> new Flatten(), 20);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void batchNormalisation(boolean training) {
        check.same(
                BatchNormStage.class,
                40,
                shape -> {
                    var vector = Shape.vector(shape.channels());
                    var drawn = Stream.generate(() -> random.broken(vector)).iterator();
                    var variance = Tensor.of(vector, (_, c, _, _, _) -> c + 0.3f);
                    return new BatchNorm(drawn.next(), drawn.next(), drawn.next(), variance, 1e-5, 0.1, training);
                },
                40);
    }
}
