package convolarium.ui.network;

import convolarium.op.Layer;
import convolarium.text.Messages;
import convolarium.ui.control.Icons;
import convolarium.ui.control.KeyedMenu;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.javafx.FontIcon;

/// The menu of the kinds of layer that can be added.
final class Addition {

    private Addition() {}

    static MenuButton button(Messages messages, Consumer<Layer> add) {
        var button = new KeyedMenu();
        button.setId("layer-add");
        button.setGraphic(new FontIcon("mdi2p-plus"));
        button.textProperty().bind(messages.text("net.add"));
        button.setTooltip(Icons.tooltip(messages.text("net.add-hint")));
        button.getItems().setAll(items(messages, add));
        return button;
    }

    private static List<MenuItem> items(Messages messages, Consumer<Layer> add) {
        var items = new ArrayList<MenuItem>();
        for (var group : Kinds.Group.values()) {
            var title = new Label();
            title.textProperty().bind(messages.text(Messages.key("kinds", group)));
            title.getStyleClass().add("menu-title");
            var heading = new CustomMenuItem(title, false);
            heading.setDisable(true);
            items.add(heading);
            group.layers().stream().map(layer -> item(layer, messages, add)).forEach(items::add);
        }
        return items;
    }

    private static MenuItem item(Layer layer, Messages messages, Consumer<Layer> add) {
        var item = new MenuItem();
        item.setId("menu-" + Kinds.id(layer));
        item.setGraphic(new FontIcon(Kinds.icon(layer)));
        item.textProperty().bind(messages.text(Kinds.words(layer)));
        item.setOnAction(_ -> add.accept(layer));
        return item;
    }
}
