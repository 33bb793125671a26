package convolarium.insight;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.OpType;
import convolarium.op.Param;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.window.Axis;
import convolarium.window.Fit;
import convolarium.window.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WayOutTest {

    private static final int MISFITS = 400;

    private final RandomLayers random = new RandomLayers(77);

    @Test
    void everyWayOutFitsAndChangesOneParameterToTheNearestThatHelps() {
        int misfits = 0;
        for (int tries = 0; misfits < MISFITS; tries++) {
            assertThat(tries).isLessThan(100 * MISFITS);
            var shape = Shape.picture(1, random.number(1, 20), random.number(1, 20));
            var op = random.any(1, 16);
            var ways = WayOut.of(op, shape);
            if (op.fit(shape) instanceof Fit.Misfit) {
                misfits++;
                check(op.type(), op, shape, ways);
            }
        }
    }

    private static <O extends Op> void check(OpType<O> type, Op op, Shape shape, List<WayOut> ways) {
        O own = type.own(op).orElseThrow();
        assertThat(ways).extracting(WayOut::param).doesNotHaveDuplicates();
        for (var param : type.params()) {
            var offered =
                    ways.stream().filter(way -> way.param().equals(param.key())).findFirst();
            offered.ifPresent(way -> {
                O changed = type.own(way.op()).orElseThrow();
                assertThat(param.applies().test(own)).isTrue();
                assertThat(changed.fit(shape).fits()).as("%s of %s", way, op).isPresent();
                var expected = settings(type, own);
                expected.put(param.key(), settings(type, changed).get(param.key()));
                assertThat(settings(type, changed)).isEqualTo(expected);
            });
            if (param instanceof Param.Numbers<O> numbers && numbers.applies().test(own)) {
                int now = numbers.get().apply(own).getFirst();
                int nearest = IntStream.rangeClosed(numbers.min(), numbers.max())
                        .filter(value ->
                                numbers.withAll(own, value).fit(shape).fits().isPresent())
                        .map(value -> Math.abs(value - now))
                        .min()
                        .orElse(-1);
                int distance = offered.map(way -> Math.abs((Integer) way.value() - now))
                        .orElse(-1);
                assertThat(distance)
                        .as("%s of %s on %s", param.key(), op, shape)
                        .isEqualTo(nearest);
            }
        }
    }

    private static <O extends Op> Map<String, Object> settings(OpType<O> type, O op) {
        var all = new LinkedHashMap<String, Object>();
        for (var param : type.params()) {
            all.put(
                    param.key(),
                    switch (param) {
                        case Param.Numbers<O> numbers -> numbers.get().apply(op);
                        case Param.Choice<O, ?> choice -> choice.get().apply(op);
                        case Param.Flag<O> flag -> flag.get().test(op);
                    });
        }
        return all;
    }

    private static Map<String, Object> values(Op op, Shape shape) {
        var values = new LinkedHashMap<String, Object>();
        WayOut.of(op, shape).forEach(way -> values.put(way.param(), way.value()));
        return values;
    }

    @Test
    void aWindowThatIsTooLargeShrinksOrGetsPadding() {
        var conv = Conv.zeros(1, 1, Window.square(Axis.of(5).withDilation(2)));
        assertThat(values(conv, Shape.picture(1, 6, 20)))
                .containsEntry("kernel", 3)
                .containsEntry("dilation", 1)
                .containsEntry("padding", 2)
                .doesNotContainKey("stride");
    }

    @Test
    void tooMuchPaddingOfAPoolCanBeTakenAwayOrCoveredByALargerWindow() {
        var pool = Pool.of(Pool.Reduction.AVERAGE, Window.square(Axis.of(2).withPadding(2, 2)));
        assertThat(values(pool, Shape.picture(1, 9, 9)))
                .containsEntry("padding", 1)
                .containsEntry("kernel", 4)
                .doesNotContainKey("count-padding");
    }

    @Test
    void channelsThatDifferHaveNoWayOut() {
        assertThat(WayOut.of(Conv.TYPE.initial(), Shape.picture(3, 9, 9))).isEmpty();
    }
}
