package convolarium.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AxisTest {

    /// All axes with up to 4 taps, stride 4, padding 2 and 3, dilation 3.
    static Stream<Axis> axes() {
        return IntStream.range(0, 4 * 4 * 3 * 4 * 3 * 2)
                .mapToObj(
                        i -> new Axis(i % 4 + 1, i / 4 % 4 + 1, i / 16 % 3, i / 48 % 4, i / 192 % 3 + 1, i / 576 == 1));
    }

    @ParameterizedTest
    @CsvSource({
        "0,1,0,0,1,size",
        "1,0,0,0,1,stride",
        "1,1,-1,0,1,padding before",
        "1,1,0,-2,1,padding after",
        "1,1,0,0,0,dilation"
    })
    void nonsenseIsRefusedByName(int size, int stride, int before, int after, int dilation, String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Axis(size, stride, before, after, dilation, false))
                .withMessageStartingWith(name + " must not be ");
    }

    @Test
    void unusedCellsAreThoseAfterTheLastTapOfAll() {
        axes().forEach(axis -> IntStream.rangeClosed(1, 9).forEach(length -> {
            int padded = axis.before() + length + axis.after();
            int reached = axis.outputLength(length) == 0 ? padded : 0;
            for (int out = 0; out < axis.outputLength(length); out++) {
                for (int tap = 0; tap < axis.size(); tap++) {
                    reached = Math.max(reached, out * axis.stride() + tap * axis.dilation() + 1);
                }
            }
            assertThat(axis.unused(length)).as("%s on %d", axis, length).isEqualTo(Math.max(0, padded - reached));
        }));
    }

    @ParameterizedTest
    @EnumSource
    void unreadCellsAreThoseUnderNoTap(Border border) {
        axes().forEach(axis -> IntStream.rangeClosed(1, 9)
                .filter(length -> Math.max(axis.before(), axis.after()) <= border.widest(length))
                .forEach(length -> {
                    var track = new Track.Sliding(axis, length);
                    for (int cell = -axis.before(); cell < length + axis.after(); cell++) {
                        int place = cell;
                        boolean read = IntStream.range(-axis.before(), length + axis.after())
                                .filter(seen -> seen == place || (place >= 0 && border.source(seen, length) == place))
                                .anyMatch(seen -> meetsTap(axis, track.outputs(), seen + axis.before()));
                        assertThat(track.unread(border).contains(place))
                                .as("%s on %d, %d", axis, length, place)
                                .isEqualTo(!read);
                    }
                }));
    }

    private static boolean meetsTap(Axis axis, int outputs, int place) {
        return IntStream.range(0, axis.size())
                .map(tap -> place - tap * axis.dilation())
                .anyMatch(start -> start >= 0 && start % axis.stride() == 0 && start / axis.stride() < outputs);
    }

    /// The transposed window undoes the length, up to the cells that the window left unused.
    @Test
    void theTransposedLengthIsTheInputLengthWithoutTheUnusedCells() {
        axes().filter(axis -> !axis.ceil())
                .forEach(axis -> IntStream.rangeClosed(1, 9)
                        .filter(length -> axis.outputLength(length) > 0)
                        .forEach(length -> assertThat(
                                        axis.transposedLength(axis.outputLength(length), axis.unused(length)))
                                .as("%s on %d", axis, length)
                                .isEqualTo(length)));
    }

    @Test
    void ceilModeAddsAtMostOneWindowAndItStartsBeforeTheEndOfTheInput() {
        axes().filter(axis -> !axis.ceil())
                .forEach(axis -> IntStream.rangeClosed(1, 9).forEach(length -> {
                    int whole = axis.outputLength(length);
                    int all = axis.withCeil(true).outputLength(length);
                    assertThat(all).as("%s on %d", axis, length).isBetween(whole, whole + 1);
                    assertThat(all == whole || whole * axis.stride() < axis.before() + length)
                            .isTrue();
                }));
    }

    @Test
    void whatHangsOverIsWhatTheLastWindowLacks() {
        axes().forEach(axis -> IntStream.rangeClosed(1, 9)
                .filter(length -> axis.outputLength(length) > 0)
                .forEach(length -> {
                    int end = (axis.outputLength(length) - 1) * axis.stride() + axis.reach();
                    int padded = axis.before() + length + axis.after();
                    assertThat(axis.overhang(length))
                            .as("%s on %d", axis, length)
                            .isEqualTo(Math.max(0, end - padded));
                    assertThat(axis.ceil() || axis.overhang(length) == 0).isTrue();
                }));
        assertThat(Axis.of(3).withStride(2).withCeil(true).overhang(6)).isOne();
        assertThat(Axis.of(9).overhang(6)).isZero();
    }

    @Test
    void outputPaddingStaysBelowStrideOrDilation() {
        var axis = new Axis(3, 2, 0, 0, 3, false);
        assertThat(IntStream.range(-1, 5).filter(axis::allowsOutputPadding)).containsExactly(0, 1, 2);
    }

    @Test
    void eachChangeChangesOneThing() {
        var axis = new Axis(3, 2, 1, 4, 5, true);
        assertThat(axis.withSize(9)).isEqualTo(new Axis(9, 2, 1, 4, 5, true));
        assertThat(axis.withStride(9)).isEqualTo(new Axis(3, 9, 1, 4, 5, true));
        assertThat(axis.withPadding(8, 9)).isEqualTo(new Axis(3, 2, 8, 9, 5, true));
        assertThat(axis.withDilation(9)).isEqualTo(new Axis(3, 2, 1, 4, 9, true));
        assertThat(axis.withCeil(false)).isEqualTo(new Axis(3, 2, 1, 4, 5, false));
    }
}
