package convolarium.ui.explore;

import convolarium.insight.WayOut;
import convolarium.session.Outcome;
import convolarium.session.Session;
import convolarium.text.Messages;
import convolarium.window.Fit;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A sentence about a setting that does not fit, and buttons for the ways out.
final class MisfitCard extends VBox {

    private final Session session;
    private final Messages messages;
    private final Label sentence = new Label();
    private final FlowPane ways = new FlowPane();

    MisfitCard(Session session, Messages messages) {
        this.session = session;
        this.messages = messages;
        setId("misfit");
        getStyleClass().add("misfit-card");
        sentence.setWrapText(true);
        sentence.setGraphic(new FontIcon("mdi2a-alert-circle-outline"));
        sentence.getStyleClass().add("misfit-sentence");
        ways.getStyleClass().add("misfit-ways");
        getChildren().addAll(sentence, ways);
        setMaxHeight(USE_PREF_SIZE);
        hide();
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
    }

    void show(Outcome outcome) {
        switch (outcome.fit()) {
            case Fit.Misfit misfit -> {
                show(new Words(messages).misfit(misfit));
                var input = outcome.experiment().picture().values().shape();
                WayOut.of(outcome.experiment().op(), input).stream()
                        .map(this::button)
                        .forEach(ways.getChildren()::add);
            }
            case Fit.Fits fits
            when outcome.failed().isPresent() ->
                show(messages.get("misfit.too-large", fits.output().elements() * Float.BYTES / 1_000_000));
            case Fit.Fits _ -> hide();
        }
    }

    private void show(String words) {
        sentence.setText(words);
        ways.getChildren().clear();
        setVisible(true);
        setManaged(true);
    }

    private Button button(WayOut way) {
        var button = new Button(words(way));
        button.setId("way-out-" + way.param());
        button.setOnAction(_ -> session.edit(new Object(), now -> now.withOp(way.op())));
        return button;
    }

    private String words(WayOut way) {
        var name = messages.get("param." + way.param());
        return switch (way.value()) {
            case Boolean on -> messages.get(on ? "misfit.switch-on" : "misfit.switch-off", name);
            case Enum<?> choice ->
                messages.get("misfit.set", name, messages.get(Messages.key("choice." + way.param(), choice)));
            default -> messages.get("misfit.set", name, way.value());
        };
    }
}
