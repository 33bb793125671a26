package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Reading.Kind;
import convolarium.data.Reading.Loaded;
import convolarium.data.Reading.Note;
import convolarium.data.Reading.Reason;
import convolarium.data.Reading.Refused;
import org.junit.jupiter.api.Test;

/// Pictures that somebody copied, of any size.
class ScreenPixelsTest {

    private static final int HUGE = 12_000;

    @Test
    void ofAHugePictureNoMoreIsReadThanIsKept() {
        var kept = (Loaded) ScreenPixels.read(HUGE, HUGE, (x, y) -> 0xff000000 + ((x / 100) << 16) + ((y / 100) << 8));
        assertThat(kept.notes()).extracting(Note::kind).containsExactly(Kind.SUBSAMPLED);
        var picture = kept.picture();
        int step = (int) kept.notes().getFirst().numbers().getLast();
        assertThat(picture.width()).isEqualTo(Math.ceilDiv(HUGE, step));
        assertThat(picture.values().shape().elements()).isLessThan(1 << 24);
        assertThat((int) picture.values().at(0, 70, 900)).isEqualTo(900 * step / 100);
        assertThat((int) picture.values().at(1, 70, 900)).isEqualTo(70 * step / 100);
    }

    @Test
    void whatThereIsNoMemoryForIsRefused() {
        var refused = (Refused) ScreenPixels.read(3, 2, (_, _) -> {
            throw new OutOfMemoryError();
        });
        assertThat(refused.reason()).isEqualTo(Reason.OUT_OF_MEMORY);
        assertThat(((Refused) ScreenPixels.read(HUGE, 2 * HUGE, (_, _) -> 0)).reason())
                .isEqualTo(Reason.TOO_LARGE);
    }
}
