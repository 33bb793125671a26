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
import java.util.OptionalInt;
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
    private final ClassTable classes;
    private final AnswersPane answers;
    private final CheckupPane checkups;
    private final Label read = new Label();
    private final Label counted = new Label();
    private final Label told = new Label();
    private final ToggleButton showCurves = tab("curves");
    private final ToggleButton showConfusion = tab("confusion");
    private final ToggleButton showMistakes = tab("mistakes");
    private final ToggleButton showRuns = tab("runs");
    private final ToggleButton showWeights = tab("weights");
    private final ToggleButton showClasses;
    private Optional<Evaluation> shown = Optional.empty();
    private Optional<Evaluation> filled = Optional.empty();
    private Optional<Cell> cell = Optional.empty();
    private OptionalInt type = OptionalInt.empty();

    /// @param notice takes a sentence about a file
    ResultsSide(Surroundings surroundings, Course course, Consumer<String> notice) {
        this.course = course;
        this.messages = surroundings.messages();
        var runs = new Runs(course);
        var log = new SimpleBooleanProperty(this, "log");
        this.curves = new CurvesCanvas(surroundings, log, read::setText);
        this.confusion = new ConfusionCanvas(surroundings, this::open, counted::setText);
        this.classes = new ClassTable(messages, this::open);
        this.answers = new AnswersPane(surroundings, course::look);
        this.checkups = new CheckupPane(surroundings);
        this.showClasses = Icons.toggle("show-classes", "mdi2t-table-of-contents", messages.text("results.classes"));
        getStyleClass().add("net-results");
        getChildren()
                .addAll(
                        head(new CurvesMenu(surroundings, curves, log, notice)),
                        page(new VBox(curves, words(read, "curves-reading")), showCurves),
                        counts(),
                        page(new RunsPane(surroundings, runs), showRuns),
                        page(Scrolls.down(new VBox(words(told, "answers-reading"), answers)), showMistakes),
                        page(Scrolls.down(checkups), showWeights));
        showCurves.setSelected(true);
        showMistakes.setOnAction(_ -> mistakes());
        runs.curves().subscribe(curves::show);
        course.training().progress().subscribe(this::show);
        course.training().moment().subscribe(this::show);
        List.of(showClasses, showWeights).forEach(tab -> tab.selectedProperty().subscribe(this::showAll));
        messages.languageProperty().subscribe(this::showAll);
    }

    private HBox head(Node menu) {
        List.of(showCurves, showConfusion, showMistakes, showRuns, showWeights).forEach(this::translate);
        var tabs = new SegmentedButton(showCurves, showConfusion, showMistakes, showRuns, showWeights);
        tabs.setId("results");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        with(menu, showCurves);
        with(showClasses, showConfusion);
        var head = new HBox(tabs, gap, menu, showClasses);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /// What was taken for what, as a matrix, or class by class.
    private Node counts() {
        VBox.setVgrow(curves, Priority.ALWAYS);
        VBox.setVgrow(confusion, Priority.ALWAYS);
        VBox.setVgrow(classes, Priority.ALWAYS);
        var matrix = new VBox(confusion, words(counted, "confusion-reading"));
        matrix.visibleProperty().bind(showClasses.selectedProperty().not());
        matrix.managedProperty().bind(matrix.visibleProperty());
        VBox.setVgrow(matrix, Priority.ALWAYS);
        with(classes, showClasses);
        return page(new VBox(matrix, classes), showConfusion);
    }

    private void showAll() {
        show(course.training().progress().get());
    }

    private static ToggleButton tab(String id) {
        var button = new ToggleButton();
        button.setId("show-" + id);
        Icons.tellWhole(button);
        button.setOnAction(_ -> button.setSelected(true));
        return button;
    }

    private void translate(ToggleButton button) {
        button.textProperty().bind(messages.text("results." + button.getId().substring("show-".length())));
    }

    private static Label words(Label label, String id) {
        label.setId(id);
        label.setWrapText(true);
        label.getStyleClass().addAll("maps-reading", "curves-reading");
        return label;
    }

    private static Node page(Node page, ToggleButton tab) {
        with(page, tab);
        VBox.setVgrow(page, Priority.ALWAYS);
        return page;
    }

    /// Is there only while a button is pressed.
    private static void with(Node node, ToggleButton button) {
        node.visibleProperty().bind(button.selectedProperty());
        node.managedProperty().bind(button.selectedProperty());
    }

    private void mistakes() {
        look(Optional.empty(), OptionalInt.empty());
    }

    private void open(Cell wanted) {
        look(Optional.of(wanted), OptionalInt.empty());
    }

    private void open(int mistaken) {
        look(Optional.empty(), OptionalInt.of(mistaken));
    }

    /// Shows the pictures of a cell, the mistakes with a class, or all mistakes.
    private void look(Optional<Cell> wanted, OptionalInt mistaken) {
        showMistakes.setSelected(true);
        cell = wanted;
        type = mistaken;
        fill();
    }

    private List<String> names(Split split) {
        return Material.names(split, messages);
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
        var all = new AnswersPane.Shown(now, split.test(), names);
        if (cell.isPresent()) {
            answers.cell(cell.get(), all);
        } else if (type.isPresent()) {
            answers.mistakes(type.getAsInt(), all);
        } else {
            answers.mistakes(all);
        }
        told.setText(all.masks() ? messages.get("results.masks") : told(names));
    }

    private String told(List<String> names) {
        return cell.map(of -> messages.get("results.cell-told", names.get(of.wanted()), names.get(of.predicted())))
                .orElseGet(() -> type.isPresent()
                        ? messages.get("results.class-told", names.get(type.getAsInt()))
                        : messages.get("results.mistakes-told"));
    }

    private void show(@Nullable Progress progress) {
        curves.mark(-1);
        var split = course.material().split().get();
        shown = Optional.ofNullable(progress)
                .flatMap(Progress::lead)
                .flatMap(Standing::evaluation)
                .filter(now -> split != null
                        && now.confusion().classes() == split.test().classes().size());
        var names = split == null ? List.<String>of() : names(split);
        confusion.show(shown, names);
        if (showClasses.isSelected()) {
            classes.show(shown, names);
        }
        if (showWeights.isSelected()) {
            checkups.show(progress, split);
        }
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
