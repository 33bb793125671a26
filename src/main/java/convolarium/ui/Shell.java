package convolarium.ui;

import convolarium.session.Session;
import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Actions;
import convolarium.ui.control.Mistyped;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Overlay;
import convolarium.ui.control.Surroundings;
import convolarium.ui.explore.ExploreView;
import convolarium.ui.network.MapOpener;
import convolarium.ui.network.NetworkView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The frame of the program: the bar on top and the room below.
public final class Shell extends StackPane {

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final Messages messages;
    private final Looks looks;
    private final BooleanBinding tight;
    private final Session session;
    private final Trail trail;
    private final Passage passage;
    private final ExploreView explore;
    private final Rooms rooms;
    private final Overlay overlay;
    private final PalettePane palette;
    private final KeySheet keys;
    private final HistoryPane history;
    private final Presenter presenter;
    private final Tour tour;
    private final List<Action> program;
    private Actions actions;

    public Shell(Surroundings surroundings, Looks looks) {
        this.messages = surroundings.messages();
        this.looks = looks;
        this.session = surroundings.session();
        this.overlay = new Overlay(this::focusRoom);
        this.explore = new ExploreView(surroundings, overlay);
        this.rooms = new Rooms(Map.of(
                Rooms.Door.EXPLORE,
                () -> explore,
                Rooms.Door.NETWORK,
                () -> new NetworkView(surroundings, this::enter)));
        this.presenter = new Presenter(looks, messages, explore.timeline().still());
        this.tour = new Tour(messages, overlay);
        this.trail = new Trail(session, explore.timeline(), rooms.door());
        this.passage = new Passage(this, session, trail);
        this.program = new ProgramActions(session, rooms, trail, messages, looks).list(this);
        this.actions = explore.actions().and(program);
        this.palette = new PalettePane(this::actions, messages, overlay);
        this.keys = new KeySheet(this::actions, messages, overlay);
        this.history = new HistoryPane(rooms.shown()::get, messages, overlay);
        session.onRefused(() -> rooms.shown().get().notice().refuse(() -> messages.get("guard.refused")));
        addEventHandler(Mistyped.TYPED, event -> rooms.shown().get().notice().refuse(() -> event.words(messages)));
        getStyleClass().add("shell");
        getChildren().addAll(frame(), overlay, presenter);
        tight = widthProperty().lessThan(looks.scale().multiply(TopBar.NARROW));
        tight.subscribe(on -> pseudoClassStateChanged(TIGHT, on));
        addEventFilter(ScrollEvent.SCROLL, event -> {
            if (!overlay.isVisible()) {
                presenter.turn(event, actions);
            }
        });
        setOnDragOver(Shell::accept);
        setOnDragDropped(event -> {
            drop(event.getDragboard());
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private BorderPane frame() {
        var frame = new BorderPane();
        var bar = new TopBar(actions, messages, looks.scale(), session.locks(), rooms);
        var leave = presenter.leave();
        trail.furnish(actions.get("trail-back"), messages);
        rooms.shown().subscribe(room -> {
            actions = room.actions().and(program);
            frame.setCenter(room.view());
            room.corner().getChildren().setAll(leave);
            room.present(looks.presenting().get());
        });
        looks.presenting().subscribe(on -> {
            frame.setTop(on ? trail : new VBox(bar, trail));
            rooms.shown().get().present(on);
        });
        return frame;
    }

    /// Shows a newcomer around.
    public void showAround() {
        enter(Rooms.Door.EXPLORE);
        tour.start();
    }

    /// Goes into a room.
    void enter(Rooms.Door door) {
        if (overlay.isVisible()) {
            overlay.close();
        }
        rooms.enter(door);
        focusRoom();
    }

    private void enter(MapOpener.Way way) {
        passage.enter(way);
    }

    /// Goes back to the network that a layer was taken from.
    void goBack() {
        passage.leave();
    }

    private void focusRoom() {
        rooms.shown().get().focusStage();
    }

    /// Whether an audience sees a black screen.
    BooleanProperty blank() {
        return presenter.blank();
    }

    /// Opens what finds actions, or closes it.
    void togglePalette() {
        palette.toggle();
    }

    /// Opens the choice of themes, or closes it.
    void toggleThemes() {
        palette.toggle(action -> action.id().startsWith("theme-"));
    }

    /// Opens the sheet of keys, or closes it.
    void toggleKeys() {
        keys.toggle();
    }

    /// Opens the list of steps, or closes it.
    void toggleHistory() {
        history.toggle();
    }

    /// A scene with the shell in it, in the looks of the theme, with the keys of the program.
    public Scene scene(double width, double height) {
        var scene = new Scene(this, width, height);
        looks.scale().subscribe(_ -> scene.getStylesheets().setAll(looks.stylesheets()));
        looks.theme().subscribe(now -> Application.setUserAgentStylesheet(now.stylesheet()));
        looks.theme().subscribe(_ -> scene.getStylesheets().setAll(looks.stylesheets()));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> passBy(scene, event));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> echo(scene, event));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> run(bound(event), event));
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> Platform.runLater(() -> handBack(scene)));
        return scene;
    }

    /// A button that was clicked leaves the keys to the stage; one reached by the keyboard keeps them.
    private void handBack(Scene scene) {
        if (scene.getFocusOwner() instanceof ButtonBase && !(scene.getFocusOwner() instanceof MenuButton)) {
            focusRoom();
        }
    }

    /// Keys of the program come before those of controls; a field keeps pasting, and undo where it has its own.
    private void passBy(Scene scene, KeyEvent event) {
        if (presenter.isFirst(event)
                || event.isShortcutDown()
                || event.getCode().isFunctionKey()) {
            var bound = bound(event);
            var field = Nodes.field(scene.getFocusOwner());
            run(field.isEmpty() ? bound : passBy(bound, field.get()), event);
        }
    }

    private static Optional<Action> passBy(Optional<Action> bound, TextInputControl field) {
        boolean own = field.isUndoable() || field.isRedoable();
        return switch (bound.map(Action::id).orElse("paste")) {
            case "paste" -> Optional.empty();
            case "undo", "own-undo" -> own ? Optional.of(Action.of("", Action.Group.EDIT, "", field::undo)) : bound;
            case "redo", "own-redo" -> own ? Optional.of(Action.of("", Action.Group.EDIT, "", field::redo)) : bound;
            default -> bound;
        };
    }

    /// Whoever types into a field shows the audience the field.
    private void echo(Scene scene, KeyEvent event) {
        if (Nodes.field(scene.getFocusOwner()).isEmpty()) {
            presenter.show(event, bound(event));
        }
    }

    /// Under what lies over it, the room stays as it is.
    private Optional<Action> bound(KeyEvent event) {
        return presenter
                .bound(event, actions)
                .or(() -> actions.bound(event))
                .filter(action -> !overlay.isVisible() || action.group() == Action.Group.PROGRAM);
    }

    private static void run(Optional<Action> bound, KeyEvent event) {
        bound.ifPresent(action -> {
            event.consume();
            action.run();
        });
    }

    /// The room of one layer.
    public ExploreView explore() {
        return explore;
    }

    /// All that can be done in the room that is shown, and everywhere.
    public Actions actions() {
        return actions;
    }

    private static void accept(DragEvent event) {
        event.acceptTransferModes(TransferMode.COPY);
        event.consume();
    }

    /// Lets the room take what was dropped.
    public void drop(Clipboard brought) {
        rooms.shown().get().take(brought);
    }
}
