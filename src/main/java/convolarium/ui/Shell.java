package convolarium.ui;

import convolarium.session.Session;
import convolarium.text.Language;
import convolarium.text.Messages;
import convolarium.ui.control.Icons;
import convolarium.ui.explore.ExploreView;
import convolarium.ui.explore.Surroundings;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The frame of the program: the bar on top and the room below.
public final class Shell extends BorderPane {

    private final Session session;
    private final Messages messages;
    private final ObjectProperty<Theme> theme;
    private final ExploreView explore;

    public Shell(Surroundings surroundings, ObjectProperty<Theme> theme) {
        this.session = surroundings.session();
        this.messages = surroundings.messages();
        this.theme = theme;
        this.explore = new ExploreView(surroundings);
        getStyleClass().add("shell");
        setTop(bar());
        setCenter(explore);
        setOnKeyPressed(explore::keyPressed);
        setOnDragOver(Shell::accept);
        setOnDragDropped(this::drop);
    }

    /// A scene with the shell in it, in the looks of the theme, with the keys of the program.
    public Scene scene(double width, double height) {
        var scene = new Scene(this, width, height);
        scene.getStylesheets()
                .add(Objects.requireNonNull(Shell.class.getResource("/convolarium/ui/convolarium.css"))
                        .toExternalForm());
        theme.subscribe(now -> {
            Application.setUserAgentStylesheet(now.stylesheet());
            getStyleClass().removeAll("light", "dark");
            getStyleClass().add(now == Theme.DARK ? "dark" : "light");
        });
        key(scene, KeyCode.Z, session::undo);
        key(scene, KeyCode.Y, session::redo);
        key(scene, KeyCode.O, explore::chooseFile);
        var shifted = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        scene.getAccelerators().put(shifted, session::redo);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> passBy(scene, event));
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> Platform.runLater(() -> handBack(scene)));
        return scene;
    }

    /// A button that was clicked leaves the keys to the stage; one reached by the keyboard keeps them.
    private void handBack(Scene scene) {
        if (scene.getFocusOwner() instanceof ButtonBase && !(scene.getFocusOwner() instanceof MenuButton)) {
            explore.focusStage();
        }
    }

    /// A field with nothing of its own to undo leaves the keys of the program to the program.
    private static void passBy(Scene scene, KeyEvent event) {
        if (scene.getFocusOwner() instanceof TextInputControl field && !field.isUndoable() && !field.isRedoable()) {
            scene.getAccelerators().entrySet().stream()
                    .filter(accelerator -> accelerator.getKey().match(event))
                    .findFirst()
                    .ifPresent(accelerator -> {
                        accelerator.getValue().run();
                        event.consume();
                    });
        }
    }

    private static void key(Scene scene, KeyCode code, Runnable action) {
        scene.getAccelerators().put(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), action);
    }

    /// The room.
    public ExploreView explore() {
        return explore;
    }

    private HBox bar() {
        var logo = new ImageView(new Image(
                Objects.requireNonNull(Shell.class.getResourceAsStream("/convolarium/assets/icon/icon-64.png"))));
        logo.setFitWidth(26);
        logo.setFitHeight(26);
        var name = new Label("Convolarium", logo);
        name.getStyleClass().add("brand");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var undo = Icons.button("undo", "mdi2u-undo", messages.text("action.undo"), session::undo);
        undo.disableProperty().bind(session.undoable().not());
        var redo = Icons.button("redo", "mdi2r-redo", messages.text("action.redo"), session::redo);
        redo.disableProperty().bind(session.redoable().not());
        var looks = Icons.button(
                "theme",
                "mdi2t-theme-light-dark",
                messages.text("action.theme"),
                () -> theme.set(theme.get().other()));
        var bar = new HBox(name, gap, undo, redo, language(), looks);
        Stream.of(undo, redo, looks).forEach(button -> button.getStyleClass().add("flat"));
        bar.getStyleClass().add("top-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Button language() {
        var button = Icons.button(
                "language",
                "mdi2t-translate",
                messages.text("action.language"),
                () -> messages.languageProperty().set(messages.language() == Language.EN ? Language.ZH : Language.EN));
        button.setText("中 / EN");
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
        var files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            explore.open(files.getFirst().toPath());
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }
}
