package convolarium.ui;

import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Actions;
import convolarium.ui.explore.ExploreView;
import convolarium.ui.explore.Surroundings;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// The frame of the program: the bar on top and the room below.
public final class Shell extends StackPane {

    private final Messages messages;
    private final Looks looks;
    private final ExploreView explore;
    private final Overlay overlay;
    private final PalettePane palette;
    private final KeySheet keys;
    private final HistoryPane history;
    private final Presenter presenter;
    private final Tour tour;
    private final Actions actions;

    public Shell(Surroundings surroundings, Looks looks) {
        this.messages = surroundings.messages();
        this.looks = looks;
        this.explore = new ExploreView(surroundings);
        this.overlay = new Overlay(explore::focusStage);
        this.presenter = new Presenter(looks, messages, explore.timeline().still());
        this.tour = new Tour(messages, overlay);
        this.actions = explore.actions().and(new ProgramActions(surroundings.session(), messages, looks).list(this));
        this.palette = new PalettePane(actions, messages, overlay);
        this.keys = new KeySheet(actions, messages, overlay);
        this.history = new HistoryPane(surroundings.session(), messages, overlay);
        getStyleClass().add("shell");
        var frame = new BorderPane(explore);
        var bar = new TopBar(
                actions, messages, looks.scale(), surroundings.session().locks());
        explore.corner().getChildren().setAll(leave());
        looks.presenting().subscribe(on -> {
            frame.setTop(on ? null : bar);
            explore.present(on);
        });
        getChildren().addAll(frame, overlay, presenter);
        addEventFilter(ScrollEvent.SCROLL, event -> {
            if (!overlay.isVisible()) {
                presenter.turn(event, actions);
            }
        });
        setOnDragOver(Shell::accept);
        setOnDragDropped(this::drop);
    }

    /// Shows a newcomer around.
    public void showAround() {
        tour.start();
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
        looks.theme().subscribe(now -> {
            Application.setUserAgentStylesheet(now.stylesheet());
            scene.getStylesheets().setAll(looks.stylesheets());
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> passBy(scene, event));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> echo(scene, event));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> run(bound(event), event));
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> Platform.runLater(() -> handBack(scene)));
        return scene;
    }

    /// A button that was clicked leaves the keys to the stage; one reached by the keyboard keeps them.
    private void handBack(Scene scene) {
        if (scene.getFocusOwner() instanceof ButtonBase && !(scene.getFocusOwner() instanceof MenuButton)) {
            explore.focusStage();
        }
    }

    /// The keys of the program come before those of any control; only pasting is left to a field, and undo and redo to
    /// one that has some of its own.
    private void passBy(Scene scene, KeyEvent event) {
        if (blank().get() || event.isShortcutDown() || event.getCode().isFunctionKey()) {
            var owner = scene.getFocusOwner();
            run(
                    bound(event).filter(action -> !(owner instanceof TextInputControl field) || passes(action, field)),
                    event);
        }
    }

    private static boolean passes(Action action, TextInputControl field) {
        return switch (action.id()) {
            case "paste" -> false;
            case "undo", "redo" -> !field.isUndoable() && !field.isRedoable();
            default -> true;
        };
    }

    /// Whoever types into a field shows the audience the field.
    private void echo(Scene scene, KeyEvent event) {
        if (!(scene.getFocusOwner() instanceof TextInputControl)) {
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

    /// The room.
    public ExploreView explore() {
        return explore;
    }

    /// All that can be done.
    public Actions actions() {
        return actions;
    }

    /// The way back for whoever presents with the mouse.
    private Button leave() {
        var button = new Button();
        button.setId("leave");
        button.setGraphic(new FontIcon("mdi2c-close"));
        button.textProperty().bind(messages.text("present.leave"));
        button.setOnAction(_ -> looks.presenting().set(false));
        button.getStyleClass().add("flat");
        return button;
    }

    private static void accept(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void drop(DragEvent event) {
        event.setDropCompleted(drop(event.getDragboard().getFiles()));
        event.consume();
    }

    /// Opens the first of some files that were dropped here; answers whether there is one.
    public boolean drop(List<File> files) {
        files.stream().findFirst().map(File::toPath).ifPresent(explore::open);
        return !files.isEmpty();
    }
}
