package convolarium.ui.network;

import convolarium.net.Loss;
import convolarium.net.Recipe;
import convolarium.text.Figures;
import convolarium.text.Messages;
import convolarium.ui.control.Choices;
import convolarium.ui.control.NumberBox;
import convolarium.ui.control.Rows;
import convolarium.ui.control.Stepper;
import convolarium.ui.control.Titles;
import convolarium.ui.draw.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

/// How the network learns.
final class RecipePane extends VBox {

    static final List<Double> RATES =
            List.of(0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 10.0);
    private static final List<Integer> BATCHES = List.of(1, 2, 4, 8, 16, 32, 64, 128, 256);
    private static final double LEAST_RATE = 1e-6;
    private static final double MOST_RATE = 1000;
    private static final int MOST_BATCH = 4096;
    private static final int MOST_EPOCHS = 999;

    private final Course course;
    private final ComboBox<Method> method = new ComboBox<>();
    private final ComboBox<Loss> loss = new ComboBox<>();
    private final NumberBox<Double> rate;
    private final NumberBox<Integer> batch;
    private final Stepper epochs;
    private final Stepper seed;

    RecipePane(Course course, Messages messages) {
        this.course = course;
        var rows = new Rows(messages);
        this.rate = new NumberBox<>("rate", RATES, Numbers::text, value -> course.cook(now().withRate(value)));
        this.batch = new NumberBox<>("batch", BATCHES, Figures::of, value -> course.cook(now().withBatch(value)));
        rate.takeTyped(Optional::of, LEAST_RATE, MOST_RATE);
        batch.takeTyped(value -> Optional.of((int) value).filter(whole -> whole == value), 1, MOST_BATCH);
        this.epochs =
                new Stepper("epochs", 1, MOST_EPOCHS, (_, value) -> course.cook(now().withEpochs(value))).patient();
        this.seed = new Stepper("recipe-seed", 1, InputSide.MOST_SEED, course::sow).patient();
        method.setId("optimizer");
        method.getItems().setAll(Method.values());
        Choices.translate(method, value -> Messages.key("optimizer", value), messages);
        Choices.onChoice(method, chosen -> {
            if (chosen != Method.of(now().optimizer())) {
                course.cook(now().withOptimizer(chosen.usual()));
            }
        });
        loss.setId("loss");
        loss.getItems().setAll(Loss.values());
        Choices.translate(loss, value -> Messages.key("loss", value), messages);
        Choices.onChoice(loss, chosen -> course.cook(now().withLoss(chosen)));
        loss.disableProperty().bind(course.material().givenBack());
        getStyleClass().add("net-input");
        getChildren()
                .addAll(
                        Titles.of(messages.text("train.recipe")),
                        rows.labelled("train.optimizer", method),
                        rows.labelled("train.rate", rate),
                        rows.labelled("train.batch", batch),
                        rows.labelled("train.loss", loss),
                        rows.of("train.epochs", epochs),
                        rows.of("train.seed", seed));
        course.recipe().subscribe(this::show);
    }

    private Recipe now() {
        return course.recipe().get();
    }

    private void show(Recipe now) {
        Choices.show(method, Method.of(now.optimizer()));
        show(rate, RATES, now.optimizer().rate());
        show(batch, BATCHES, now.batch());
        Choices.show(loss, now.loss());
        epochs.show(now.epochs());
        seed.show((int) now.seed());
    }

    /// A number that is not among the usual ones joins them.
    private static <N extends Number> void show(NumberBox<N> box, List<N> usual, N now) {
        if (!box.getItems().contains(now)) {
            Choices.offer(
                    box,
                    Stream.concat(usual.stream(), Stream.of(now))
                            .sorted(Comparator.comparingDouble(Number::doubleValue))
                            .toList());
        }
        Choices.show(box, now);
    }
}
