package convolarium.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaddingTest {

    private static Stream<Track> tracks(Padding rule) {
        return AxisTest.axes()
                .flatMap(axis -> IntStream.rangeClosed(1, 9)
                        .mapToObj(length -> new Track.Sliding(rule.on(axis, length), length)));
    }

    @Test
    void sameGivesTheLengthDividedByTheStrideRoundedUp() {
        AxisTest.axes()
                .forEach(axis -> IntStream.rangeClosed(1, 20).forEach(length -> {
                    int wanted = (length + axis.stride() - 1) / axis.stride();
                    assertThat(Padding.SAME.on(axis, length).outputLength(length))
                            .as("%s on %d", axis, length)
                            .isEqualTo(wanted);
                }));
    }

    @Test
    void sameOfPyTorchGivesTheLengthAtStrideOne() {
        AxisTest.axes()
                .map(axis -> axis.withStride(1))
                .forEach(axis -> IntStream.rangeClosed(1, 9)
                        .forEach(length -> assertThat(
                                        Padding.SAME_TORCH.on(axis, length).outputLength(length))
                                .as("%s on %d", axis, length)
                                .isEqualTo(length)));
    }

    @Test
    void anOddPaddingCellOfSameComesAtTheEnd() {
        Stream.concat(tracks(Padding.SAME), tracks(Padding.SAME_TORCH))
                .forEach(track -> assertThat(track.after() - track.before()).isBetween(0, 1));
    }

    @Test
    void fullLetsTheFirstAndTheLastTapAloneTouchTheInput() {
        AxisTest.axes().map(axis -> axis.withStride(1)).forEach(axis -> {
            var track = new Track.Sliding(Padding.FULL.on(axis, 5), 5);
            assertThat(track.landing(0).first()).isEqualTo(axis.size() - 1);
            assertThat(track.landing(track.outputs() - 1).end()).isEqualTo(1);
        });
    }

    @Test
    void validHasNoneAndCustomChangesNothing() {
        assertThat(tracks(Padding.VALID)).allMatch(track -> track.before() == 0 && track.after() == 0);
        assertThat(AxisTest.axes()).allMatch(axis -> Padding.CUSTOM.on(axis, 5).equals(axis));
    }
}
