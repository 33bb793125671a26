package convolarium.ui.control;

import convolarium.op.Activation;
import convolarium.session.Locks;
import convolarium.session.Session;
import convolarium.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

/// The choice of the function that acts on what the layer makes.
public final class ActivationPane extends VBox {

    /// None, or one of all functions.
    public static final List<Optional<Activation.Function>> CHOICES = Stream.concat(
                    Stream.of(Optional.<Activation.Function>empty()),
                    Stream.of(Activation.Function.values()).map(Optional::of))
            .toList();

    private final ComboBox<Optional<Activation.Function>> box = new ComboBox<>();

    public ActivationPane(Session session, Messages messages) {
        getStyleClass().add("param-pane");
        box.setId(Locks.ACTIVATION);
        box.getItems().setAll(CHOICES);
        Choices.translate(box, ActivationPane::words, messages);
        var row = ParamPane.labelled(messages, Locks.ACTIVATION, box);
        getChildren().add(row);
        Choices.onChoice(box, chosen -> session.edit(new Object(), now -> now.withActivation(chosen)));
        session.experiment().subscribe(now -> Choices.show(box, now.activation()));
        new Guard(session.locks(), messages, this).watch(row, Locks.ACTIVATION);
    }

    /// The key of a choice's words.
    public static String words(Optional<Activation.Function> function) {
        return function.map(chosen -> Messages.key("choice.function", chosen)).orElse("activation.none");
    }
}
