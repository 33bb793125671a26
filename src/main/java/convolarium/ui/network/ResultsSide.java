package convolarium.ui.network;

import convolarium.session.SetExamples;
import convolarium.session.Standing;
import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Reporter;
import convolarium.ui.control.Scrolls;
import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.CountTable.Cell;
import convolarium.ui.draw.Numbers;
import convolarium.ui.network.AnswersPane.Shown;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How well the network learns: curves, and what it answers to what it was never shown.
final class ResultsSide extends VBox {

    private final Runs runs;
    private final Messages messages;
    private final LookBack lookBack;
    private final CurvesCanvas curves;
    private final ConfusionCanvas confusion;
    private final ClassTable classes;
    private final AnswersPane answers;
    private final CheckupPane checkups;
    private final Label read = new Label();
    private final Label counted = new Label();
    private final Label told = new Label();
    private final Label after = words(new Label(), "results-step");
    private final ResultTabs tabs;
    private final List<Action> actions;
    private Optional<Shown> shown = Optional.empty();
    private Optional<Shown> filled = Optional.empty();
    private List<String> types = List.of();
    private Optional<Cell> cell = Optional.empty();
    private OptionalInt type = OptionalInt.empty();

    /// @param notice takes a sentence about a file
    /// @param open   whether the room shows how its network learns
    ResultsSide(Surroundings surroundings, Runs runs, BooleanProperty open, Reporter notice) {
        this.runs = runs;
        this.lookBack = new LookBack(runs.course());
        this.messages = surroundings.messages();
        var log = new SimpleBooleanProperty(this, "log");
        this.curves = new CurvesCanvas(surroundings, log, said -> read.setText(Numbers.unbroken(said)));
        this.confusion = new ConfusionCanvas(surroundings, this::open, counted::setText);
        this.classes = new ClassTable(messages, this::open);
        this.answers = new AnswersPane(surroundings);
        this.checkups = new CheckupPane(surroundings);
        this.tabs = new ResultTabs(messages);
        var menu = new CurvesMenu(surroundings, curves, log, notice);
        tabs.add(menu, tabs.curves);
        var list = new RunsPane(surroundings, runs);
        this.actions = Stream.of(
                        tabs.list(() -> open.set(true)),
                        menu.list(() -> press(tabs.curves, open)),
                        list.actions(() -> press(tabs.runs, open)))
                .flatMap(List::stream)
                .toList();
        getStyleClass().add("net-results");
        getChildren()
                .addAll(
                        tabs,
                        after,
                        page(new VBox(curves, words(read, "curves-reading")), tabs.curves),
                        counts(),
                        page(list, tabs.runs),
                        page(Scrolls.down(new VBox(words(told, "answers-reading"), answers)), tabs.mistakes),
                        page(Scrolls.down(checkups), tabs.weights));
        tabs.mistakes.setOnAction(_ -> look(Optional.empty(), OptionalInt.empty()));
        tabs.onPressed(this::reveal);
        runs.curves().subscribe(curves::show);
        var training = runs.course().training();
        Stream.of(training.progress(), training.moment(), training.past()).forEach(news -> news.subscribe(_ -> show()));
        List.of(tabs.classes, tabs.confusion, tabs.mistakes, tabs.weights)
                .forEach(tab -> tab.selectedProperty().subscribe(this::show));
        Stream.of(messages.languageProperty(), surroundings.ink(), surroundings.zoom())
                .forEach(look -> look.subscribe(_ -> renew()));
    }

    /// Is told of every picture of the display.
    void tick() {
        lookBack.tick();
    }

    /// What can be done with the results.
    List<Action> list() {
        return actions;
    }

    private void press(ToggleButton tab, BooleanProperty open) {
        open.set(true);
        tab.fire();
    }

    /// Everything has its place before anything is done with it, and is in sight where the room scrolls.
    private void reveal() {
        if (getScene() != null) {
            getScene().getRoot().applyCss();
            Scrolls.reveal(this);
        }
    }

    /// What was taken for what, as a matrix, or class by class.
    private Node counts() {
        VBox.setVgrow(curves, Priority.ALWAYS);
        VBox.setVgrow(confusion, Priority.ALWAYS);
        VBox.setVgrow(classes, Priority.ALWAYS);
        var matrix = new VBox(confusion, words(counted, "confusion-reading"));
        matrix.visibleProperty().bind(tabs.classes.selectedProperty().not());
        matrix.managedProperty().bind(matrix.visibleProperty());
        VBox.setVgrow(matrix, Priority.ALWAYS);
        ResultTabs.with(classes, tabs.classes);
        return page(new VBox(matrix, classes), tabs.confusion);
    }

    private static Label words(Label label, String id) {
        label.setId(id);
        label.setWrapText(true);
        label.getStyleClass().addAll("maps-reading", "curves-reading");
        return label;
    }

    private static Node page(Node page, ToggleButton tab) {
        ResultTabs.with(page, tab);
        VBox.setVgrow(page, Priority.ALWAYS);
        return page;
    }

    private void open(Cell wanted) {
        look(Optional.of(wanted), OptionalInt.empty());
    }

    private void open(int mistaken) {
        look(Optional.empty(), OptionalInt.of(mistaken));
    }

    /// Shows the pictures of a cell, the mistakes with a class, or all mistakes.
    private void look(Optional<Cell> wanted, OptionalInt mistaken) {
        tabs.mistakes.setSelected(true);
        cell = wanted;
        type = mistaken;
        fill();
    }

    /// Shows the pictures of the last test.
    private void fill() {
        filled = shown;
        shown.ifPresentOrElse(this::fill, () -> {
            answers.getChildren().clear();
            told.setText(nothing());
        });
    }

    private void fill(Shown all) {
        if (cell.isPresent()) {
            answers.cell(cell.get(), all);
        } else if (type.isPresent()) {
            answers.mistakes(type.getAsInt(), all);
        } else {
            answers.mistakes(all);
        }
        told.setText(all.masks() ? messages.get("results.masks") : told(all));
    }

    private String told(Shown all) {
        var names = all.names();
        return cell.map(of -> messages.get("results.cell-told", names.get(of.wanted()), names.get(of.predicted())))
                .orElseGet(() -> type.isPresent()
                        ? messages.get("results.class-told", names.get(type.getAsInt()))
                        : all.test().accuracy() == 1
                                ? messages.get("results.no-mistakes", all.test().count())
                                : messages.get("results.mistakes-told"));
    }

    private Optional<Standing> stood() {
        return lookBack.standings().stream().findFirst();
    }

    /// What the run is tested with whose results are shown: there may be other examples to learn from by now.
    private Optional<SetExamples> set() {
        return stood().flatMap(now -> runs.find(now.number()))
                .flatMap(trial -> trial.subject().tested());
    }

    /// The last test. A network that gives back its pictures tells no classes.
    private Optional<Shown> test() {
        return set().filter(all -> !all.givenBack())
                .flatMap(all -> stood().flatMap(Standing::evaluation)
                        .map(now -> new Shown(now, all.set(), Material.names(all.set(), messages))));
    }

    /// Words, colours or sizes are others.
    private void renew() {
        filled = Optional.empty();
        show();
    }

    private void show() {
        shown = test();
        shown.map(now -> now.set().classes()).filter(now -> !now.equals(types)).ifPresent(this::forget);
        var names = shown.map(Shown::names).orElse(List.of());
        tell();
        confusion.show(shown.map(Shown::test), names, nothing());
        if (tabs.classes.isSelected()) {
            classes.show(shown.map(Shown::test), names, nothing());
        }
        if (tabs.weights.isSelected()) {
            stood().ifPresent(now -> set().ifPresent(all -> checkups.show(now, lookBack.running(), all.set())));
        }
        if (tabs.mistakes.isSelected() && (shown.isEmpty() || !shown.equals(filled))) {
            fill();
        }
    }

    /// What was chosen was among other classes.
    private void forget(List<String> now) {
        types = now;
        cell = Optional.empty();
        type = OptionalInt.empty();
        confusion.mark(Optional.empty());
    }

    /// What is said where there is no test that tells classes.
    private String nothing() {
        return messages.get(set().filter(SetExamples::givenBack).isPresent() ? "results.given-back" : "results.none");
    }

    /// Which step the results are of.
    private void tell() {
        boolean weights = tabs.weights.isSelected();
        boolean tables = weights || tabs.confusion.isSelected() || tabs.mistakes.isSelected();
        boolean some = tables && stood().isPresent() && (weights || shown.isPresent());
        Nodes.show(after, some);
        after.setText(some ? Numbers.unbroken(lookBack.words(!weights, messages)) : "");
        int last = lookBack.lead().map(Standing::step).orElse(0);
        curves.mark(lookBack.seen() == last ? -1 : lookBack.seen());
    }
}
