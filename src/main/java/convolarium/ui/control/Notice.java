package convolarium.ui.control;

import convolarium.text.Messages;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line that says what happened and goes away when it is read.
public final class Notice extends HBox implements Reporter {

    private static final PseudoClass REFUSAL = PseudoClass.getPseudoClass("refusal");

    private final Messages messages;
    private final Label words = new Label();
    private final FontIcon sign = new FontIcon();
    private final Button offer = new Button();

    public Notice(Messages messages) {
        this.messages = messages;
        setId("notice");
        getStyleClass().add("notice");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setGraphic(sign);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren()
                .addAll(
                        words,
                        offer,
                        Icons.button("notice-close", "mdi2c-close", messages.text("notice.close"), this::clear));
        offer.setId("notice-offer");
        offer.setMinWidth(USE_PREF_SIZE);
        clear();
    }

    private ObservableValue<String> following(Supplier<String> sentence) {
        return Bindings.createStringBinding(sentence::get, messages.languageProperty());
    }

    @Override
    public void show(Supplier<String> sentence, boolean refusal) {
        words.textProperty().bind(following(sentence));
        sign.setIconLiteral(refusal ? "mdi2a-alert-circle-outline" : "mdi2i-information-outline");
        pseudoClassStateChanged(REFUSAL, refusal);
        Nodes.show(offer, false);
        Nodes.show(this, !words.getText().isEmpty());
    }

    @Override
    public void offer(Supplier<String> sentence, Offer next) {
        show(sentence);
        offer.textProperty().bind(following(next.words()));
        offer.disableProperty().bind(next.possible().map(possible -> !possible));
        offer.setOnAction(_ -> {
            clear();
            next.action().run();
        });
        Nodes.show(offer, true);
    }
}
