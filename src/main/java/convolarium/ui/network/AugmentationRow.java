package convolarium.ui.network;

import convolarium.data.Augmentation;
import convolarium.data.Choice;
import convolarium.text.Messages;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Rows;
import convolarium.ui.control.SamplesRow;
import convolarium.ui.control.Stepper;
import convolarium.ui.control.Titles;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// Whether examples are changed by chance, and in a small window how far, with those of the test beside them.
final class AugmentationRow extends HBox {

    private static final Augmentation USUAL = new Augmentation(false, 2, 10, 0.05);
    private static final int PERCENT = 100;

    private final Consumer<UnaryOperator<Choice>> edit;
    private final CheckBox on = new CheckBox();
    private final Stepper shift = new Stepper(
                    "shift", 0, Augmentation.MOST_SHIFT, (_, value) -> change(now -> now.withShift(value)))
            .patient();
    private final Stepper rotation = new Stepper(
                    "rotation", 0, Augmentation.MOST_ROTATION, (_, value) -> change(now -> now.withRotation(value)))
            .patient();
    private final Stepper noise = new Stepper(
                    "pixel-noise", 0, PERCENT, (_, value) -> change(now -> now.withNoise(value / (double) PERCENT)))
            .patient();
    private final Stepper testShift = new Stepper(
                    "test-shift", 0, Augmentation.MOST_SHIFT, (_, value) -> edit(now -> now.withTestShift(value)))
            .patient();
    private final CheckBox mirror = new CheckBox();
    private final PopOver over = SamplesRow.beside();

    /// @param edit changes what was chosen
    AugmentationRow(Messages messages, Consumer<UnaryOperator<Choice>> edit) {
        this.edit = edit;
        box(on, "augmented", messages);
        on.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(on, Priority.ALWAYS);
        on.setOnAction(_ -> change(_ -> on.isSelected() ? USUAL : Augmentation.NONE));
        box(mirror, "mirror", messages);
        mirror.setOnAction(_ -> change(now -> now.withMirror(mirror.isSelected())));
        var rows = new Rows(messages);
        var amounts = new VBox(
                Titles.of(messages.text("train.augmentation")),
                rows.of("train.shift", shift),
                rows.of("train.rotation", rotation),
                rows.of("train.pixel-noise", noise),
                mirror,
                rows.of("train.test-shift", testShift));
        amounts.getStyleClass().add("augmentation-pane");
        var more = Icons.button("augmentation", "mdi2t-tune", messages.text("train.augmentation"), () -> {});
        more.setOnAction(_ -> SamplesRow.show(over, amounts, more));
        getStyleClass().add("param-row");
        getChildren().addAll(on, more);
    }

    /// A check box with its words, in more lines where it is narrow.
    static void box(CheckBox box, String id, Messages messages) {
        box.setId(id);
        box.setWrapText(true);
        box.textProperty().bind(messages.text("train." + id));
    }

    private void change(UnaryOperator<Augmentation> change) {
        edit(now -> now.withAugmentation(change.apply(now.augmentation())));
    }

    private void edit(UnaryOperator<Choice> change) {
        edit.accept(change);
    }

    void show(Choice choice) {
        var now = choice.augmentation();
        testShift.show(choice.testShift());
        on.setSelected(!now.isNone());
        shift.show(now.shift());
        rotation.show((int) Math.round(now.rotation()));
        noise.show((int) Math.round(PERCENT * now.noise()));
        mirror.setSelected(now.mirror());
    }
}
