package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Picture;
import java.util.Map;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class PasteTest extends Visit {

    private void paste(DataFormat format, Object content) {
        run(() -> Clipboard.getSystemClipboard().setContent(Map.of(format, content)));
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
    void anEmptyClipboardSaysSo() {
        var before = now();
        run(Clipboard.getSystemClipboard()::clear);
        push(KeyCode.CONTROL, KeyCode.V);
        assertThat(now()).isSameAs(before);
        assertThat(notice()).startsWith("The clipboard holds no picture");
    }
}
