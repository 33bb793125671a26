package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Picture;
import convolarium.data.Sample;
import convolarium.data.Samples;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest extends Visit {

    @TempDir
    Path folder = Path.of("");

    private boolean marked(String id) {
        return node(ToggleButton.class, "sample-" + id).isSelected();
    }

    private String notice() {
        return find(Labeled.class, "#notice .label").map(Labeled::getText).orElse("");
    }

    private Path good() throws IOException {
        var file = folder.resolve("good.png");
        var image = new BufferedImage(5, 4, BufferedImage.TYPE_INT_RGB);
        image.setRGB(2, 1, 0xff8000);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private void open(Path file) {
        room.chosenFile = Optional.of(file);
        click("open");
    }

    @Test
    void theFirstSamplesAreAClickAway() {
        assertThat(marked("four")).isTrue();
        for (var id : List.of("checkerboard", "pinwheel", "camera", "four")) {
            click("sample-" + id);
            assertThat(now().source()).isEqualTo(id);
            assertThat(now().picture()).isEqualTo(Samples.load(id));
            assertThat(marked(id)).isTrue();
        }
        assertThat(marked("camera")).isFalse();
        undo();
        assertThat(marked("camera")).isTrue();
        assertThat(marked("four")).isFalse();
    }

    @Test
    void choosingTheChosenSampleKeepsItMarked() {
        click("sample-four");
        assertThat(marked("four")).isTrue();
    }

    @Test
    void allSamplesAreOffered() {
        var hidden = Samples.ALL.stream()
                .map(Sample::id)
                .filter(id -> !seen("sample-" + id))
                .toList();
        assertThat(hidden).isNotEmpty();
        for (var id : List.of(hidden.getFirst(), hidden.getLast())) {
            click("more-samples");
            hidden.forEach(each -> assertThat(seen("sample-" + each)).as(each).isTrue());
            run(() -> node(ToggleButton.class, "sample-" + id).fire());
            assertThat(now().source()).isEqualTo(id);
            assertThat(seen("sample-" + id)).isFalse();
        }
    }

    @Test
    void escapeClosesTheSamples() {
        click("more-samples");
        assertThat(seen("sample-letter")).isTrue();
        push(KeyCode.ESCAPE);
        assertThat(seen("sample-letter")).isFalse();
    }

    @Test
    void aNewSheetIsEmptyAndOfItsSize() {
        click("new-sheet");
        run(() -> ((MenuButton) room.scene.lookup("#new-sheet"))
                .getItems()
                .getLast()
                .fire());
        assertThat(now().picture().height()).isEqualTo(28);
        assertThat(now().picture().values().array()).containsOnly(0);
        assertThat(fx(() -> room.bench().gaze().tool().get())).isEqualTo(Gaze.Tool.PENCIL);
    }

    @Test
    void aFileIsOpened() throws IOException {
        open(good());
        assertThat(now().source()).endsWith("good.png");
        assertThat(now().picture().width()).isEqualTo(5);
        assertThat(now().picture().tone()).isEqualTo(Picture.Tone.LIGHT);
        assertThat(now().picture().values().at(1, 1, 2)).isEqualTo(128);
        assertThat(seen("notice")).isFalse();
    }

    @Test
    void theKeyboardOpensAFile() throws IOException {
        room.chosenFile = Optional.of(good());
        push(KeyCode.CONTROL, KeyCode.O);
        assertThat(now().source()).endsWith("good.png");
    }

    @Test
    void choosingNoFileChangesNothing() {
        var before = now();
        click("open");
        assertThat(now()).isSameAs(before);
        assertThat(seen("notice")).isFalse();
    }

    @Test
    void damagedFilesChangeNothingAndASentenceSaysWhy() throws IOException {
        var whole = Files.readAllBytes(good());
        var before = now();
        for (int length : new int[] {0, 4, 20, 40}) {
            var file = folder.resolve("cut-" + length + ".png");
            Files.write(file, Arrays.copyOf(whole, length));
            open(file);
            assertThat(now()).isSameAs(before);
            assertThat(notice())
                    .startsWith("cut-" + length + ".png was not opened. ")
                    .endsWith(".");
        }
        open(folder.resolve("gone.png"));
        assertThat(notice()).contains("There is no such file");
        assertThat(now()).isSameAs(before);
        click("notice-close");
        assertThat(seen("notice")).isFalse();
    }

    @Test
    void aGoodFileTakesTheComplaintAway() throws IOException {
        open(folder.resolve("gone.png"));
        open(good());
        assertThat(seen("notice")).isFalse();
    }

    @Test
    void aSampleTakesTheComplaintAway() {
        open(folder.resolve("gone.png"));
        click("sample-checkerboard");
        assertThat(seen("notice")).isFalse();
    }
}
