package convolarium.ui.network;

import convolarium.data.Split;
import convolarium.net.Evaluation;
import convolarium.session.Moment;
import convolarium.session.Progress;
import convolarium.session.Standing;
import convolarium.text.Messages;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Scrolls;
import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.CountTable.Cell;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/// How well the network learns: curves, and what it answers to what it was never shown.
final class ResultsSide extends VBox {

    private final Course course;
    private final Messages messages;
    private final CurvesCanvas curves;
    private final ConfusionCanvas confusion;
    private final AnswersPane answers;
    private final Label read = new Label();
    private final Label counted = new Label();
    private final Label told = new Label();
    private final ToggleButton showCurves;
    private final ToggleButton showConfusion;
    private final ToggleButton showMistakes;
    private final ToggleButton showRuns;
    private Optional<Evaluation> shown = Optional.empty();
    private Optional<Evaluation> filled = Optional.empty();
    private Optional<Cell> cell = Optional.empty();

    /// @param notice takes a sentence about a file
    ResultsSide(Surroundings surroundings, Course course, Consumer<String> notice) {
        this.course = course;
        this.messages = surroundings.messages();
        var runs = new Runs(course);
        var log = new SimpleBooleanProperty(this, "log");
        this.curves = new CurvesCanvas(surroundings, log, read::setText);
        var menu = new CurvesMenu(surroundings, curves, log, notice);
        this.confusion = new ConfusionCanvas(surroundings, this::open, counted::setText);
        this.answers = new AnswersPane(surroundings, course::look);
        this.showCurves = tab("curves");
        this.showConfusion = tab("confusion");
        this.showMistakes = tab("mistakes");
        this.showRuns = tab("runs");
        var tabs = new SegmentedButton(showCurves, showConfusion, showMistakes, showRuns);
        tabs.setId("results");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        menu.visibleProperty().bind(showCurves.selectedProperty());
        var head = new HBox(tabs, gap, menu);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(curves, Priority.ALWAYS);
        VBox.setVgrow(confusion, Priority.ALWAYS);
        getStyleClass().add("net-results");
        getChildren()
                .addAll(
                        head,
                        page(new VBox(curves, words(read, "curves-reading")), showCurves),
                        page(new VBox(confusion, words(counted, "confusion-reading")), showConfusion),
                        page(new RunsPane(surroundings, runs), showRuns),
                        page(Scrolls.down(new VBox(words(told, "answers-reading"), answers)), showMistakes));
        showCurves.setSelected(true);
        showMistakes.setOnAction(_ -> mistakes());
        runs.curves().subscribe(curves::show);
        course.training().progress().subscribe(this::show);
        course.training().moment().subscribe(this::show);
        messages.languageProperty()
                .subscribe(() -> show(course.training().progress().get()));
    }

    private ToggleButton tab(String id) {
        var button = new ToggleButton();
        button.setId("show-" + id);
        button.textProperty().bind(messages.text("results." + id));
        Icons.tellWhole(button);
        button.setOnAction(_ -> button.setSelected(true));
        return button;
    }

    private static Label words(Label label, String id) {
        label.setId(id);
        label.setWrapText(true);
        label.getStyleClass().addAll("maps-reading", "curves-reading");
        return label;
    }

    private static Node page(Node page, ToggleButton tab) {
        page.visibleProperty().bind(tab.selectedProperty());
        page.managedProperty().bind(tab.selectedProperty());
        VBox.setVgrow(page, Priority.ALWAYS);
        return page;
    }

    private void mistakes() {
        showMistakes.setSelected(true);
        cell = Optional.empty();
        fill();
    }

    private void open(Cell wanted) {
        showMistakes.setSelected(true);
        cell = Optional.of(wanted);
        fill();
    }

    private List<String> names(Split split) {
        return split.test().classes().stream()
                .map(id -> messages.has("class." + id) ? messages.get("class." + id) : id)
                .toList();
    }

    /// Shows the pictures of the last test.
    private void fill() {
        var split = course.material().split().get();
        filled = shown;
        if (split == null || shown.isEmpty()) {
            answers.getChildren().clear();
            told.setText(messages.get("results.none"));
            return;
        }
        var now = shown.get();
        var names = names(split);
        if (cell.isEmpty()) {
            answers.mistakes(now, split.test(), names);
            told.setText(messages.get("results.mistakes-told"));
        } else {
            answers.cell(cell.get(), now, split.test(), names);
            told.setText(messages.get(
                    "results.cell-told",
                    names.get(cell.get().wanted()),
                    names.get(cell.get().predicted())));
        }
    }

    private void show(@Nullable Progress progress) {
        curves.mark(-1);
        var split = course.material().split().get();
        shown = Optional.ofNullable(progress)
                .flatMap(Progress::lead)
                .flatMap(Standing::evaluation)
                .filter(now -> split != null
                        && now.confusion().classes() == split.test().classes().size());
        confusion.show(shown, split == null ? List.of() : names(split));
        if (showMistakes.isSelected() && !shown.equals(filled)) {
            fill();
        }
    }

    private void show(@Nullable Moment moment) {
        if (moment != null) {
            curves.mark(moment.step());
        }
    }
}
