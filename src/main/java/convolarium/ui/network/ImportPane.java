package convolarium.ui.network;

import convolarium.data.Form;
import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Action.Group;
import convolarium.ui.control.Icons;
import convolarium.ui.control.KeyedMenu;
import convolarium.ui.control.Surroundings;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The ways to add a set of one's own, and how far its reading is.
final class ImportPane extends VBox {

    private static final List<Form> FORMS = List.of(
            new Form(28, false), new Form(32, false), new Form(32, true), new Form(64, false), new Form(64, true));

    private final Surroundings surroundings;
    private final Messages messages;
    private final Importing importing;
    private final ObjectProperty<Form> form = new SimpleObjectProperty<>(this, "form", FORMS.getFirst());
    private final MenuButton menu = new KeyedMenu();

    ImportPane(Surroundings surroundings, Importing importing) {
        this.surroundings = surroundings;
        this.messages = surroundings.messages();
        this.importing = importing;
        getStyleClass().add("import-pane");
        menu.setId("import");
        menu.setMaxWidth(Double.MAX_VALUE);
        menu.setGraphic(new FontIcon("mdi2p-plus"));
        menu.textProperty().bind(messages.text("import.add"));
        menu.setTooltip(Icons.tooltip(messages.text("import.hint")));
        menu.getItems()
                .addAll(
                        item("menu-import-folder", "mdi2f-folder-open-outline", "import.folder", this::folder),
                        item("menu-import-files", "mdi2f-file-table-outline", "import.files", this::files),
                        new SeparatorMenuItem());
        var group = new ToggleGroup();
        FORMS.stream().map(way -> formItem(way, group)).forEach(menu.getItems()::add);
        getChildren().addAll(menu, reading());
    }

    private MenuItem item(String id, String icon, String words, Runnable work) {
        var item = new MenuItem();
        item.setId(id);
        item.setGraphic(new FontIcon(icon));
        item.textProperty().bind(messages.text(words));
        item.setOnAction(_ -> work.run());
        return item;
    }

    private RadioMenuItem formItem(Form way, ToggleGroup group) {
        var item = new RadioMenuItem();
        item.setToggleGroup(group);
        item.setSelected(way.equals(form.get()));
        item.textProperty()
                .bind(messages.text(way.colour() ? "import.form-colour" : "import.form-grey", way.side(), way.side()));
        item.setOnAction(_ -> form.set(way));
        return item;
    }

    private VBox reading() {
        var bar = new ProgressBar();
        bar.progressProperty().bind(importing.share());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var name = new Label();
        name.setId("import-reading");
        name.getStyleClass().add("muted");
        name.textProperty().bind(importing.name().map(words -> messages.get("import.reading", words)));
        var stop = Icons.button("import-cancel", "mdi2c-close", messages.text("import.cancel"), importing::cancel);
        var row = new HBox(bar, stop);
        row.getStyleClass().add("param-row");
        var all = new VBox(name, row);
        all.visibleProperty().bind(importing.share().greaterThanOrEqualTo(0));
        all.managedProperty().bind(all.visibleProperty());
        return all;
    }

    /// @param open whether the room shows how it learns
    List<Action> actions(BooleanProperty open) {
        return List.of(
                action("import-folder", "mdi2f-folder-open-outline", open, this::folder)
                        .on(KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                action("import-files", "mdi2f-file-table-outline", open, this::files));
    }

    private static Action action(String id, String icon, BooleanProperty open, Runnable work) {
        return Action.of(id, Group.INPUT, id.replace('-', '.'), () -> {
                    open.set(true);
                    work.run();
                })
                .withIcon(icon);
    }

    private void folder() {
        surroundings.chooseSet().folder().ifPresent(this::open);
    }

    private void files() {
        var files = surroundings.chooseSet().files();
        if (!files.isEmpty()) {
            importing.open(files, form.get());
        }
    }

    /// Reads a folder, or the set that a file belongs to.
    void open(Path path) {
        importing.open(path, form.get());
    }
}
