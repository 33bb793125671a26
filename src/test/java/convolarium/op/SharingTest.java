package convolarium.op;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.insight.RandomLayers;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharingTest {

    private static final int MOST = 64;

    private final RandomLayers random = new RandomLayers(96);

    private Conv conv(int filters, int channels) {
        var zeros = Conv.zeros(filters, channels, Window.square(Axis.of(2)));
        return zeros.withWeights(
                random.whole(zeros.weights().shape()), random.whole(zeros.bias().shape()));
    }

    @ParameterizedTest(name = "{0} channels, {1} filters, {2} groups: {3} wanted, {4} groups, {5} filters")
    @CsvSource({
        "3, 1, 1, 2, 3, 3",
        "3, 3, 3, 2, 1, 3",
        "3, 4, 1, 3, 3, 6",
        "12, 5, 1, 2, 2, 6",
        "12, 6, 2, 3, 3, 6",
        "12, 6, 3, 5, 6, 6",
        "12, 6, 6, 7, 12, 12",
        "12, 12, 12, 11, 6, 12",
        "12, 12, 12, 13, 12, 12",
        "7, 2, 1, 64, 7, 7",
        "7, 64, 1, 2, 7, 63",
        "1, 5, 1, 2, 1, 5",
        "128, 1, 1, 64, 64, 64",
        "3, 3, 3, -5, 1, 3",
    })
    void theNextNumberThatSharesTheChannelsIsTaken(
            int channels, int filters, int now, int wanted, int groups, int count) {
        var before = conv(filters, channels).arranged(filters, channels, now);
        assertThat(before.groups()).isEqualTo(now);
        var after = before.withGroups(wanted);
        assertThat(after.groups()).isEqualTo(groups);
        assertThat(after.filters()).isEqualTo(count);
        assertThat(after.channels()).isEqualTo(channels);
    }

    @ParameterizedTest(name = "{0} groups, {1} filters: {2} wanted, {3} filters")
    @CsvSource({"3, 3, 4, 6", "3, 6, 5, 3", "3, 3, 2, 3", "3, 3, 64, 63", "1, 3, 4, 4", "1, 3, 64, 64"})
    void theNextNumberOfFiltersThatTheGroupsShareIsTaken(int groups, int filters, int wanted, int count) {
        var before = conv(filters, 3).arranged(filters, 3, groups);
        var after = before.withFilters(wanted);
        assertThat(after.filters()).isEqualTo(count);
        assertThat(after.groups()).isEqualTo(groups);
    }

    @Test
    void whateverIsWantedTheLayerFitsItsChannels() {
        for (int i = 0; i < 3000; i++) {
            int channels = random.number(1, 80);
            var conv = conv(random.number(1, MOST), channels)
                    .withGroups(random.number(-3, 100))
                    .withFilters(random.number(-3, 100))
                    .withGroups(random.number(-3, 100));
            assertThat(conv.fit(Shape.picture(channels, 2, 2)).fits()).isPresent();
            assertThat(conv.filters()).isBetween(1, MOST);
            assertThat(channels % conv.groups()).isZero();
            int other = random.number(1, 80);
            var moved = conv.resized(conv.filters(), other);
            assertThat(moved.fit(Shape.picture(other, 2, 2)).fits()).isPresent();
            assertThat(moved.filters()).isEqualTo(conv.filters());
        }
    }

    /// A convolution in groups is a full one whose other weights are zero.
    @Test
    void aFilterKeepsTheWeightsOfTheChannelsItStillSees() {
        for (int i = 0; i < 300; i++) {
            int channels = 2 * random.number(1, 6);
            var full = conv(random.number(1, 6), channels);
            var grouped = full.withGroups(random.number(2, channels));
            int each = channels / grouped.groups();
            var input = random.whole(Shape.picture(channels, 2, 2));
            var output = grouped.forward(input);
            for (int f = 0; f < full.filters(); f++) {
                int group = f * grouped.groups() / grouped.filters();
                double sum = full.bias().at(f);
                for (int c = group * each; c < (group + 1) * each; c++) {
                    for (int tap = 0; tap < 4; tap++) {
                        sum += full.weights().at(f, c, 0, tap / 2, tap % 2) * input.at(c, tap / 2, tap % 2);
                    }
                }
                assertThat(output.at(f, 0, 0)).isEqualTo((float) sum);
            }
            assertThat(grouped.withGroups(1).forward(input)).isEqualTo(output);
        }
    }

    @Test
    void everySliceKnowsItsChannelAndBack() {
        var conv = conv(6, 6).withGroups(3);
        var seen = IntStream.range(0, 6)
                .mapToObj(f -> conv.inputChannel(f, 0) + "," + conv.inputChannel(f, 1))
                .toList();
        assertThat(seen).containsExactly("0,1", "0,1", "2,3", "2,3", "4,5", "4,5");
        for (int f = 0; f < 6; f++) {
            for (int s = 0; s < 2; s++) {
                assertThat(conv.slice(conv.inputChannel(f, s))).isEqualTo(s);
            }
        }
    }

    @Test
    void moreFiltersInTheSameGroupsKeepTheirSlices() {
        var three = conv(3, 3).withGroups(3);
        var six = three.withFilters(6);
        assertThat(six.weights().array())
                .startsWith(three.weights().array())
                .endsWith(Tensor.zeros(three.weights().shape()).array());
    }
}
