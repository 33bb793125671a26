package convolarium.ui.network;

import convolarium.data.Choice;
import convolarium.data.Split;
import convolarium.data.Target;
import convolarium.text.Figures;
import convolarium.text.Messages;
import convolarium.ui.control.Choices;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.NumberBox;
import convolarium.ui.control.Rows;
import convolarium.ui.control.Stepper;
import convolarium.ui.control.Surroundings;
import convolarium.ui.control.Titles;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the network learns from.
final class DataPane extends VBox {

    private static final List<Integer> SIZES =
            List.of(50, 100, 200, 360, 500, 1_000, 1_437, 2_000, 4_000, 5_000, 10_000, 20_000, 30_000, 60_000);
    private static final List<Double> SHARES = List.of(0.0, 0.05, 0.1, 0.2, 0.3, 0.5);
    private static final List<Double> TEST_SHARES = List.of(0.1, Split.SHARE, 0.3, 0.5);

    private final Course course;
    private final ComboBox<String> source = new ComboBox<>();
    private final NumberBox<Double> testShare;
    private final HBox parts;
    private final HBox wrong;
    private final NumberBox<Integer> train;
    private final NumberBox<Integer> test;
    private final NumberBox<Double> noise;
    private final AugmentationRow augmentation;
    private final Stepper seed;
    private final CheckBox shuffled = new CheckBox();
    private final ExamplesCanvas examples;

    DataPane(Surroundings surroundings, Course course, ImportPane imports) {
        this.course = course;
        var messages = surroundings.messages();
        var rows = new Rows(messages);
        this.examples = new ExamplesCanvas(surroundings);
        this.testShare = new NumberBox<>(
                "test-share",
                TEST_SHARES,
                CurvesCanvas::percent,
                value -> choose(course.material().shelf().parted(now(), value)));
        this.parts = rows.labelled("train.test-share-least", testShare);
        this.train = new NumberBox<>("train-count", SIZES, Figures::of, value -> choose(now().withTrain(value)));
        this.test = new NumberBox<>("test-count", SIZES, Figures::of, value -> choose(now().withTest(value)));
        this.noise = new NumberBox<>(
                "label-noise", SHARES, CurvesCanvas::percent, value -> choose(now().withLabelNoise(value)));
        this.wrong = rows.labelled("train.noise", noise);
        this.seed = new Stepper("data-seed", 1, InputSide.MOST_SEED, (_, value) -> choose(now().withSeed(value)));
        this.augmentation = new AugmentationRow(messages, change -> choose(change.apply(now())));
        furnish(messages);
        var loading = new Label();
        loading.textProperty().bind(messages.text("train.loading"));
        loading.visibleProperty().bind(course.material().loading());
        loading.managedProperty().bind(course.material().loading());
        getChildren()
                .addAll(
                        Titles.of(messages.text("train.data")),
                        source,
                        loading,
                        imports,
                        examples,
                        parts,
                        rows.labelled("train.train-count", train),
                        rows.labelled("train.test-count", test),
                        wrong,
                        rows.of("train.data-seed", seed.patient()),
                        shuffled,
                        augmentation);
        course.material().choice().subscribe(this::show);
        course.material().split().subscribe(this::show);
    }

    private void furnish(Messages messages) {
        getStyleClass().add("net-input");
        AugmentationRow.box(shuffled, "shuffled", messages);
        shuffled.setTooltip(Icons.tooltip(messages.text("hint.train.shuffled")));
        shuffled.setOnAction(_ -> choose(now().withShuffled(shuffled.isSelected())));
        source.setId("data-source");
        source.setMaxWidth(Double.MAX_VALUE);
        source.setItems(course.material().shelf().ids());
        Choices.word(source, id -> course.material().shelf().words(id, messages), messages);
        source.accessibleTextProperty().bind(messages.text("train.data"));
        Choices.onChoice(source, id -> {
            if (!id.equals(now().source())) {
                choose(course.material().shelf().first(id));
            }
        });
    }

    private Choice now() {
        return course.material().choice().get();
    }

    private void choose(Choice other) {
        course.choose(other);
    }

    private void show(Choice now) {
        var shelf = course.material().shelf();
        Choices.show(source, now.source());
        Choices.rewrite(source);
        Nodes.show(parts, shelf.parts(now.source()));
        Choices.show(testShare, now.testShare());
        var most = shelf.most(now);
        offer(train, most.train());
        offer(test, most.test());
        Choices.show(train, now.train());
        Choices.show(test, now.test());
        Choices.show(noise, now.labelNoise());
        augmentation.show(now);
        shuffled.setSelected(now.shuffled());
        seed.show((int) now.seed());
    }

    /// No more than there are.
    private static void offer(NumberBox<Integer> box, int most) {
        var offered = Stream.concat(SIZES.stream().filter(size -> size < most), Stream.of(most))
                .toList();
        if (!offered.equals(box.getItems())) {
            box.getItems().setAll(offered);
        }
    }

    private void show(@Nullable Split split) {
        examples.show(split);
        Nodes.show(wrong, split == null || split.train().target() == Target.CLASS);
    }
}
