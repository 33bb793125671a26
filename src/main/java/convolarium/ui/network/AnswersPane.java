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
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.FlowPane;

/// Pictures of a test and what the network took them, or their pixels, for. A click gives one to the network.
final class AnswersPane extends FlowPane {

    /// Pictures that are shown at once; more come when they are asked for.
    private static final int PAGE = 40;
    private static final double SIDE = 56;
    private static final double MASK_SIDE = 112;

    private final Surroundings surroundings;
    private final Messages messages;

    /// What there is to show.
    ///
    /// @param names of the classes
    record Shown(Evaluation test, DataSet set, List<String> names) {

        boolean masks() {
            return set.target() == Target.MASK;
        }

        int places() {
            return masks() ? Math.toIntExact(set.shape().plane()) : 1;
        }
    }

    AnswersPane(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.messages = surroundings.messages();
        setId("answers");
        getStyleClass().add("map-cards");
    }

    /// The surest mistakes of a test, or the examples with most of them.
    void mistakes(Shown all) {
        var test = all.test();
        if (all.masks()) {
            masks(all, i -> !test.right(i));
        } else {
            show(all, test.mistakes());
        }
    }

    /// The same with what is of one class.
    void mistakes(int type, Shown all) {
        var test = all.test();
        if (all.masks()) {
            masks(all, i -> !test.right(i) && test.wanted(i) == type);
        } else {
            show(all, test.mistakes(type));
        }
    }

    /// What is in a cell of the confusion matrix of a test.
    void cell(Cell cell, Shown all) {
        var test = all.test();
        if (all.masks()) {
            masks(all, i -> test.wanted(i) == cell.wanted() && test.predicted(i) == cell.predicted());
        } else {
            show(all, test.cell(cell.wanted(), cell.predicted()));
        }
    }

    private void show(Shown all, List<Integer> answers) {
        show(answers, PAGE, answer -> card(all, answer, picture(all, answer, SIDE), words(all, answer)));
    }

    /// The first of many, and a button for the next ones.
    private void show(List<Integer> all, int count, IntFunction<Button> card) {
        getChildren().setAll(all.stream().limit(count).map(card::apply).toList());
        if (all.size() > count) {
            var more = new Button(messages.get("results.more", all.size() - count));
            more.setId("answers-more");
            more.getStyleClass().add("icon-button");
            more.setOnAction(_ -> {
                show(all, count + PAGE, card);
                getChildren().get(count).requestFocus();
            });
            getChildren().add(more);
        }
    }

    /// The examples with the most answers that are asked for.
    private void masks(Shown all, IntPredicate which) {
        show(all.test().worst(which, all.places()), PAGE, example -> mask(all, example));
    }

    private String words(Shown all, int answer) {
        return messages.get(
                "results.answer",
                all.names().get(all.test().wanted(answer)),
                all.names().get(all.test().predicted(answer)),
                Math.round(100 * all.test().share(answer)));
    }

    private Button mask(Shown all, int example) {
        int first = example * all.places();
        var canvas = picture(all, example, MASK_SIDE);
        var g = canvas.getGraphicsContext2D();
        double unit = canvas.getWidth() / all.set().shape().width();
        int missed = 0;
        int added = 0;
        for (int i = 0; i < all.places(); i++) {
            int wanted = all.test().wanted(first + i);
            if (!all.test().right(first + i)) {
                missed += wanted > 0 ? 1 : 0;
                added += wanted > 0 ? 0 : 1;
                mark(g, i, all.set().shape().width(), unit, wanted > 0);
            }
        }
        var words = messages.get("results.mask", all.places() - missed - added, all.places(), missed, added);
        var card = card(all, first, canvas, words);
        card.setWrapText(true);
        card.getStyleClass().add("mask-card");
        return card;
    }

    /// A pixel that belongs to something and was left out is filled, one that was taken for something has a dot.
    private void mark(GraphicsContext g, int place, int width, double unit, boolean missed) {
        double x = unit * (place % width);
        int row = place / width;
        double y = unit * row;
        var ink = surroundings.ink().getValue();
        g.setFill(missed ? ink.frame() : ink.warning());
        double side = missed ? unit : unit * 0.6;
        g.fillRect(x + (unit - side) / 2, y + (unit - side) / 2, side, side);
    }

    private Canvas picture(Shown all, int example, double size) {
        double side = size * surroundings.zoom().get();
        var canvas = new Canvas(side, side);
        var picture = all.set().inputs(new int[] {example});
        Sheets.paint(canvas.getGraphicsContext2D(), surroundings.ink().getValue(), picture, Tone.LIGHT, side, side);
        return canvas;
    }

    private Button card(Shown all, int answer, Canvas canvas, String words) {
        var card = new Button(words, canvas);
        card.setId("answer-" + answer);
        card.setContentDisplay(ContentDisplay.TOP);
        card.getStyleClass().add("answer-card");
        card.setOnAction(_ -> give(all.set(), answer / all.places()));
        return card;
    }

    private void give(DataSet set, int example) {
        surroundings.studio().edit(new Object(), now -> now.withPicture(set.id(), set.picture(example)));
    }
}
