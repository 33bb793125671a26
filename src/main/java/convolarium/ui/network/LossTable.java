package convolarium.ui.network;

import convolarium.net.Dissection;
import convolarium.op.Softmax;
import convolarium.tensor.Tensor;
import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/// The classes with what the network says of them, what was wanted, and the gradient that goes back.
final class LossTable extends GridPane {

    /// Columns after the one of names.
    private static final int NUMBERS = 4;
    private static final PseudoClass ROOMY = PseudoClass.getPseudoClass("roomy");
    /// From this height of a row on letters are large.
    private static final double ROOM = 38;

    private final Messages messages;

    LossTable(Messages messages) {
        this.messages = messages;
        setId("slow-loss");
        getStyleClass().add("slow-loss");
        for (int i = 0; i <= NUMBERS; i++) {
            var column = new ColumnConstraints();
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
        heightProperty().subscribe(this::fit);
    }

    /// Large letters where rows are far apart.
    private void fit() {
        pseudoClassStateChanged(ROOMY, getHeight() > ROOM * getRowCount());
    }

    /// The class that was wanted most.
    static int wanted(Dissection step) {
        return largest(step.seen().wanted());
    }

    private static int largest(Tensor numbers) {
        int best = 0;
        for (int c = 1; c < numbers.shape().channels(); c++) {
            best = numbers.at(c) > numbers.at(best) ? c : best;
        }
        return best;
    }

    /// What softmax makes of scores.
    static Tensor shares(Tensor scores) {
        return new Softmax(false).forward(scores);
    }

    /// @param names of the classes
    void show(Dissection step, List<String> names) {
        getChildren().clear();
        var heads = Stream.of("slow.class", "slow.score", "slow.share", "slow.target", "slow.returned")
                .map(messages::get)
                .toList();
        for (int i = 0; i < heads.size(); i++) {
            add(cell(heads.get(i), "muted"), i, 0);
        }
        var scores = step.seen().output();
        var shares = shares(scores);
        int right = wanted(step);
        int answer = largest(shares);
        for (int c = 0; c < scores.shape().channels(); c++) {
            var style = c == right ? "slow-right" : "slow-figure";
            add(cell(c < names.size() ? names.get(c) : Integer.toString(c + 1), style), 0, c + 1);
            add(cell(Numbers.text(scores.at(c)), style), 1, c + 1);
            var share = share(step, shares, c);
            add(cell(share, c == answer ? "slow-answer" : style), 2, c + 1);
            add(cell(Numbers.text(step.seen().wanted().at(c)), style), 3, c + 1);
            add(cell(gradient(step, share, c), style), 4, c + 1);
        }
        add(
                cell(messages.get("slow.is-wanted"), "slow-right"),
                0,
                scores.shape().channels() + 1);
        add(
                cell(messages.get("slow.is-largest"), "slow-answer"),
                1,
                scores.shape().channels() + 1,
                2,
                1);
        spread();
    }

    /// Rows take the height there is.
    private void spread() {
        var row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        getRowConstraints().setAll(Collections.nCopies(getRowCount(), row));
        fit();
    }

    /// A probability with the digits its gradient needs.
    private static String share(Dissection step, Tensor shares, int c) {
        float target = step.seen().wanted().at(c);
        int batch = step.losses().size();
        return Numbers.confirming(shares.at(c), p -> (p - target) / batch, gradient(step, c));
    }

    private static float gradient(Dissection step, int c) {
        return step.seen().gradients().getLast().at(c);
    }

    /// (p − t) over the size of the batch.
    private static String gradient(Dissection step, String share, int c) {
        return "(" + share + " − " + Numbers.text(step.seen().wanted().at(c)) + ") / "
                + step.losses().size() + " = " + Numbers.plain(gradient(step, c));
    }

    private static Label cell(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
