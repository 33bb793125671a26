package convolarium.ui.explore;

import convolarium.ui.control.Icons;
import convolarium.ui.control.Segments;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Cards with a picture and its name, of which one is chosen.
final class MapCards extends FlowPane {

    private final String kind;
    private final IntConsumer choose;
    private final ToggleGroup group = new ToggleGroup();
    private final List<ImageView> pictures = new ArrayList<>();
    private final List<ToggleButton> cards = new ArrayList<>();

    /// @param kind   what the ids of the cards begin with
    /// @param choose takes the number of a card, counted from 0
    MapCards(String kind, IntConsumer choose) {
        this.kind = kind;
        this.choose = choose;
        getStyleClass().add("map-cards");
    }

    /// Shows so many cards.
    void show(int count) {
        while (cards.size() < count) {
            pictures.add(new ImageView());
            cards.add(card(cards.size()));
        }
        getChildren().setAll(cards.subList(0, count));
    }

    /// @param said what a screen reader says
    void draw(int index, Image image, String name, String said) {
        var card = cards.get(index);
        pictures.get(index).setImage(image);
        card.setText(name);
        card.setAccessibleText(said);
    }

    /// Shows a card as the chosen one, if there is such a card.
    void mark(int index) {
        if (index < cards.size()) {
            cards.get(index).setSelected(true);
        }
    }

    /// Pictures may be of the colour of the card.
    private static Region framed(ImageView picture) {
        var frame = new StackPane(picture);
        frame.getStyleClass().add("map-picture");
        return frame;
    }

    private ToggleButton card(int index) {
        var card = new ToggleButton();
        card.setId(kind + "-" + index);
        card.getStyleClass().add("map-card");
        card.setContentDisplay(ContentDisplay.TOP);
        card.setGraphic(framed(pictures.get(index)));
        Icons.tellWhole(card);
        card.setToggleGroup(group);
        Segments.furnish(card);
        card.setOnAction(_ -> {
            choose.accept(index);
            mark(index);
        });
        return card;
    }
}
