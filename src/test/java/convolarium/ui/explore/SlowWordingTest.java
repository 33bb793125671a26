package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.ui.draw.Numbers;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/// What the walk through a step says of classes, methods and losses.
class SlowWordingTest extends SlowVisit {

    /// Probabilities are written without powers of ten, and both colours are explained.
    @Test
    void theTableOfTheLossIsReadByAll() {
        phase("loss");
        var cells = fx(() -> room.scene.lookup("#slow-loss").lookupAll(".label").stream()
                .map(cell -> ((Label) cell).getText())
                .toList());
        assertThat(cells)
                .contains("the wanted class", "the largest probability")
                .noneMatch(text -> text.matches(".*\\de[-−]\\d.*"));
        int answered = cells.indexOf("the wanted class");
        for (int i = 5; i < answered; i += 5) {
            assertThat(cells.get(i + 4)).startsWith("(" + cells.get(i + 2) + " − " + cells.get(i + 3) + ") / ");
        }
        assertThat(Numbers.plain(7.3e-4)).isEqualTo("0.00073");
        assertThat(Numbers.plain(-5.6e-5)).isEqualTo("−0.000056");
    }

    @Test
    void anUpdateNamesItsMethodAndTellsOfNoExample() {
        phase("forward");
        assertThat(seen("slow-example")).isTrue();
        phase("update");
        assertThat(words("slow-title")).endsWith(" · update by Adam");
        assertThat(seen("slow-example")).isFalse();
        phase("loss");
        assertThat(seen("slow-example")).isTrue();
    }

    /// A row of numbers is no picture, and the last units stand for classes.
    @Test
    void unitsOfTheLastLayerAreCalledByTheirClasses() {
        int dense = network().nodes().size() - 2;
        phase("forward");
        go(dense);
        assertThat(words("slow-title")).contains("dense2");
        assertThat(words("slow-words")).startsWith("Unit 1, of class “0”, adds up 64 terms.");
        go(dense - 2);
        assertThat(words("slow-words")).startsWith("Unit 1 adds up 64 terms.");
    }

    @Test
    void soAreThoseOfANetworkThatEndsWithThem() {
        run(() -> room.studio.edit(
                new Object(), now -> now.withNetwork(now.network().withoutSoftmax())));
        phase("forward");
        go(network().nodes().size() - 1);
        assertThat(words("slow-words")).startsWith("Unit 1, of class “0”, adds up 64 terms.");
    }
}
