package convolarium.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaletteSearchTest {

    private static final List<List<String>> NAMES = List.of(
            List.of("Next channel", "下一个通道"),
            List.of("Sobel x", "Sobel x"),
            List.of("Gaussian blur", "高斯模糊"),
            List.of("Box blur", "均值模糊"),
            List.of("Play or pause", "播放或暂停"));

    private static List<String> found(String typed) {
        var search = new PaletteSearch(typed);
        return NAMES.stream()
                .filter(names -> search.rank(names, List.of("Layer", "层")).isPresent())
                .sorted(Comparator.comparingInt(
                        names -> search.rank(names, List.of("Layer", "层")).orElseThrow()))
                .map(List::getFirst)
                .toList();
    }

    @Test
    void nothingTypedFindsEverythingInItsOrder() {
        assertThat(found("  "))
                .containsExactlyElementsOf(NAMES.stream().map(List::getFirst).toList());
    }

    @Test
    void lettersInOrderFindANameFromTheBeginningOfAWord() {
        assertThat(found("nxch")).containsExactly("Next channel");
        assertThat(found("pp")).containsExactly("Play or pause");
        assertThat(found("xch")).isEmpty();
        assertThat(found("hcn")).isEmpty();
    }

    @Test
    void wordsFindANameInAnyOrderAndWithWhatItIsAbout() {
        assertThat(found("blur box")).containsExactly("Box blur");
        assertThat(found("layer sobel")).containsExactly("Sobel x");
    }

    @Test
    void bothLanguagesAreSearched() {
        assertThat(found("模糊")).containsExactly("Gaussian blur", "Box blur");
        assertThat(found("高模")).containsExactly("Gaussian blur");
        assertThat(found("暂停")).containsExactly("Play or pause");
    }

    @Test
    void theBeginningOfANameIsBetterThanOfAWordAndThatThanLettersInBetween() {
        assertThat(found("b")).containsExactly("Box blur", "Gaussian blur", "Sobel x");
        assertThat(found("BOX")).containsExactly("Box blur");
        assertThat(Stream.of("gauss", "blur", "gbl", "gur")
                        .map(typed -> new PaletteSearch(typed)
                                .rank(NAMES.get(2), List.of())
                                .orElseThrow()))
                .isSorted();
    }
}
