package convolarium.ui.network;

import convolarium.net.Recipe;
import convolarium.session.Progress;
import convolarium.session.Trial;
import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Action.Group;
import convolarium.ui.control.Icons;
import convolarium.ui.control.KeyedMenu;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Scrolls;
import convolarium.ui.control.Stepper;
import convolarium.ui.control.Surroundings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// All runs that are remembered: to come back to, to draw above each other, to race and to repeat.
final class RunsPane extends VBox {

    private static final int MOST_SEEDS = 20;
    private static final int SEEDS = 5;

    private final Runs runs;
    private final Surroundings surroundings;
    private final Messages messages;
    private final RunDifferences differences;
    private final VBox list = new VBox();
    private final Map<Integer, RunRow> rows = new HashMap<>();
    private final Label told = new Label();
    private final Label forgotten = new Label();
    private final MenuItem race = new MenuItem();
    private final MenuButton against = new KeyedMenu();
    private final Button repeat = new Button();
    private final Stepper seeds;
    private final ScrollPane scroll = Scrolls.down(list);
    private int wanted = SEEDS;
    private int revealed;

    RunsPane(Surroundings surroundings, Runs runs) {
        this.runs = runs;
        this.surroundings = surroundings;
        this.messages = surroundings.messages();
        this.differences = new RunDifferences(messages, runs.course().material());
        this.seeds = new Stepper("repeat-seeds", 2, MOST_SEEDS, (_, value) -> wanted(value));
        wanted(SEEDS);
        seeds.describe(messages.text("runs.seeds"));
        race.setId("runs-race");
        race.setOnAction(_ -> runs.race());
        against.setId("runs-against");
        against.textProperty().bind(messages.text("runs.against"));
        against.getItems().setAll(changes());
        runs.recipe().subscribe(_ -> against.getItems().setAll(changes()));
        repeat.setId("runs-repeat");
        repeat.textProperty().bind(messages.text("runs.repeat"));
        repeat.setTooltip(Icons.tooltip(messages.text("runs.repeat-told")));
        repeat.setOnAction(_ -> runs.repeat(wanted));
        told.setId("runs-told");
        told.setWrapText(true);
        told.setMinHeight(USE_PREF_SIZE);
        told.getStyleClass().addAll("maps-reading", "runs-told");
        list.getStyleClass().add("runs-list");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("runs");
        forgotten.setId("runs-forgotten");
        forgotten.setWrapText(true);
        forgotten.setMinHeight(USE_PREF_SIZE);
        forgotten.getStyleClass().add("muted");
        getChildren().addAll(scroll, forgotten, told, tools());
        runs.news().subscribe(_ -> show());
        visibleProperty().subscribe(_ -> show());
        messages.languageProperty().subscribe(_ -> show());
        surroundings.ink().subscribe(_ -> show());
    }

    private HBox tools() {
        var unit = new Label();
        unit.textProperty().bind(messages.text("runs.seeds-unit"));
        var row = new HBox(against, Nodes.gap(), repeat, seeds, unit);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("runs-tools");
        return row;
    }

    /// What can be done with runs.
    ///
    /// @param shown lets them be seen first
    List<Action> actions(Runnable shown) {
        return List.of(
                Action.of("runs-race-now", Group.TIME, "runs.race-ticked", () -> {
                            shown.run();
                            runs.race();
                        })
                        .withIcon("mdi2f-flag-checkered"),
                Action.of("runs-repeat-now", Group.TIME, "runs.repeat-seeds", () -> {
                            shown.run();
                            runs.repeat(wanted);
                        })
                        .withIcon("mdi2d-dice-multiple-outline"));
    }

    private void wanted(int value) {
        wanted = value;
        seeds.show(value);
    }

    /// What a run can be raced against: itself with one setting changed.
    private List<MenuItem> changes() {
        var now = runs.recipe().get();
        double rate = now.optimizer().rate();
        var numbers = Stream.of(
                change("runs.faster", recipe -> recipe.withRate(10 * rate)),
                change("runs.slower", recipe -> recipe.withRate(rate / 10)),
                change("runs.larger", recipe -> recipe.withBatch(2 * now.batch())),
                change("runs.smaller", recipe -> recipe.withBatch(Math.max(1, now.batch() / 2))),
                change("runs.order", recipe -> recipe.withSeed(now.seed() + 1)));
        var methods = Stream.of(Method.values())
                .filter(method -> method != Method.of(now.optimizer()))
                .map(method -> against(method));
        return Stream.of(Stream.of(race, new SeparatorMenuItem()), numbers, methods)
                .flatMap(items -> items)
                .toList();
    }

    private MenuItem against(Method method) {
        var item = change("runs.method", recipe -> recipe.withOptimizer(method.usual()));
        item.textProperty().unbind();
        item.textProperty().bind(messages.text("runs.method", messages.text(Messages.key("optimizer", method))));
        return item;
    }

    private MenuItem change(String key, UnaryOperator<Recipe> change) {
        var item = new MenuItem();
        item.textProperty().bind(messages.text(key));
        item.setOnAction(_ -> runs.race(change));
        return item;
    }

    /// Words for many runs cost time that somebody else needs while nobody reads them.
    private void show() {
        if (!isVisible()) {
            return;
        }
        var all = runs.all();
        var shown = all.stream()
                .map(trial -> rows.computeIfAbsent(trial.number(), number -> new RunRow(number, runs, surroundings)))
                .toList();
        rows.values().retainAll(shown);
        if (!list.getChildren().equals(shown)) {
            list.getChildren().setAll(shown);
        }
        for (int i = 0; i < all.size(); i++) {
            shown.get(i).show(all.get(i));
        }
        boolean none = runs.find(runs.selected()).isEmpty();
        race.setText(runs.rival()
                .map(rival -> messages.get("runs.race-of", runs.selected(), rival))
                .orElseGet(() -> messages.get("runs.race")));
        race.setDisable(runs.rival().isEmpty());
        against.setDisable(none);
        told.setText(words());
        int gone = runs.progress().map(Progress::forgotten).orElse(0);
        Nodes.show(forgotten, gone > 0);
        forgotten.setText(messages.get("runs.forgotten", gone));
        if (revealed != runs.selected()) {
            revealed = runs.selected();
            Optional.ofNullable(rows.get(revealed)).ifPresent(row -> Scrolls.reveal(scroll, row));
        }
    }

    private String words() {
        var words = new RunWords(messages);
        var drawn = runs.curves().get();
        if (runs.turn().isPresent()) {
            int all = runs.progress().orElseThrow().series().size();
            return Stream.of(messages.get("runs.turn", runs.turn().get(), all), words.spread(drawn.spread()))
                    .filter(sentence -> !sentence.isEmpty())
                    .reduce((one, other) -> messages.get("runs.both", one, other))
                    .orElseThrow();
        }
        if (!drawn.spread().isEmpty()) {
            return words.spread(drawn.spread());
        }
        if (drawn.runs().size() < 2) {
            return messages.get(runs.all().isEmpty() ? "runs.none" : "runs.hint");
        }
        var one = drawn.runs().get(0);
        var other = drawn.runs().get(1);
        return messages.get(
                "runs.both",
                words.leader(one, other),
                difference(
                        runs.find(one.number()).orElseThrow(),
                        runs.find(other.number()).orElseThrow()));
    }

    private String difference(Trial one, Trial other) {
        return messages.get("runs.differ", other.number(), differences.between(one, other), one.number());
    }
}
