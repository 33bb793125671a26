package convolarium.ui.control;

import convolarium.op.Op;
import convolarium.op.OpType;
import convolarium.op.Param;
import convolarium.session.Session;
import convolarium.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A control for everything that can be set on one kind of layer.
public final class ParamPane<O extends Op> extends VBox {

    private final Editing layer;
    private final Messages messages;
    private final OpType<O> type;
    private final List<Runnable> refreshers = new ArrayList<>();
    private final Guard guard;

    /// @param keys the parameters to show, by key
    public ParamPane(Session session, Messages messages, OpType<O> type, Set<String> keys) {
        this(Editing.of(session), messages, type, keys);
    }

    /// @param keys the parameters to show, by key
    public ParamPane(Editing layer, Messages messages, OpType<O> type, Set<String> keys) {
        this.layer = layer;
        this.messages = messages;
        this.type = type;
        this.guard = new Guard(layer.locks(), messages, this);
        getStyleClass().add("param-pane");
        type.params().stream().filter(param -> keys.contains(param.key())).forEach(this::add);
        messages.languageProperty().subscribe(this::refresh);
        layer.op().subscribe(this::refresh);
        layer.deep().subscribe(this::refresh);
        refresh();
    }

    private void add(Param<O> param) {
        var row = switch (param) {
            case Param.Numbers<O> numbers -> numbers(numbers);
            case Param.Choice<O, ?> choice -> choice(choice);
            case Param.Flag<O> flag -> flag(flag);
        };
        guard.watch(row, param.key());
        refreshers.add(() -> type.own(layer.op().getValue())
                .ifPresent(op -> guard.show(row, param.applies().test(op))));
        getChildren().add(row);
    }

    private void refresh() {
        refreshers.forEach(Runnable::run);
    }

    private void edit(Object gesture, UnaryOperator<O> change) {
        layer.edit().accept(gesture, now -> type.own(now).<Op>map(change).orElse(now));
    }

    private boolean deep() {
        return layer.deep().getValue();
    }

    private Region numbers(Param.Numbers<O> numbers) {
        var row = new NumbersRow(
                messages,
                numbers.key(),
                numbers.whole().lanes(),
                numbers.min(),
                numbers.max(),
                (gesture, values) ->
                        edit(gesture, op -> numbers.in(deep()).with().apply(op, values)));
        refreshers.add(() -> type.own(layer.op().getValue())
                .ifPresent(op -> row.show(numbers.in(deep()).get().apply(op))));
        return row;
    }

    private <E extends Enum<E>> Region choice(Param.Choice<O, E> choice) {
        var box = new ComboBox<E>();
        box.setId(choice.key());
        box.getItems().setAll(choice.values());
        Choices.translate(box, value -> Messages.key("choice." + choice.key(), value), messages);
        Choices.onChoice(box, value -> edit(new Object(), op -> choice.with().apply(op, value)));
        refreshers.add(() -> type.own(layer.op().getValue())
                .ifPresent(op -> Choices.show(box, choice.get().apply(op))));
        return labelled(messages, choice.key(), box);
    }

    private Region flag(Param.Flag<O> flag) {
        var box = new CheckBox();
        box.setId(flag.key());
        box.setWrapText(true);
        box.textProperty().bind(messages.text("param." + flag.key()));
        Icons.hint(box, flag.key(), messages);
        box.setOnAction(_ -> {
            boolean on = box.isSelected();
            edit(new Object(), op -> flag.with().apply(op, on));
        });
        refreshers.add(() -> type.own(layer.op().getValue())
                .ifPresent(op -> box.setSelected(flag.get().test(op))));
        var row = new HBox(box);
        row.getStyleClass().add("param-row");
        return row;
    }

    /// A control behind its name.
    static Region labelled(Messages messages, String key, Node control) {
        var label = new Label();
        label.textProperty().bind(messages.text("param." + key));
        label.setLabelFor(control);
        label.getStyleClass().add("param-label");
        label.setWrapText(true);
        Icons.hint(label, key, messages);
        control.accessibleTextProperty().bind(label.textProperty());
        if (control instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        HBox.setHgrow(control, Priority.ALWAYS);
        var row = new HBox(label, control);
        row.getStyleClass().add("param-row");
        return row;
    }
}
