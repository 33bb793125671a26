package convolarium.ui.network;

import convolarium.data.DataSet;
import convolarium.data.Picture.Tone;
import convolarium.data.Target;
import convolarium.net.Evaluation;
import convolarium.text.Messages;
import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.CountTable.Cell;
import convolarium.ui.draw.Sheets;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.FlowPane;

/// Pictures of a test and what the network took them for. A click gives one to the network.
final class AnswersPane extends FlowPane {

    private static final int MOST = 40;
    private static final double SIDE = 56;

    private final Surroundings surroundings;
    private final Messages messages;
    private final IntConsumer look;

    /// @param look is told the example that somebody wants the network to be given
    AnswersPane(Surroundings surroundings, IntConsumer look) {
        this.surroundings = surroundings;
        this.messages = surroundings.messages();
        this.look = look;
        setId("answers");
        getStyleClass().add("map-cards");
    }

    /// The surest mistakes of a test.
    void mistakes(Evaluation now, DataSet set, List<String> names) {
        show(now.mistakes(MOST), now, set, names);
    }

    /// What is in a cell of its confusion matrix.
    void cell(Cell cell, Evaluation now, DataSet set, List<String> names) {
        show(now.cell(cell.wanted(), cell.predicted()).stream().limit(MOST).toList(), now, set, names);
    }

    private void show(List<Integer> answers, Evaluation now, DataSet set, List<String> names) {
        int places = set.target() == Target.MASK ? Math.toIntExact(set.shape().plane()) : 1;
        getChildren()
                .setAll(answers.stream()
                        .map(answer -> card(answer, answer / places, now, set, names))
                        .toList());
    }

    private Button card(int answer, int example, Evaluation now, DataSet set, List<String> names) {
        double side = SIDE * surroundings.zoom().get();
        var canvas = new Canvas(side, side);
        var picture = set.inputs(new int[] {example});
        Sheets.paint(canvas.getGraphicsContext2D(), surroundings.ink().getValue(), picture, Tone.LIGHT, side, side);
        var card = new Button(
                messages.get(
                        "results.answer",
                        names.get(now.wanted(answer)),
                        names.get(now.predicted(answer)),
                        Math.round(100 * now.share(answer))),
                canvas);
        card.setId("answer-" + answer);
        card.setContentDisplay(ContentDisplay.TOP);
        card.getStyleClass().add("answer-card");
        card.setOnAction(_ -> look.accept(example));
        return card;
    }
}
