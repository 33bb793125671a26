package convolarium.ui.control;

import convolarium.insight.WayOut;
import convolarium.op.Op;
import convolarium.text.Messages;
import convolarium.window.Fit;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A sentence about a setting that does not fit, and buttons for the ways out.
public class MisfitCard extends VBox {

    private final Consumer<Op> choose;
    private final Messages messages;
    private final Label sentence = new Label();
    private final FlowPane ways = new FlowPane();

    /// @param choose is told the layer of a way out
    public MisfitCard(Messages messages, Consumer<Op> choose) {
        this.choose = choose;
        this.messages = messages;
        setId("misfit");
        getStyleClass().add("misfit-card");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setGraphic(new FontIcon("mdi2a-alert-circle-outline"));
        sentence.getStyleClass().add("misfit-sentence");
        ways.getStyleClass().add("misfit-ways");
        getChildren().addAll(sentence, ways);
        setMaxHeight(USE_PREF_SIZE);
        hide();
    }

    /// Why a layer does not fit.
    public static String sentence(Messages messages, Fit.Misfit misfit) {
        return messages.get(
                Messages.key("misfit", misfit.reason()), misfit.numbers().toArray());
    }

    public final void hide() {
        Nodes.show(this, false);
    }

    /// Says why a layer does not fit, and offers ways out.
    public final void show(Fit.Misfit misfit, List<WayOut> out) {
        show(sentence(messages, misfit));
        out.stream().map(this::button).forEach(ways.getChildren()::add);
    }

    /// Says a sentence.
    public final void show(String words) {
        sentence.setText(words);
        ways.getChildren().clear();
        Nodes.show(this, true);
    }

    private Button button(WayOut way) {
        var button = new Button(words(way));
        button.setId("way-out-" + way.param());
        button.setOnAction(_ -> choose.accept(way.op()));
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
