package convolarium.ui.network;

import convolarium.data.Picture;
import convolarium.net.Initialiser;
import convolarium.session.Blueprint;
import convolarium.session.Flow;
import convolarium.session.Studio;
import convolarium.tensor.Shape;
import convolarium.text.Messages;
import convolarium.ui.control.Choices;
import convolarium.ui.control.Pictures;
import convolarium.ui.control.Rows;
import convolarium.ui.control.SamplesRow;
import convolarium.ui.control.Stepper;
import convolarium.ui.control.Surroundings;
import convolarium.ui.control.Titles;
import convolarium.ui.draw.Sheets;
import java.util.function.ObjIntConsumer;
import java.util.function.UnaryOperator;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the network is given, in which size, and how its weights are drawn.
final class InputSide extends VBox {

    private static final double PREVIEW = 112;
    private static final int LONGEST = 256;
    static final int MOST_SEED = 9999;

    private final Surroundings surroundings;
    private final Studio studio;
    private final Messages messages;
    private final SamplesRow samples;
    private final Canvas preview = new Canvas();
    private final Stepper rows;
    private final Stepper cols;
    private final Stepper channels;
    private final Stepper seed;
    private final ComboBox<Initialiser> initialiser = new ComboBox<>();

    InputSide(Surroundings surroundings, Pictures pictures) {
        this.surroundings = surroundings;
        this.studio = surroundings.studio();
        this.messages = surroundings.messages();
        this.samples = new SamplesRow(messages, pictures);
        this.rows = stepper(
                "input-rows", LONGEST, (gesture, value) -> size(gesture, shape -> sized(shape, value, shape.width())));
        this.cols = stepper(
                "input-columns",
                LONGEST,
                (gesture, value) -> size(gesture, shape -> sized(shape, shape.height(), value)));
        this.channels = stepper(
                "input-channels",
                Picture.MOST_CHANNELS,
                (gesture, value) -> size(gesture, shape -> shape.withChannels(value)));
        this.seed = stepper(
                "seed",
                MOST_SEED,
                (gesture, value) -> studio.edit(gesture, now -> value == now.seed() ? now : now.withSeed(value)));
        var named = new Rows(messages);
        getStyleClass().addAll("side-pane", "net-input");
        getChildren()
                .addAll(
                        Titles.of(messages.text("input.title")),
                        preview,
                        samples,
                        named.of("lane.rows", rows),
                        named.of("lane.columns", cols),
                        named.of("shape.channels", channels),
                        Titles.of(messages.text("net.weights")),
                        drawn(named),
                        named.of("net.seed", seed));
    }

    private static Shape sized(Shape shape, int rows, int cols) {
        return Shape.picture(shape.channels(), rows, cols);
    }

    private void size(Object gesture, UnaryOperator<Shape> change) {
        studio.edit(gesture, now -> now.withInput(change.apply(now.network().input())));
    }

    private static Stepper stepper(String id, int most, ObjIntConsumer<Object> edit) {
        return new Stepper(id, 1, most, edit);
    }

    private HBox drawn(Rows named) {
        initialiser.setId("initialiser");
        initialiser.getItems().setAll(Initialiser.values());
        Choices.translate(initialiser, value -> Messages.key("initialiser", value), messages);
        Choices.onChoice(
                initialiser,
                value -> studio.edit(
                        new Object(), now -> value == now.initialiser() ? now : now.withInitialiser(value)));
        return named.labelled("net.initialiser", initialiser);
    }

    void show(Blueprint now) {
        var input = now.network().input();
        samples.show(now.source());
        rows.show(input.height());
        cols.show(input.width());
        channels.show(input.channels());
        seed.show((int) now.seed());
        initialiser.setValue(now.initialiser());
    }

    /// Shows what the network was given.
    void show(@Nullable Flow flow) {
        double side = PREVIEW * surroundings.zoom().get();
        preview.setWidth(side);
        preview.setHeight(side);
        if (flow != null) {
            var g = preview.getGraphicsContext2D();
            g.clearRect(0, 0, side, side);
            Sheets.paint(
                    g,
                    surroundings.ink().getValue(),
                    flow.input(),
                    flow.blueprint().picture().tone(),
                    side,
                    side);
        }
    }
}
