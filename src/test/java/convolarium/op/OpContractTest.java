package convolarium.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What every kind of layer promises. A new one is tested here by being listed in [Ops#ALL].
class OpContractTest {

    private static final long SEED = 4711;
    private static final int SAMPLES = 200;
    private static final Shape PICTURE = Shape.picture(1, 28, 28);

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void everyPermittedOpIsListed() {
        var listed = Ops.ALL.stream().<Class<?>>map(OpType::kind).collect(Collectors.toSet());
        assertThat(listed).isEqualTo(permitted(Op.class).collect(Collectors.toSet()));
    }

    /// The kinds that a sealed one permits, down to those that permit none.
    static Stream<Class<?>> permitted(Class<?> kind) {
        return kind.isSealed()
                ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(OpContractTest::permitted)
                : Stream.of(kind);
    }

    @Test
    void everyKindHasItsOwnId() {
        assertThat(Ops.ALL).extracting(OpType::id).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> everyParameterHasItsOwnKey() {
        return Ops.ALL.stream()
                .map(type -> dynamicTest(
                        type.id(),
                        () -> assertThat(type.params()).extracting(Param::key).doesNotHaveDuplicates()));
    }

    /// Whether it fits or not, there is an answer.
    @TestFactory
    Stream<DynamicTest> inputsOfAnySizeAreAnswered() {
        var huge = List.of(
                new Shape(1, 64, 1, 100_000, 100_000),
                Shape.picture(1, 1, Integer.MAX_VALUE),
                Shape.picture(1, Integer.MAX_VALUE, 3));
        return Ops.ALL.stream()
                .map(type -> dynamicTest(
                        type.id(),
                        () -> huge.forEach(shape -> assertThat(type.initial().fit(shape))
                                .as("%s", shape)
                                .isNotNull())));
    }

    @TestFactory
    Stream<DynamicTest> theInitialLayerKnowsItsType() {
        return Ops.ALL.stream()
                .map(type -> dynamicTest(type.id(), () -> {
                    assertThat(type.initial().type()).isEqualTo(type);
                    assertThat(Ops.ALL.stream()
                                    .filter(other -> other.own(type.initial()).isPresent()))
                            .hasSize(1);
                }));
    }

    @TestFactory
    Stream<DynamicTest> theInitialLayerFitsAPicture() {
        return Ops.ALL.stream()
                .map(type -> dynamicTest(
                        type.id(),
                        () -> assertThat(type.initial()
                                        .sizedFor(PICTURE)
                                        .fit(PICTURE)
                                        .fits())
                                .isPresent()));
    }

    @TestFactory
    Stream<DynamicTest> theShapeOfTheFitIsWhatForwardMakes() {
        return Ops.ALL.stream()
                .map(type -> dynamicTest(type.id(), () -> {
                    long fitting = IntStream.range(0, SAMPLES)
                            .filter(_ -> keepsItsShape(sample(type, 3)))
                            .count();
                    assertThat(fitting).isGreaterThan(SAMPLES / 8);
                }));
    }

    private boolean keepsItsShape(Op sample) {
        var shape =
                new Shape(random.nextInt(1, 3), 1, random.nextInt(1, 3), random.nextInt(1, 12), random.nextInt(1, 12));
        var input = Tensor.of(shape, (_, _, _, _, _) -> random.nextInt(-4, 5));
        var op = sample.sizedFor(shape);
        return switch (op.fit(shape)) {
            case Fit.Fits fits -> {
                assertThat(op.forward(input).shape()).as("%s", op).isEqualTo(fits.output());
                assertThat(fits.placement().output(shape, fits.output().channels()))
                        .isEqualTo(fits.output());
                yield true;
            }
            case Fit.Misfit misfit -> {
                assertThatThrownBy(() -> op.forward(input))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(misfit.reason().name());
                yield false;
            }
        };
    }

    @TestFactory
    Stream<DynamicTest> whatIsSetIsReadBackAndNothingElseChanges() {
        return Ops.ALL.stream().map(type -> dynamicTest(type.id(), () -> readsBack(type)));
    }

    private <O extends Op> void readsBack(OpType<O> type) {
        for (int i = 0; i < SAMPLES; i++) {
            O before = sample(type, Integer.MAX_VALUE);
            for (var param : free(type)) {
                for (var value : values(param)) {
                    var expected = new ArrayList<>(read(type, before));
                    expected.set(type.params().indexOf(param), value);
                    O after = set(before, param, value);
                    assertThat(read(type, after))
                            .as("%s = %s of %s", param.key(), value, before)
                            .isEqualTo(expected);
                }
            }
        }
    }

    /// What can be set whatever the layer: groups must share its channels, and a size is there only while it is wanted.
    private static <O extends Op> List<Param<O>> free(OpType<O> type) {
        return type.params().stream()
                .filter(param -> !List.of("groups", "sized", "outputs").contains(param.key()))
                .toList();
    }

    private static <O extends Op> List<Object> read(OpType<O> type, O op) {
        return type.params().stream().map(param -> get(op, param)).toList();
    }

    private static <O> Object get(O op, Param<O> param) {
        return switch (param) {
            case Param.Numbers<O> numbers -> numbers.get().apply(op);
            case Param.Choice<O, ?> choice -> choice.get().apply(op);
            case Param.Flag<O> flag -> flag.get().test(op);
        };
    }

    @SuppressWarnings("unchecked")
    private static <O> O set(O op, Param<O> param, Object value) {
        return switch (param) {
            case Param.Numbers<O> numbers -> numbers.with().apply(op, (List<Integer>) value);
            case Param.Choice<O, ?> choice -> choose(op, choice, value);
            case Param.Flag<O> flag -> flag.with().apply(op, (Boolean) value);
        };
    }

    private static <O, E extends Enum<E>> O choose(O op, Param.Choice<O, E> choice, Object value) {
        var wanted = choice.values().stream().filter(value::equals).findFirst().orElseThrow();
        return choice.with().apply(op, wanted);
    }

    /// Both ends of the range and some numbers between, every choice, yes and no.
    private <O> List<?> values(Param<O> param) {
        return switch (param) {
            case Param.Numbers<O> numbers ->
                List.of(
                        between(numbers, numbers.min(), numbers.min()),
                        between(numbers, numbers.max(), numbers.max()),
                        between(numbers, numbers.min(), numbers.max()));
            case Param.Choice<O, ?> choice -> choice.values();
            case Param.Flag<O> _ -> List.of(true, false);
        };
    }

    private List<Integer> between(Param.Numbers<?> numbers, int min, int max) {
        return numbers.lanes().stream().map(_ -> random.nextInt(min, max + 1)).toList();
    }

    /// A layer with every parameter drawn from its range, numbers up to `most`.
    private <O extends Op> O sample(OpType<O> type, int most) {
        O op = type.initial();
        for (var param : type.params()) {
            var values = param instanceof Param.Numbers<O> numbers
                    ? List.of(between(numbers, numbers.min(), Math.min(most, numbers.max())))
                    : values(param);
            op = set(op, param, values.get(random.nextInt(values.size())));
        }
        return op;
    }

    @TestFactory
    Stream<DynamicTest> allLanesAtOnceStayWithinTheRange() {
        return Ops.ALL.stream().map(type -> dynamicTest(type.id(), () -> clamps(type)));
    }

    private static <O extends Op> void clamps(OpType<O> type) {
        for (var param : free(type)) {
            if (param instanceof Param.Numbers<O> numbers) {
                assertThat(numbers.get().apply(numbers.withAll(type.initial(), 1000)))
                        .hasSize(numbers.lanes().size())
                        .containsOnly(numbers.max());
                assertThat(numbers.get().apply(numbers.withAll(type.initial(), -1000)))
                        .containsOnly(numbers.min());
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> theInitialLayerIsWithinItsRanges() {
        return Ops.ALL.stream().map(type -> dynamicTest(type.id(), () -> initialIsInRange(type)));
    }

    private static <O extends Op> void initialIsInRange(OpType<O> type) {
        for (var param : type.params()) {
            switch (param) {
                case Param.Numbers<O> numbers ->
                    assertThat(numbers.get().apply(type.initial()))
                            .hasSize(numbers.lanes().size())
                            .allMatch(value -> value >= numbers.min() && value <= numbers.max());
                case Param.Choice<O, ?> choice ->
                    assertThat(choice.values().contains(choice.get().apply(type.initial())))
                            .isTrue();
                case Param.Flag<O> _ -> {}
            }
        }
    }
}
