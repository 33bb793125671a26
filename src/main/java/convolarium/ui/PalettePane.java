package convolarium.ui;

import convolarium.text.Language;
import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Actions;
import convolarium.ui.control.Overlay;
import convolarium.ui.control.Scrolls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The command palette: all that can be done, found by typing.
final class PalettePane extends VBox {

    private static final int PAGE = 8;
    /// What is wanted most often, offered first of what was not done lately.
    private static final List<String> USUAL = List.of("open", "play", "present", "predict", "compare-keep");
    /// The size of the words in the field in em, as the style sheet has it.
    private static final double FIELD = 1.143;

    private final Supplier<Actions> actions;
    private final Messages messages;
    private final Overlay overlay;
    private final TextField field = new TextField();
    private final ListView<Action> list = new ListView<>();
    private final List<Action> recent = new ArrayList<>();
    private Predicate<Action> offered = _ -> true;

    PalettePane(Supplier<Actions> actions, Messages messages, Overlay overlay) {
        this.actions = actions;
        this.messages = messages;
        this.overlay = overlay;
        setId("palette-pane");
        getStyleClass().addAll("overlay-card", "palette");
        setMaxHeight(USE_PREF_SIZE);
        field.setId("palette-field");
        field.promptTextProperty().bind(messages.text("palette.prompt"));
        field.accessibleTextProperty().bind(messages.text("palette.prompt"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setPlaceholder(none());
        list.setCellFactory(_ -> new PaletteCell(messages, this::perform));
        field.textProperty().subscribe(_ -> filter());
        messages.languageProperty().subscribe(this::filter);
        getChildren().addAll(field, list);
    }

    private Label none() {
        var label = new Label();
        label.setId("palette-none");
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.textProperty().bind(messages.text("palette.none"));
        return label;
    }

    /// Opens, or closes if it is open.
    void toggle() {
        toggle(_ -> true);
    }

    /// Opens with some of all actions only, or closes.
    void toggle(Predicate<Action> wanted) {
        if (overlay.shows(this)) {
            overlay.close();
            return;
        }
        offered = wanted;
        field.clear();
        filter();
        Scrolls.fit(list, field.fontProperty(), FIELD);
        overlay.open(this, field);
    }

    private void filter() {
        var search = new PaletteSearch(field.getText());
        record Found(Action action, int rank) {}
        list.getItems()
                .setAll(actions.get().all().stream()
                        .filter(offered)
                        .flatMap(action -> rank(search, action).stream().mapToObj(rank -> new Found(action, rank)))
                        .sorted(Comparator.comparingInt(Found::rank)
                                .thenComparing(
                                        found -> !found.action().available().getValue())
                                .thenComparingInt(found -> age(found.action()))
                                .thenComparingInt(found -> usual(found.action()))
                                .thenComparing(found -> !found.action().on().getValue()))
                        .map(Found::action)
                        .toList());
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private OptionalInt rank(PaletteSearch search, Action action) {
        return search.rank(
                inAll(language -> action.name(messages, language)),
                inAll(language -> messages.in(language, Messages.key("group", action.group()))));
    }

    private static List<String> inAll(Function<Language, String> words) {
        return Stream.of(Language.values()).map(words).toList();
    }

    private static int usual(Action action) {
        int at = USUAL.indexOf(action.id());
        return at < 0 ? USUAL.size() : at;
    }

    private int age(Action action) {
        int at = recent.indexOf(action);
        return at < 0 ? recent.size() : at;
    }

    private void keyPressed(KeyEvent event) {
        boolean mine = true;
        switch (event.getCode()) {
            case UP -> move(-1);
            case DOWN -> move(1);
            case PAGE_UP -> move(-PAGE);
            case PAGE_DOWN -> move(PAGE);
            case ENTER -> perform(list.getSelectionModel().getSelectedItem());
            default -> mine = false;
        }
        if (mine) {
            event.consume();
        }
    }

    private void move(int by) {
        int last = list.getItems().size() - 1;
        int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, last));
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - PAGE / 2));
    }

    private void perform(@Nullable Action action) {
        if (action != null && action.available().getValue()) {
            recent.remove(action);
            recent.addFirst(action);
            overlay.close();
            action.run();
        }
    }
}
