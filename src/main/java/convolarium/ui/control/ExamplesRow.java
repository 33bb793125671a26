package convolarium.ui.control;

import convolarium.data.DataSet;
import convolarium.data.DataSets;
import convolarium.data.Target;
import convolarium.text.Messages;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// One example of a data set for a picture: which set, and which of its examples.
final class ExamplesRow extends HBox {

    private final Messages messages;
    private final Pictures pictures;
    private final ComboBox<String> sets = new ComboBox<>();
    private final HBox place = new HBox();
    private final Label said = new Label();
    private @Nullable Stepper number;
    private String shown = "";

    ExamplesRow(Messages messages, Pictures pictures) {
        this.messages = messages;
        this.pictures = pictures;
        getStyleClass().add("examples");
        sets.setId("example-set");
        sets.getItems().setAll(DataSets.ALL.stream().map(DataSets.Entry::id).toList());
        sets.promptTextProperty().bind(messages.text("samples.choose"));
        sets.accessibleTextProperty().bind(messages.text("samples.set"));
        Choices.translate(sets, "set."::concat, messages);
        Choices.onChoice(sets, this::open);
        getChildren().addAll(sets, place, said);
        messages.languageProperty().subscribe(this::say);
    }

    private void say() {
        said.setText(DataSets.WORDED.contains(shown) ? messages.get("class." + shown) : shown);
    }

    private void open(String id) {
        pictures.set(id, set -> {
            if (id.equals(sets.getValue())) {
                show(set);
            }
        });
    }

    private void show(DataSet set) {
        number = new Stepper("example", 1, set.size(), (gesture, wanted) -> take(gesture, set, wanted));
        number.describe(messages.text("samples.example"));
        place.getChildren().setAll(number);
        take(new Object(), set, 1);
    }

    private void take(Object gesture, DataSet set, int wanted) {
        if (number != null) {
            number.show(wanted);
        }
        pictures.example(gesture, set, wanted);
        shown = set.target() == Target.CLASS ? set.classes().get(set.label(wanted - 1)) : "";
        say();
    }
}
