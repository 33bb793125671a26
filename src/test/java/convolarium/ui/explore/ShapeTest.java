package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.DataSets;
import convolarium.data.Paper;
import convolarium.data.Picture;
import convolarium.data.Samples;
import convolarium.ui.draw.Plan;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ShapeTest extends Visit {

    private Picture picture() {
        return now().picture();
    }

    @Test
    void theSizeIsFreeAndNothingIsLostOnTheWayBack() {
        var before = picture();
        click("shape");
        set("shape-rows", "3");
        set("shape-columns", "20");
        assertThat(picture().height()).isEqualTo(3);
        assertThat(picture().width()).isEqualTo(20);
        set("shape-rows", "8");
        set("shape-columns", "8");
        assertThat(picture()).isEqualTo(before);
    }

    @Test
    void aSideMayHaveTenThousandCellsAsLongAsThereIsMemory() {
        click("shape");
        set("shape-rows", "10000");
        assertThat(picture().height()).isEqualTo(10_000);
        set("shape-channels", "16");
        assertThat(picture().channels()).isEqualTo(16);
        var before = now();
        var columns = node(TextField.class, "shape-columns");
        focus(columns);
        run(() -> columns.setText("10000"));
        push(KeyCode.ENTER);
        assertThat(now()).isSameAs(before);
        assertThat(find(Labeled.class, "#notice .label").map(Labeled::getText).orElse(""))
                .startsWith("All channels together would have 1,600,000,000 cells, and there is memory for ");
        assertThat(typed("shape-columns")).isEqualTo("8");
    }

    @Test
    void channelsAreAddedAndTakenAway() {
        click("shape");
        set("shape-channels", "4");
        assertThat(picture().channels()).isEqualTo(4);
        assertThat(conv().slices()).isEqualTo(4);
        assertThat(words("channel-0")).isEqualTo("1");
        assertThat(words("channel-3")).isEqualTo("4");
        set("shape-channels", "6");
        assertThat(words("channel-5")).isEqualTo("6");
        click("shape-grey");
        assertThat(picture().channels()).isEqualTo(1);
        assertThat(picture()).isEqualTo(Samples.first());
        assertThat(seen("channel-0")).isFalse();
    }

    @Test
    void aPhotoIsCutToASquareAndMadeSmall() {
        click("sample-camera");
        click("shape");
        click("shape-28");
        assertThat(picture().height()).isEqualTo(28);
        assertThat(picture().width()).isEqualTo(28);
    }

    @Test
    void cellsAreCutOffAndAddedInsteadOfScaled() {
        var before = picture();
        click("shape");
        click("shape-cut");
        set("shape-rows", "5");
        set("shape-columns", "10");
        for (int y = 0; y < 5; y++) {
            for (int x = 0; x < 10; x++) {
                assertThat(picture().values().at(0, y, x))
                        .isEqualTo(x < 8 ? before.values().at(0, y, x) : 0);
            }
        }
        set("shape-rows", "8");
        set("shape-columns", "8");
        assertThat(picture()).isEqualTo(before);
    }

    @Test
    void whatIsSeenCanBeCutOut() {
        click("sample-camera");
        view();
        var whole = picture();
        assertThat(fx(() -> room.shell
                        .explore()
                        .actions()
                        .get("crop-seen")
                        .available()
                        .getValue()))
                .isFalse();
        run(() -> stagePane().looking().closer(6));
        view();
        var part = fx(() -> room.bench().gaze().seen().get()).orElseThrow();
        assertThat(part.height()).isLessThan(512);
        click("shape");
        click("shape-seen");
        assertThat(picture()).isEqualTo(part.of(whole));
        view();
        assertThat(fx(() -> room.bench().gaze().seen().get())).isEmpty();
        undo();
        assertThat(picture()).isEqualTo(whole);
    }

    @Test
    void anExampleOfADataSetIsTaken() {
        click("more-samples");
        var sets = node(ComboBox.class, "example-set");
        run(() -> sets.getSelectionModel().select(5));
        var first = picture();
        assertThat(now().source()).isEqualTo("digits-8x8 1");
        assertThat(first.height()).isEqualTo(8);
        set("example", "7");
        var set = DataSets.entry("digits-8x8").load(1, 1, 1).train();
        assertThat(picture()).isEqualTo(set.picture(6));
        assertThat(fx(() -> room.shell.explore().step(2))).contains("8×8, example 7");
        var seventh = now();
        push(KeyCode.UP, KeyCode.UP, KeyCode.UP);
        assertThat(now().source()).as("a held key").isEqualTo("digits-8x8 10");
        undo();
        assertThat(now()).isSameAs(seventh);
    }

    @Test
    void aPatternHasKnobs() {
        click("sample-checkerboard");
        click("shape");
        var slider = node(Slider.class, "knob-square");
        run(() -> slider.setValue(3));
        assertThat(picture().values().at(0, 0, 2)).isEqualTo(picture().values().at(0, 0, 0));
        assertThat(picture().values().at(0, 0, 3))
                .isNotEqualTo(picture().values().at(0, 0, 0));
    }

    @Test
    void anAreaIsFilledInOneStep() {
        run(() -> room.edit(now -> now.withPicture("sheet", Paper.blank(6, 6))));
        click("tool-fill");
        var before = now();
        click(spot(Plan::input, 2, 3));
        assertThat(picture().values().at(0, 0, 0)).isEqualTo(9);
        assertThat(picture().values().at(0, 5, 5)).isEqualTo(9);
        undo();
        assertThat(now()).isSameAs(before);
    }

    @Test
    void aWideBrushPaintsMoreCells() {
        run(() -> room.edit(now -> now.withPicture("sheet", Paper.blank(9, 9))));
        var size = node(ComboBox.class, "brush");
        run(() -> size.getSelectionModel().select(2));
        click(spot(Plan::input, 4, 4));
        assertThat(picture().values().at(0, 3, 4)).isEqualTo(9);
        assertThat(picture().values().at(0, 4, 5)).isEqualTo(9);
        assertThat(picture().values().at(0, 1, 4)).isZero();
    }
}
