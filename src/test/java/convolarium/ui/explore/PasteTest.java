package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Picture;
import convolarium.op.Activation;
import convolarium.session.Locks;
import convolarium.ui.control.GridZone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasteTest extends Visit {

    @TempDir
    Path folder;

    private void paste(DataFormat format, Object content) {
        paste(Map.of(format, content));
    }

    private void paste(Map<DataFormat, Object> content) {
        run(() -> Clipboard.getSystemClipboard().setContent(content));
        push(KeyCode.CONTROL, KeyCode.V);
    }

    private String notice() {
        return find(Labeled.class, "#notice .label").map(Labeled::getText).orElse("");
    }

    /// The colour of an input cell beside its number.
    private Color colour(int row, int col) {
        var cell = view().plan().input().bounds(row, col);
        return fx(() -> {
            var place = stagePane().localToScene(cell.getMaxX() - 4, cell.getMaxY() - 4);
            return room.scene.snapshot(null).getPixelReader().getColor((int) place.getX(), (int) place.getY());
        });
    }

    @Test
    void aTableOfNumbersBecomesTheInput() {
        var before = now();
        paste(DataFormat.PLAIN_TEXT, "1\t2\t3\n4\t5\t−6\n");
        assertThat(now().picture().height()).isEqualTo(2);
        assertThat(now().picture().width()).isEqualTo(3);
        assertThat(now().picture().values().at(0, 1, 2)).isEqualTo(-6);
        undo();
        assertThat(now()).isSameAs(before);
    }

    @Test
    void theColoursOfSignedNumbersReachToTheLargest() {
        paste(DataFormat.PLAIN_TEXT, "0\t0\t1\t6\n0\t0\t−1\t−6\n");
        assertThat(now().picture().tone()).isEqualTo(Picture.Tone.SIGNED);
        at(0);
        assertThat(colour(0, 3)).isEqualTo(Color.web("#7f2704"));
        assertThat(colour(1, 3)).isEqualTo(Color.web("#08306b"));
        assertThat(colour(0, 2)).isNotEqualTo(colour(0, 3)).isNotEqualTo(Color.WHITE);
    }

    @Test
    void aBadTokenIsNamedWithItsPlace() {
        var before = now();
        paste(DataFormat.PLAIN_TEXT, "1, 2, 3\n4, five, 6\n");
        assertThat(now()).isSameAs(before);
        assertThat(notice()).contains("five").contains("2");
    }

    @Test
    void anEmptyFirstCellIsNamedAsAnyOther() {
        var before = now();
        paste(DataFormat.PLAIN_TEXT, "\t2\n3\t4\n");
        assertThat(now()).isSameAs(before);
        assertThat(notice()).isEqualTo("pasted was not opened. Row 1, column 1 is empty.");
    }

    @Test
    void aCopiedPictureBecomesTheInput() {
        var image = fx(() -> {
            var pixels = new WritableImage(4, 3);
            pixels.getPixelWriter().setColor(1, 2, Color.rgb(200, 100, 50));
            return pixels;
        });
        paste(DataFormat.IMAGE, image);
        var picture = now().picture();
        assertThat(picture.values().shape().channels()).isEqualTo(3);
        assertThat(picture.tone()).isEqualTo(Picture.Tone.LIGHT);
        assertThat(picture.values().at(0, 2, 1)).isEqualTo(200);
        assertThat(picture.values().at(1, 2, 1)).isEqualTo(100);
        assertThat(picture.values().at(2, 2, 1)).isEqualTo(50);
        assertThat(picture.values().at(0, 0, 0)).as("see-through is white").isEqualTo(255);
    }

    @Test
    void whatASpreadsheetCopiesIsItsNumbersAndNotTheirPicture() {
        var image = fx(() -> new WritableImage(60, 40));
        paste(Map.of(DataFormat.PLAIN_TEXT, "1\t2\r\n3\t4\r\n", DataFormat.IMAGE, image));
        assertThat(now().picture().values().array()).containsExactly(1, 2, 3, 4);
        paste(Map.of(DataFormat.PLAIN_TEXT, "https://example.org/cat.png", DataFormat.IMAGE, image));
        assertThat(now().picture().width()).isEqualTo(60);
        assertThat(now().picture().height()).isEqualTo(40);
    }

    @Test
    void aFileOfNumbersIsOpenedDroppedAndPasted() throws IOException {
        var file = Files.writeString(folder.resolve("m.csv"), "1,2,3\n4,5,6\n").toFile();
        var before = now();
        run(() -> room.chosenFile = Optional.of(file.toPath()));
        for (Runnable way : List.<Runnable>of(
                () -> push(KeyCode.CONTROL, KeyCode.O),
                () -> run(() -> room.drop(file)),
                () -> paste(DataFormat.FILES, List.of(file)))) {
            way.run();
            assertThat(now().picture().values().array()).containsExactly(1, 2, 3, 4, 5, 6);
            undo();
            assertThat(now()).isSameAs(before);
        }
        Files.writeString(file.toPath(), "1,2\n3,four\n");
        paste(DataFormat.FILES, List.of(file));
        assertThat(notice()).isEqualTo("m.csv was not opened. Row 2, column 2: “four” is not a number.");
    }

    @Test
    void ofSeveralFilesTheFirstIsOpenedAndThatIsSaid() throws IOException {
        var first = Files.writeString(folder.resolve("a.csv"), "1,2\n3,4\n").toFile();
        var second = Files.writeString(folder.resolve("b.csv"), "5,6\n7,8\n").toFile();
        run(() -> room.drop(first, second));
        assertThat(now().picture().values().array()).containsExactly(1, 2, 3, 4);
        assertThat(notice()).isEqualTo("2 files came at once; this is the first.");
        run(() -> room.drop(second));
        assertThat(now().picture().values().array()).containsExactly(5, 6, 7, 8);
        assertThat(seen("notice")).isFalse();
    }

    @Test
    void textAndPicturesAreDroppedAsTheyArePasted() {
        run(() -> room.drop(Map.of(DataFormat.PLAIN_TEXT, "1\t2\n3\t4\n")));
        assertThat(now().picture().values().array()).containsExactly(1, 2, 3, 4);
        run(() -> room.drop(Map.of(DataFormat.PLAIN_TEXT, "nn.MaxPool2d(2)")));
        assertThat(pool().window().rows().size()).isEqualTo(2);
        run(() -> room.drop(Map.of(DataFormat.IMAGE, new WritableImage(7, 5))));
        assertThat(now().picture().width()).isEqualTo(7);
        undo();
        undo();
        undo();
        assertThat(now()).isSameAs(room.session.steps().all().getFirst());
    }

    @Test
    void aTablePastedIntoTheFieldOverAnInputCellIsTheInputAndANumberIsANumber() {
        focus(node(GridZone.class, "stage-input"));
        write("7");
        paste(DataFormat.PLAIN_TEXT, "1\t2\n3\t4\n");
        assertThat(now().picture().values().array()).containsExactly(1, 2, 3, 4);
        assertThat(seen("cell-editor")).isFalse();
        focus(node(GridZone.class, "stage-input"));
        write("7");
        push(KeyCode.CONTROL, KeyCode.A);
        paste(DataFormat.PLAIN_TEXT, "1 / 4");
        push(KeyCode.ENTER);
        assertThat(now().picture().values().array()).containsExactly(0.25f, 2, 3, 4);
    }

    @Test
    void theAddressOfAPictureIsNotFetched() {
        var before = now();
        paste(DataFormat.PLAIN_TEXT, "https://example.org/cat.png");
        assertThat(notice()).startsWith("That is only the address of a picture");
        assertThat(now()).isSameAs(before);
    }

    @Test
    void aLineOfPyTorchBecomesTheLayer() {
        var before = now();
        paste(DataFormat.PLAIN_TEXT, "nn.Sequential(nn.MaxPool2d(3, stride=1), nn.Tanh())\n");
        assertThat(pool().window().rows().size()).isEqualTo(3);
        assertThat(now().activation()).contains(Activation.Function.TANH);
        assertThat(now().picture()).isEqualTo(before.picture());
        assertThat(seen("notice")).isFalse();
        undo();
        assertThat(now()).isSameAs(before);
    }

    @Test
    void anActivationAloneGoesBehindTheLayer() {
        var layer = now().op();
        paste(DataFormat.PLAIN_TEXT, "nn.ReLU()");
        assertThat(now().op()).isEqualTo(layer);
        assertThat(now().activation()).contains(Activation.Function.RELU);
        assertThat(seen("notice")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"nn.Softmax(dim=1) | Softmax", "nn.Sequential(nn.ReLU(), nn.Tanh()) | Activation"})
    void aLayerWithoutControlsIsRefused(String code, String kind) {
        var before = now();
        paste(DataFormat.PLAIN_TEXT, code);
        assertThat(now()).isSameAs(before);
        assertThat(notice()).startsWith("“" + kind + "” cannot be the layer here: that is a convolution, ");
    }

    @Test
    void codeThatIsNoLayerIsRefusedAsCode() {
        var before = now();
        paste(DataFormat.PLAIN_TEXT, "nn.Conv2d(1, 8, 99)");
        assertThat(notice()).isEqualTo("Column 17: “99” should lie between 1 and 15.");
        paste(DataFormat.PLAIN_TEXT, "conv = nn.Conv4d(1, 8, 3)");
        assertThat(notice()).startsWith("Column 8: there is no layer “nn.Conv4d” here.");
        assertThat(now()).isSameAs(before);
    }

    @Test
    void aLayerForOtherChannelsIsMadeForThoseThereAre() {
        paste(DataFormat.PLAIN_TEXT, "nn.Conv2d(3, 8, 3)");
        assertThat(conv().filters()).isEqualTo(8);
        assertThat(conv().channels()).isOne();
        assertThat(notice())
                .isEqualTo("Input channels: the line says 3, the picture has 1. The layer is made for the picture.");
        paste(DataFormat.PLAIN_TEXT, "nn.Conv2d(1, 4, 3)");
        assertThat(seen("notice")).isFalse();
        run(() -> room.session.locks().set(Locks.everything()));
        paste(DataFormat.PLAIN_TEXT, "nn.Conv2d(3, 8, 3)");
        assertThat(notice()).startsWith("This is locked.");
    }

    @Test
    void anEmptyClipboardSaysSo() {
        var before = now();
        run(Clipboard.getSystemClipboard()::clear);
        push(KeyCode.CONTROL, KeyCode.V);
        assertThat(now()).isSameAs(before);
        assertThat(notice()).startsWith("There is no picture");
    }
}
