package convolarium.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Tracks whose outputs are spread over the input or lie under windows of the output.
class SpreadTracksTest {

    @Test
    void aTransposedLandingReadsTheCellsWhoseWindowsCoverTheOutput() {
        for (int size = 1; size <= 4; size++) {
            for (int stride = 1; stride <= 4; stride++) {
                for (int dilation = 1; dilation <= 4; dilation++) {
                    for (int padding = 0; padding <= 2; padding++) {
                        var axis = new Axis(size, stride, padding, 0, dilation, false);
                        var track = new Track.Transposed(axis, 1, 5);
                        IntStream.range(0, track.outputs()).forEach(out -> covers(track, out));
                    }
                }
            }
        }
    }

    private static void covers(Track.Transposed track, int out) {
        var axis = track.axis();
        var expected = new TreeSet<Integer>();
        for (int cell = 0; cell < track.length(); cell++) {
            for (int tap = 0; tap < axis.size(); tap++) {
                boolean lands = cell * axis.stride() + tap * axis.dilation() - axis.before() == out;
                assertThat(track.source(out, tap) == cell).isEqualTo(lands);
                if (lands) {
                    expected.add(cell);
                }
            }
        }
        var landing = track.landing(out);
        var cells = IntStream.range(landing.first(), Math.max(landing.first(), landing.end()))
                .mapToObj(landing::cell)
                .toList();
        assertThat(cells).as("%s %d", track, out).containsExactlyElementsOf(expected);
    }

    @Test
    void sharesOfAnOutputMakeOneAndMeetAtItsPlace() {
        for (var sampling : List.of(Sampling.LINEAR, Sampling.LINEAR_ALIGNED)) {
            for (int length = 1; length <= 7; length++) {
                for (int outputs = 1; outputs <= 15; outputs++) {
                    var track = new Track.Sampled(length, outputs, sampling);
                    for (int out = 0; out < outputs; out++) {
                        var landing = track.landing(out);
                        double sum = 0;
                        double place = 0;
                        for (int tap = 0; tap < landing.size(); tap++) {
                            sum += track.share(out, tap);
                            place += track.share(out, tap) * landing.cell(tap);
                        }
                        assertThat(sum).isCloseTo(1, within(1e-12));
                        assertThat(place)
                                .isCloseTo(Math.min(length - 1, sampling.place(out, length, outputs)), within(1e-12));
                        assertThat(landing.end()).isEqualTo(landing.size());
                    }
                }
            }
        }
    }

    @Test
    void alignedCornersStayWhereTheyAre() {
        var track = new Track.Sampled(4, 9, Sampling.LINEAR_ALIGNED);
        assertThat(track.landing(0).start()).isZero();
        assertThat(track.landing(8).start()).isEqualTo(3);
        assertThat(track.nearest(0)).isLessThan(track.nearest(3));
    }
}
