package convolarium.ui.network;

import convolarium.net.Dissection;
import convolarium.net.Names;
import convolarium.session.Studio;
import convolarium.text.Messages;
import convolarium.ui.control.Actions;
import convolarium.ui.control.Scrolls;
import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.Palette;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One training step in cells: the place of the walk with its numbers, the arithmetic in words, and the way on.
final class SlowView extends VBox {

    private final SlowMotion slow;
    private final Course course;
    private final Studio studio;
    private final Messages messages;
    private final SlowSide side;
    private final SlowCanvas canvas;
    private final LossTable table;
    private final ScrollPane tableScroll;
    private SlowChoice choice = SlowChoice.FIRST;

    SlowView(SlowMotion slow, Course course, Surroundings surroundings, Actions actions) {
        this.slow = slow;
        this.course = course;
        this.studio = surroundings.studio();
        this.messages = surroundings.messages();
        this.canvas = new SlowCanvas(surroundings, this::choose);
        this.table = new LossTable(messages);
        this.tableScroll = Scrolls.down(table);
        tableScroll.setFitToHeight(true);
        this.side = new SlowSide(slow, messages, this::choose);
        setId("slow-view");
        getStyleClass().addAll("net-maps", "slow-view");
        var bar = new SlowBar(slow, actions, messages);
        var middle = new StackPane(canvas, tableScroll);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(bar.phases(), middle, bar);
        slow.step().subscribe(this::show);
        slow.at().subscribe(this::show);
        surroundings.ink().subscribe(this::show);
        messages.languageProperty().subscribe(this::show);
    }

    /// Calls back when a step is opened or closed.
    void onTurn(Runnable action) {
        slow.on().subscribe(action);
    }

    /// What stands in the middle: the step, or what is there else.
    Node insteadOf(Node other) {
        return slow.on().get() ? this : other;
    }

    /// What stands on the right: the results, or what can be chosen here and the arithmetic in words.
    Node beside(Node results) {
        return slow.on().get() ? side : results;
    }

    private void choose(UnaryOperator<SlowChoice> change) {
        choice = change.apply(choice);
        show();
    }

    private void show() {
        var step = slow.step().get();
        if (step == null) {
            side.expect(messages.get("slow.opening"));
            canvas.show(null, List.of());
            tableScroll.setVisible(false);
            return;
        }
        var tone = studio.blueprint().get().picture().tone();
        Palette.Colour input = value -> Palette.tone(tone).of(value * tone.most());
        var scene = SlowScene.of(step, slow.place(), choice, input);
        choice = scene.choice();
        var names = course.material().names(studio.blueprint().get().network(), scene.node(), messages);
        boolean classes = scene.classes();
        canvas.setVisible(!classes);
        tableScroll.setVisible(classes);
        if (classes) {
            table.show(step, names);
        } else {
            canvas.show(scene, names);
        }
        side.show(title(step, scene), scene, names);
        canvas.setAccessibleText(side.text());
    }

    private String title(Dissection step, SlowScene scene) {
        int node = scene.place().node();
        var name = Names.of(step.acting()).get(node);
        return switch (scene.place().phase()) {
            case LOSS -> messages.get("slow.step", step.step(), messages.get("slow.phase.loss"));
            case UPDATE -> {
                var method = Messages.key("optimizer", Method.of(step.recipe().optimizer()));
                yield messages.get("slow.updated", step.step(), name, messages.get(method));
            }
            case FORWARD, BACKWARD ->
                messages.get("slow.at", step.step(), name, messages.get(Kinds.words(scene.layer())));
        };
    }
}
