package convolarium.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.insight.RandomLayers;
import convolarium.tensor.Shape;
import org.junit.jupiter.api.Test;

class SumsPlanTest {

    private final RandomLayers random = new RandomLayers(31);

    @Test
    void everythingHasItsPlaceAndTheChosenChannelIsShown() {
        for (int fitting = 0; fitting < 2000; ) {
            int channels = random.number(2, 40);
            var conv = random.conv(channels, 5).withGroups(1);
            int longest = random.flag() ? 20 : 2000;
            var shape = Shape.picture(channels, random.number(1, longest), random.number(1, longest));
            double width = random.number(640, 1500);
            double height = random.number(300, 900);
            if (conv.fit(shape).fits().isEmpty()) {
                continue;
            }
            fitting++;
            int chosen = random.number(0, channels - 1);
            var fits = conv.fit(shape).fits().orElseThrow();
            boolean activated = random.flag();
            var plan = SumsPlan.of(conv, fits, chosen, activated, width, height);
            var words = "%s on %s, %s×%s".formatted(conv.window(), shape, width, height);
            assertThat(plan.rows().size() + plan.more()).as(words).isEqualTo(channels);
            assertThat(plan.rows()).extracting(SumsPlan.Row::slice).contains(chosen);
            assertThat(plan.around(chosen, 0).output()).isEqualTo(plan.output());
            double floor = bottomOfRows(plan, words);
            assertThat(floor).as(words).isLessThanOrEqualTo(plan.more() > 0 ? height - 20 : height);
            assertThat(plan.output().right()).as(words).isLessThanOrEqualTo(width);
            assertThat(plan.output().bottom()).as(words).isLessThanOrEqualTo(height - 40);
            assertThat(plan.sum().isPresent()).isEqualTo(activated);
            plan.sum().ifPresent(sum -> {
                assertThat(sum.cell()).isEqualTo(plan.output().cell());
                assertThat(sum.left()).isEqualTo(plan.output().left());
                assertThat(sum.top()).as(words).isGreaterThanOrEqualTo(20);
                assertThat(plan.output().top()).as(words).isGreaterThanOrEqualTo(sum.bottom() + 60);
            });
        }
    }

    private static double bottomOfRows(SumsPlan plan, String words) {
        double floor = 0;
        for (var row : plan.rows()) {
            assertThat(row.input().left()).as(words).isGreaterThanOrEqualTo(0);
            assertThat(row.kernel().left())
                    .as(words)
                    .isGreaterThanOrEqualTo(row.input().right() + 20);
            assertThat(row.product().left())
                    .as(words)
                    .isGreaterThanOrEqualTo(row.kernel().right() + 20);
            assertThat(plan.output().left())
                    .as(words)
                    .isGreaterThan(row.product().right() + 100);
            assertThat(row.input().cell()).isEqualTo(row.product().cell());
            double top = Math.min(
                    row.input().top(),
                    Math.min(row.kernel().top(), row.product().top()));
            assertThat(top).as(words).isGreaterThanOrEqualTo(floor + 20);
            floor = Math.max(
                    row.input().bottom(),
                    Math.max(row.kernel().bottom(), row.product().bottom()));
        }
        return floor;
    }
}
