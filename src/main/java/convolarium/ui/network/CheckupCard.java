package convolarium.ui.network;

import convolarium.insight.Checkup;
import convolarium.insight.Distribution;
import convolarium.text.Messages;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.HistogramPainter;
import convolarium.ui.draw.Numbers;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// How the weights of a layer and their gradients are spread, and how many of its maps are silent.
final class CheckupCard extends VBox {

    private static final double WIDE = 176;
    private static final double HIGH = 52;

    private final Surroundings surroundings;
    private final Messages messages;
    private final Label title = new Label();
    private final FlowPane pictures = new FlowPane();
    private final Canvas weights = new Canvas();
    private final Canvas gradients = new Canvas();
    private final Label weightFigures = figures();
    private final Label gradientFigures = figures();
    private final Label silence = new Label();

    CheckupCard(Surroundings surroundings, int node) {
        this.surroundings = surroundings;
        this.messages = surroundings.messages();
        setId("checkup-" + node);
        getStyleClass().add("checkup-card");
        title.getStyleClass().add("layer-name");
        silence.setWrapText(true);
        silence.getStyleClass().add("muted");
        silence.setId("silence-" + node);
        weightFigures.setId("weights-" + node);
        gradientFigures.setId("gradients-" + node);
        pictures.getStyleClass().add("checkup-pictures");
        pictures.getChildren()
                .addAll(
                        column("checkup.weights", weights, weightFigures),
                        column("checkup.gradients", gradients, gradientFigures));
        getChildren().addAll(title, pictures, silence);
    }

    private static Label figures() {
        var figures = new Label();
        figures.getStyleClass().addAll("muted", "checkup-figures");
        figures.setWrapText(true);
        Icons.tellWhole(figures);
        return figures;
    }

    private VBox column(String words, Canvas canvas, Label figures) {
        var name = new Label();
        name.textProperty().bind(messages.text(words));
        return new VBox(name, canvas, figures);
    }

    /// @param name of the layer
    void show(Checkup now, String name) {
        title.setText(name);
        Nodes.show(pictures, now.learned().isPresent());
        now.learned().ifPresent(learned -> {
            paint(weights, weightFigures, learned.weights());
            Nodes.show(gradients, learned.gradients().isPresent());
            learned.gradients()
                    .ifPresentOrElse(
                            some -> paint(gradients, gradientFigures, some),
                            () -> gradientFigures.setText(messages.get("checkup.no-gradients")));
        });
        Nodes.show(silence, now.silence().isPresent());
        now.silence()
                .ifPresent(found ->
                        silence.setText(messages.get("checkup.silence", found.maps(), found.all(), found.inputs())));
    }

    private void paint(Canvas canvas, Label figures, Distribution spread) {
        double zoom = surroundings.zoom().get();
        canvas.setWidth(WIDE * zoom);
        canvas.setHeight(HIGH * zoom);
        HistogramPainter.paint(
                canvas.getGraphicsContext2D(),
                surroundings.ink().getValue(),
                spread.bins(),
                canvas.getWidth(),
                canvas.getHeight());
        figures.setMaxWidth(WIDE * zoom);
        figures.setText(
                spread.odd() > 0
                        ? messages.get("checkup.odd", spread.odd())
                        : messages.get(
                                "checkup.figures",
                                Numbers.text(spread.least()),
                                Numbers.text(spread.most()),
                                Numbers.text(spread.mean()),
                                Numbers.text(spread.deviation())));
    }
}
