package convolarium.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import convolarium.tensor.Shape;
import org.junit.jupiter.api.Test;

class TrackTest {

    @Test
    void sharedWindowsCoverEverythingAsTheFormulaSays() {
        for (int length = 1; length <= 24; length++) {
            for (int outputs = 1; outputs <= 24; outputs++) {
                covers(new Track.Shared(length, outputs));
            }
        }
    }

    private static void covers(Track.Shared track) {
        var covered = new boolean[track.length()];
        for (int out = 0; out < track.outputs(); out++) {
            var landing = track.landing(out);
            double share = (double) track.length() / track.outputs();
            assertThat(landing.start()).as("%s", track).isEqualTo((int) Math.floor(out * share + 1e-9));
            assertThat(landing.start() + landing.size()).isEqualTo((int) Math.ceil((out + 1) * share - 1e-9));
            assertThat(landing.first()).isZero();
            assertThat(landing.end()).isEqualTo(landing.size()).isEqualTo(landing.counted());
            for (int tap = 0; tap < landing.size(); tap++) {
                covered[landing.cell(tap)] = true;
            }
        }
        assertThat(covered).as("%s", track).containsOnly(true);
    }

    @Test
    void longSharedWindowsDoNotOverflow() {
        var track = new Track.Shared(1 << 20, 1 << 20);
        assertThat(track.landing((1 << 20) - 1).start()).isEqualTo((1 << 20) - 1);
    }

    @Test
    void anAdaptiveWindowSharesEachDirection() {
        var placement = new Adaptive(2, 3, 4).on(new Shape(5, 6, 7, 8, 9));
        assertThat(placement.output(new Shape(5, 6, 7, 8, 9), 6)).isEqualTo(new Shape(5, 6, 2, 3, 4));
        assertThat(Adaptive.GLOBAL.on(Shape.picture(1, 8, 9)).at(0, 0, 0).inside())
                .isEqualTo(72);
        assertThatIllegalArgumentException().isThrownBy(() -> new Adaptive(1, 0, 1));
    }
}
