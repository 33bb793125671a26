package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Picture;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.ui.draw.Grid;
import convolarium.ui.draw.Look;
import convolarium.ui.draw.Plan;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.Random;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/// What the mouse does with pictures that are looked at more closely.
class LookingMouseTest extends Onlooker {

    private void shifted(EventType<MouseEvent> type, Point2D spot) {
        var over = stagePane().getChildrenUnmodifiable().getLast();
        var at = fx(() -> room.shell.screenToLocal(spot));
        var one = new PickResult(over, at.getX(), at.getY());
        var left = MouseButton.PRIMARY;
        run(() -> Event.fireEvent(
                over,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        spot.getX(),
                        spot.getY(),
                        left,
                        1,
                        true,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        one)));
    }

    private int grey(WritableImage drawn, Point2D spot) {
        var place = fx(() -> room.scene.getRoot().screenToLocal(spot));
        Color color = drawn.getPixelReader().getColor((int) place.getX(), (int) place.getY());
        return (int) Math.round(color.getRed() * 255);
    }

    @Test
    void theWheelLooksMoreCloselyAtWhatIsUnderThePointer() {
        photo();
        var place = new Grid.Place(255, 400);
        for (int notch = 1; notch <= 16; notch++) {
            var spot = spot(Plan::input, place.row(), place.col());
            wheel(spot, 1);
            var there = spot(Plan::input, place.row(), place.col());
            assertThat(there.distance(spot)).as("notch %d", notch).isLessThan(1.5 * input().cell() + 2);
        }
        assertThat(input().readable()).isTrue();
        for (int i = 0; i < 20; i++) {
            wheel(new Point2D(0, 0), -1);
        }
        assertThat(look()).isEqualTo(Look.WHOLE);
        assertThat(input().rows()).isEqualTo(514);
    }

    @Test
    void inputAndOutputShowTheSamePlace() {
        photo();
        for (int i = 0; i < 12; i++) {
            wheel(spot(Plan::output, 300, 120), 1);
        }
        assertThat(output().contains(300, 120)).isTrue();
        assertThat(input().contains(300, 120)).isTrue();
        assertThat(output().cell()).isEqualTo(input().cell());
        assertThat(Math.abs(output().firstRow() - input().firstRow())).isLessThanOrEqualTo(1);
    }

    @Test
    void theMiddleButtonAndShiftTakeThePictureAlong() {
        photo();
        closer(12);
        var before = input();
        var from = spot(Plan::input, before.firstRow() + 9, before.firstCol() + 9);
        press(from, MouseButton.MIDDLE);
        move(from.add(6 * before.cell(), -4 * before.cell()));
        release(MouseButton.MIDDLE);
        assertThat(input().firstCol()).isEqualTo(before.firstCol() - 6);
        assertThat(input().firstRow()).isEqualTo(before.firstRow() + 4);
        shifted(MouseEvent.MOUSE_PRESSED, from);
        shifted(MouseEvent.MOUSE_DRAGGED, from.add(-6 * before.cell(), 4 * before.cell()));
        assertThat(input()).isEqualTo(before);
        assertThat(cell()).as("the window stays").isEqualTo(512 * 200 + 250);
    }

    @Test
    void whatIsDrawnThereLiesWhereTheMouseIs() {
        photo();
        closer(12);
        run(() -> {
            room.bench().gaze().tool().set(Gaze.Tool.PENCIL);
            room.bench().gaze().brush().set(1);
        });
        float before = now().picture().values().at(0, 190, 245);
        click(spot(Plan::input, 190, 245));
        assertThat(now().picture().values().at(0, 190, 245)).isZero().isNotEqualTo(before);
        assertThat(now().picture().values().at(0, 189, 245)).isNotZero();
    }

    @Test
    void everyPixelOfAPartIsThatOfItsCell() {
        var random = new Random(3);
        var values = Tensor.of(Shape.picture(1, 1500, 2100), (_, _, _, _, _) -> random.nextInt(256));
        run(() -> room.edit(now -> now.withPicture("noise", new Picture(values, Picture.Tone.LIGHT))
                .withKind(Pool.TYPE)
                .withOp(Pool.TYPE.initial().withWindow(Window.square(Axis.of(2).withStride(2))))));
        at(1050 * 300 + 500);
        closer(40);
        closer(-9);
        assertThat(input().cell()).isBetween(5.0, 12.0);
        run(() -> {
            timeline().playing().set(true);
            timeline().seek(750 * 1050 - 1);
            timeline().playing().set(false);
        });
        assertThat(input().contains(1499, 2099))
                .as("the window and its lines are out of sight")
                .isFalse();
        var drawn = fx(() -> room.scene.snapshot(null));
        var made = fx(() -> room.session.outcome().get().result().orElseThrow().output());
        for (int sample = 0; sample < 200; sample++) {
            int row = random.nextInt(input().firstRow(), input().firstRow() + input().rows() - 4);
            int col = random.nextInt(input().firstCol(), input().firstCol() + input().cols() - 4);
            assertThat(grey(drawn, spot(Plan::input, row, col))).isEqualTo((int) values.at(0, row, col));
            int y = random.nextInt(output().firstRow(), output().firstRow() + output().rows() - 2);
            int x = random.nextInt(output().firstCol(), output().firstCol() + output().cols() - 2);
            assertThat(grey(drawn, spot(Plan::output, y, x))).isEqualTo((int) made.at(0, y, x));
        }
    }
}
