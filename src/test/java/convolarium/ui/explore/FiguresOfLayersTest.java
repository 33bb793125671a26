package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// What the cards of LeNet-5 say against a table that another program made of it.
class FiguresOfLayersTest extends NetworkVisit {

    /// How wide the window of the input is that a cell in the middle sees.
    private static final List<Integer> FIELDS = List.of(5, 5, 6, 14, 14, 16, 16, 32, 32, 32, 32, 32);

    private static List<String[]> table() throws IOException {
        var file = requireNonNull(FiguresOfLayersTest.class.getResourceAsStream("/convolarium/golden/nets/lenet5.tsv"));
        try (var in = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return in.lines().skip(1).map(line -> line.split("\t", -1)).toList();
        }
    }

    private List<String> figures(Region within, String style) {
        return fx(() -> within.lookupAll(style).stream()
                .map(label -> ((Labeled) label).getText())
                .toList());
    }

    private static long elements(String shape) {
        return Stream.of(shape.split("x", -1)).mapToLong(Long::parseLong).reduce(1, Math::multiplyExact);
    }

    private static String size(String shape) {
        var sides = shape.split("x", -1);
        return sides.length == 2 ? sides[1] : sides[2] + "×" + sides[3] + "×" + sides[1];
    }

    private static String count(long number) {
        return number == 0 ? "–" : String.format(Locale.ROOT, "%,d", number);
    }

    /// With three digits.
    private static String memory(long numbers) {
        double bytes = 4 * numbers;
        if (bytes < 1000) {
            return Math.round(bytes) + " B";
        }
        double kilo = bytes / 1000;
        double unit = kilo < 10 ? 100 : kilo < 100 ? 10 : 1;
        var rounded = Double.toString(Math.round(kilo * unit) / unit);
        return rounded.replaceAll("\\.0$", "") + " kB";
    }

    /// Where there is little room for large words, the shape alone stands there.
    @Test
    void whatThereIsNoRoomForIsToldByAHintAndToWhoeverListens() {
        push(KeyCode.T);
        run(() -> room.looks.zoom().set(150));
        layOutNow();
        var card = node(Region.class, "layer-3");
        assertThat(card.lookupAll(".layer-figure")).filteredOn(Node::isVisible).hasSize(1);
        var whole = "conv2\nShape: 10×10×16\nParameters: 2,416\nMult-adds: 240,000\nMemory: 6.4 kB\n"
                + "Receptive field: 14×14";
        assertThat(hint(card)).contains(whole);
        assertThat(fx(card::getAccessibleText)).isEqualTo(whole);
        choose(3);
        assertThat(fx(() -> node(Region.class, "ribbon").getAccessibleText())).isEqualTo(whole);
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(fx(card::getAccessibleText)).contains("\n感受野：14×14");
        run(() -> room.looks.zoom().set(100));
        layOutNow();
        assertThat(hint(card)).isEmpty();
    }

    private Optional<String> hint(Region card) {
        return fx(() -> Optional.ofNullable((Tooltip) card.getProperties().get("javafx.scene.control.Tooltip"))
                .map(Tooltip::getText));
    }

    @Test
    void everyCardAndTheTotalsAreThoseOfTheTable() throws IOException {
        layOutNow();
        var rows = table();
        long parameters = 0;
        long products = 0;
        long made = 10;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            long own = Long.parseLong(row[6]);
            long adds = Long.parseLong(row[7]);
            parameters += own;
            products += adds;
            made += elements(row[5]);
            assertThat(figures(node(Region.class, "layer-" + i), ".layer-figure"))
                    .as("layer %d", i)
                    .containsExactly(
                            size(row[5]),
                            count(own),
                            count(adds),
                            memory(elements(row[5])),
                            FIELDS.get(i) + "×" + FIELDS.get(i));
        }
        assertThat(figures(node(Region.class, "totals"), ".totals-figures > .label"))
                .containsExactly(
                        "28×28×1 → 10",
                        String.format(Locale.ROOT, "%,d parameters", parameters),
                        String.format(Locale.ROOT, "%,d multiply-adds", products),
                        memory(made) + " of memory for the feature maps");
    }
}
