package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Crop;
import convolarium.data.Picture;
import convolarium.text.Language;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CropPadTest extends Visit {

    @TempDir
    Path folder = Path.of("");

    private void open(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, y % 256 << 16 | x % 256);
            }
        }
        var file = folder.resolve("brought.png");
        ImageIO.write(image, "png", file.toFile());
        room.chosenFile = Optional.of(file);
        click("open");
    }

    private Picture picture() {
        return now().picture();
    }

    /// Where a cell of the picture lies on the pad, on the screen.
    private Point2D cell(Picture picture, int row, int column) {
        var pad = node(CropPad.class, "crop-pad");
        return fx(() -> {
            double unit = Math.min(pad.getWidth() / picture.width(), pad.getHeight() / picture.height());
            double left = (pad.getWidth() - unit * picture.width()) / 2;
            double top = (pad.getHeight() - unit * picture.height()) / 2;
            return pad.localToScreen(left + (column + 0.5) * unit, top + (row + 0.5) * unit);
        });
    }

    private Optional<Crop> frame() {
        var pad = node(CropPad.class, "crop-pad");
        return fx(() -> pad.frame().get());
    }

    private boolean offered() {
        return seen("notice-offer");
    }

    @ParameterizedTest
    @EnumSource
    void aLargePictureIsCutAndResizedAsItIsBroughtIn(Language language) throws IOException {
        run(() -> room.messages.languageProperty().set(language));
        open(70, 40);
        var whole = picture();
        assertThat(words("notice-offer")).isEqualTo(language == Language.EN ? "Crop and resize…" : "裁剪和缩放…");
        assertThat(find(Labeled.class, "#notice .label").map(Labeled::getText).orElse(""))
                .contains("40 × 70");
        click("notice-offer");
        assertThat(offered()).isFalse();
        assertThat(node(Labeled.class, "shape-crop").isDisabled()).isTrue();
        drag(cell(whole, 10, 20), cell(whole, 30, 40), cell(whole, 29, 59));
        assertThat(frame()).contains(new Crop(10, 20, 20, 40));
        assertThat(words("shape-crop")).contains("20×40");
        click("shape-crop");
        assertThat(picture()).isEqualTo(new Crop(10, 20, 20, 40).of(whole));
        click("shape-28");
        assertThat(picture().height()).isEqualTo(28);
        assertThat(picture().width()).isEqualTo(28);
        undo();
        undo();
        assertThat(picture()).isEqualTo(whole);
    }

    @ParameterizedTest
    @EnumSource
    void theFrameIsMovedAndPulledByItsCorners(Language language) throws IOException {
        run(() -> room.messages.languageProperty().set(language));
        open(70, 40);
        var whole = picture();
        click("shape");
        drag(cell(whole, 10, 10), cell(whole, 24, 39));
        drag(cell(whole, 15, 20), cell(whole, 20, 25));
        assertThat(frame()).contains(new Crop(15, 15, 15, 30));
        drag(cell(whole, 15, 15), cell(whole, 5, 5));
        assertThat(frame()).contains(new Crop(5, 5, 25, 40));
        drag(cell(whole, 30, 50), cell(whole, 39, 69));
        assertThat(frame()).contains(new Crop(30, 50, 10, 20));
        drag(cell(whole, 35, 60), cell(whole, 0, 60));
        assertThat(frame()).contains(new Crop(0, 50, 10, 20));
    }

    @ParameterizedTest
    @EnumSource
    void byKeysAloneAFrameIsSetAndThePictureCut(Language language) throws IOException {
        run(() -> room.messages.languageProperty().set(language));
        open(70, 40);
        var whole = picture();
        click("shape");
        focus(node(CropPad.class, "crop-pad"));
        for (int i = 0; i < 5; i++) {
            push(KeyCode.SHIFT, KeyCode.LEFT);
        }
        push(KeyCode.SHIFT, KeyCode.UP);
        assertThat(frame()).contains(new Crop(0, 0, 38, 55));
        push(KeyCode.RIGHT);
        push(KeyCode.CONTROL, KeyCode.DOWN);
        assertThat(frame()).contains(new Crop(1, 3, 38, 55));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(frame()).contains(new Crop(1, 3, 38, 54));
        focus(node(Labeled.class, "shape-crop"));
        push(KeyCode.SPACE);
        assertThat(picture()).isEqualTo(new Crop(1, 3, 38, 54).of(whole));
        assertThat(frame()).isEmpty();
    }

    @Test
    void whatIsOpenFollowsTheLanguage() throws IOException {
        open(70, 40);
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(words("notice-offer")).isEqualTo("裁剪和缩放…");
        assertThat(find(Labeled.class, "#notice .label").map(Labeled::getText).orElse(""))
                .endsWith("有 40 × 70 格。");
        click("notice-offer");
        run(() -> room.messages.languageProperty().set(Language.EN));
        assertThat(words("shape-crop")).isEqualTo(room.messages.get("crop.hint"));
        assertThat(words("shape-stack")).isEqualTo(room.messages.get("shape.stack"));
        var rows = node(Node.class, "shape-rows");
        assertThat(fx(rows::getAccessibleText)).isEqualTo(room.messages.get("lane.rows"));
        var more = node(Node.class, "shape-rows-more");
        assertThat(fx(more::getAccessibleText)).isEqualTo(room.messages.get("lane.rows") + " +1");
    }

    @Test
    void whereThePanesAreAwayTheOfferWaits() throws IOException {
        open(70, 40);
        push(KeyCode.F9);
        assertThat(node(Labeled.class, "notice-offer").isDisabled()).isTrue();
        click("notice-offer");
        assertThat(seen("crop-pad")).isFalse();
        push(KeyCode.F9);
        click("notice-offer");
        assertThat(seen("crop-pad")).isTrue();
    }

    @Test
    void smallPicturesAndThoseOfTheProgramNeedNoOffer() throws IOException {
        open(64, 64);
        assertThat(offered()).isFalse();
        click("sample-camera");
        assertThat(offered()).isFalse();
        open(65, 3);
        assertThat(offered()).isTrue();
        click("sample-camera");
        assertThat(offered()).isFalse();
    }
}
