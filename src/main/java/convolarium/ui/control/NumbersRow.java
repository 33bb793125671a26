package convolarium.ui.control;

import convolarium.text.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Numbers for several sides or directions: one stepper while they are linked, one for each when not.
final class NumbersRow extends VBox {

    private final List<String> lanes;
    private final BiConsumer<Object, List<Integer>> edit;
    private final Stepper all;
    private final List<Stepper> each = new ArrayList<>();
    private final VBox lanePane = new VBox();
    private final ToggleButton link;
    private List<Integer> values;

    /// @param edit takes a gesture and the numbers it sets, one for each lane that is of use
    NumbersRow(
            Messages messages,
            String key,
            List<String> lanes,
            int min,
            int max,
            BiConsumer<Object, List<Integer>> edit) {
        this.lanes = lanes;
        this.edit = edit;
        this.values = Collections.nCopies(lanes.size(), min);
        this.all = new Stepper(key, min, max, (gesture, value) -> edit.accept(gesture, same(value)));
        this.link = Icons.toggle(key + "-link", "mdi2l-link-variant", messages.text("control.link"));
        link.setSelected(true);
        link.getStyleClass().add("link-button");
        Nodes.show(link, lanes.size() > 1);
        link.selectedProperty().subscribe(this::linked);
        link.setOnAction(_ -> join());
        var label = label(messages, "param." + key);
        Icons.hint(label, key, messages);
        all.describe(messages.text("param." + key));
        for (int i = 0; i < lanes.size() && lanes.size() > 1; i++) {
            addLane(messages, key, i, min, max);
        }
        lanePane.getStyleClass().add("lanes");
        getChildren().addAll(row(label, all, link), lanePane);
        linked(true);
    }

    private void addLane(Messages messages, String key, int lane, int min, int max) {
        var stepper = new Stepper(
                key + "-" + lanes.get(lane), min, max, (gesture, value) -> edit.accept(gesture, with(lane, value)));
        stepper.describe(messages.text(
                "control.lane", new Messages.Word("param." + key), new Messages.Word("lane." + lanes.get(lane))));
        each.add(stepper);
        var label = label(messages, "lane." + lanes.get(lane));
        Icons.hint(label, "lane." + lanes.get(lane), messages);
        lanePane.getChildren().add(row(label, stepper, new Region()));
    }

    private static Label label(Messages messages, String key) {
        var label = new Label();
        label.textProperty().bind(messages.text(key));
        label.getStyleClass().add("param-label");
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setWrapText(true);
        return label;
    }

    private static HBox row(Region... parts) {
        var row = new HBox(parts);
        row.getStyleClass().add("param-row");
        return row;
    }

    private List<Integer> same(int value) {
        return Collections.nCopies(values.size(), value);
    }

    private List<Integer> with(int lane, int value) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> i == lane ? Integer.valueOf(value) : values.get(i))
                .toList();
    }

    private void linked(boolean on) {
        all.setVisible(on);
        Nodes.show(lanePane, !on);
        link.setGraphic(new FontIcon(on ? "mdi2l-link-variant" : "mdi2l-link-variant-off"));
    }

    /// Linking makes all lanes equal to the first.
    private void join() {
        if (link.isSelected()) {
            edit.accept(new Object(), same(values.getFirst()));
        }
    }

    /// Shows numbers without telling anybody; lanes that they are too few for are of no use.
    void show(List<Integer> now) {
        boolean fewer = now.size() < values.size();
        values = now;
        all.show(now.getFirst());
        for (int i = 0; i < each.size(); i++) {
            Nodes.show(lanePane.getChildren().get(i), i < now.size());
            each.get(i).show(i < now.size() ? now.get(i) : now.getFirst());
        }
        boolean alike = now.stream().distinct().count() == 1;
        if (!alike || fewer) {
            link.setSelected(alike);
        }
    }
}
