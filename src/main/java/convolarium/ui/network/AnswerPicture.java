package convolarium.ui.network;

import convolarium.data.Picture.Tone;
import convolarium.session.Flow;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.text.Messages;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.Sheets;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What a network says that makes a picture as large as its own: that picture, or the class of every pixel, beside what
/// it was given.
final class AnswerPicture extends VBox {

    private static final int LONGEST = 256;

    private final Surroundings surroundings;
    private final Messages messages;
    private final Function<Tensor, List<String>> names;
    private final Label name = new Label();
    private final Label told = new Label();
    private final PicturePair pair = new PicturePair("answer-pair");

    /// @param names of the channels of an output
    AnswerPicture(Surroundings surroundings, Function<Tensor, List<String>> names) {
        this.surroundings = surroundings;
        this.messages = surroundings.messages();
        this.names = names;
        var given = new Label();
        given.textProperty().bind(messages.text("net.input"));
        List.of(given, name).forEach(label -> {
            label.setPrefWidth(0);
            label.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(label, Priority.ALWAYS);
        });
        setId("answer-picture");
        name.setId("answer-picture-name");
        told.setId("answer-picture-told");
        told.setWrapText(true);
        told.getStyleClass().add("muted");
        pair.accessibleTextProperty().bind(name.textProperty());
        getChildren().addAll(new HBox(PicturePair.GAP, given, name), pair, told);
        surroundings.studio().flow().subscribe(_ -> refresh());
        sceneProperty().subscribe(this::refresh);
        messages.languageProperty().subscribe(this::refresh);
        surroundings.ink().subscribe(_ -> refresh());
    }

    private void refresh() {
        if (getScene() != null) {
            show(surroundings.studio().flow().get());
        }
    }

    /// Whether what comes out of a network is a picture as large as the one that it was given.
    static boolean isPicture(@Nullable Flow flow) {
        return flow != null
                && Probing.output(flow)
                        .map(Tensor::shape)
                        .filter(made -> made.plane() > 1
                                && made.depth() == 1
                                && made.height() == flow.input().shape().height()
                                && made.width() == flow.input().shape().width())
                        .isPresent();
    }

    private void show(@Nullable Flow flow) {
        Nodes.show(this, isPicture(flow));
        if (flow != null && isPicture(flow)) {
            Probing.output(flow).ifPresent(made -> show(flow, made));
        }
    }

    private void show(Flow flow, Tensor made) {
        var given = flow.input();
        boolean whole = made.shape().channels() == 1 || made.shape().equals(given.shape());
        var answer = whole ? made : classes(made);
        name.setText(messages.get(whole ? "probe.output" : "probe.mask"));
        told.setText(whole ? distance(given, made) : shares(made, answer));
        var ink = surroundings.ink().getValue();
        var tone = flow.blueprint().picture().tone();
        pair.show(
                given.shape(),
                (g, width, height) -> Sheets.paint(g, ink, given, tone, width, height),
                (g, width, height) -> Sheets.paint(g, ink, answer, whole ? tone : Tone.INK, width, height));
    }

    /// The class of every pixel, or of one in each direction of so many that they can be told apart, the first as 0 and
    /// the last as 1.
    private static Tensor classes(Tensor made) {
        var shape = made.shape();
        int factor = Math.ceilDiv(Math.max(shape.height(), shape.width()), LONGEST);
        float last = shape.channels() - 1;
        return Tensor.of(
                Shape.picture(1, Math.ceilDiv(shape.height(), factor), Math.ceilDiv(shape.width(), factor)),
                (_, _, _, y, x) -> winner(made, y * factor, x * factor) / last);
    }

    private static int winner(Tensor made, int y, int x) {
        int best = 0;
        for (int c = 1; c < made.shape().channels(); c++) {
            best = made.at(c, y, x) > made.at(best, y, x) ? c : best;
        }
        return best;
    }

    private String shares(Tensor made, Tensor answer) {
        var all = names.apply(made);
        double sum = 0;
        for (float value : answer.array()) {
            sum += value == 1 ? 1 : 0;
        }
        var share = CurvesCanvas.percent(sum / answer.shape().size());
        return messages.get("probe.mask-told", all.getFirst(), all.getLast(), share);
    }

    private String distance(Tensor given, Tensor made) {
        if (!made.shape().equals(given.shape())) {
            return "";
        }
        double sum = 0;
        var values = made.array();
        for (int i = 0; i < values.length; i++) {
            sum += Math.abs(values[i] - given.array()[i]);
        }
        return messages.get("probe.output-told", Numbers.text(sum / made.shape().size()));
    }
}
