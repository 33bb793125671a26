package convolarium.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LandingTest {

    @Test
    void tapsAreCountedAsIfLookedAtOneByOne() {
        AxisTest.axes()
                .forEach(axis -> IntStream.rangeClosed(1, 7).forEach(length -> {
                    var track = new Track.Sliding(axis, length);
                    for (int out = 0; out < track.outputs(); out++) {
                        check(track.landing(out), axis, length, out);
                    }
                }));
    }

    private static void check(Landing landing, Axis axis, int length, int out) {
        var where = "%s on %d, output %d".formatted(axis, length, out);
        IntPredicate inside = tap -> landing.cell(tap) >= 0 && landing.cell(tap) < length;
        int[] taps = taps(axis, inside);
        assertThat(landing.cell(0)).as(where).isEqualTo(out * axis.stride() - axis.before());
        assertThat(landing.touches()).as(where).isEqualTo(taps.length > 0);
        if (taps.length > 0) {
            assertThat(landing.first()).as(where).isEqualTo(taps[0]);
            assertThat(landing.end()).as(where).isEqualTo(taps[taps.length - 1] + 1);
        }
        assertThat(landing.counted())
                .as(where)
                .isEqualTo(taps(axis, tap -> landing.cell(tap) < length + axis.after()).length);
        IntStream.rangeClosed(-20, 40)
                .forEach(cell -> assertThat(landing.tap(cell))
                        .as(where)
                        .isEqualTo(IntStream.of(taps(axis, tap -> landing.cell(tap) == cell))
                                .findFirst()
                                .orElse(-1)));
        var site = new Site(landing, new Track.Shared(4, 1).landing(0), landing);
        assertThat(site.inside()).as(where).isEqualTo(4 * taps.length * taps.length);
        assertThat(site.counted()).as(where).isEqualTo(4 * landing.counted() * landing.counted());
        assertThat(site.touches()).as(where).isEqualTo(landing.touches());
    }

    private static int[] taps(Axis axis, IntPredicate wanted) {
        return IntStream.range(0, axis.size()).filter(wanted).toArray();
    }
}
