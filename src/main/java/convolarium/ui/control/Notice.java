package convolarium.ui.control;

import convolarium.text.Messages;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line that says what happened and goes away when it is read.
public final class Notice extends HBox implements Reporter {

    private static final PseudoClass REFUSAL = PseudoClass.getPseudoClass("refusal");

    private final Label words = new Label();
    private final FontIcon sign = new FontIcon();
    private final Button offer = new Button();

    public Notice(Messages messages) {
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
                        Icons.button("notice-close", "mdi2c-close", messages.text("notice.close"), this::close));
        offer.setId("notice-offer");
        offer.setMinWidth(USE_PREF_SIZE);
        close();
    }

    @Override
    public void show(String sentence, boolean refusal) {
        words.setText(sentence);
        sign.setIconLiteral(refusal ? "mdi2a-alert-circle-outline" : "mdi2i-information-outline");
        pseudoClassStateChanged(REFUSAL, refusal);
        Nodes.show(offer, false);
        Nodes.show(this, !sentence.isEmpty());
    }

    @Override
    public void offer(String sentence, Offer next) {
        show(sentence);
        offer.setText(next.words());
        offer.disableProperty().bind(next.possible().map(possible -> !possible));
        offer.setOnAction(_ -> {
            close();
            next.action().run();
        });
        Nodes.show(offer, true);
    }

    private void close() {
        show("");
    }
}
