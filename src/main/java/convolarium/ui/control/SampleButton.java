package convolarium.ui.control;

import convolarium.data.Picture;
import convolarium.insight.Overview;
import convolarium.insight.Scale;
import convolarium.text.Messages;
import convolarium.ui.draw.MapImages;
import java.util.stream.IntStream;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;

/// A small picture to choose.
final class SampleButton extends ToggleButton {

    private static final int SIDE = 48;
    private static final int FRAME = 6;

    private final ImageView view = new ImageView();

    SampleButton(String id, Messages messages, Runnable action) {
        var words = messages.text("sample." + id);
        setId("sample-" + id);
        getStyleClass().add("sample");
        setGraphic(view);
        view.fitWidthProperty().bind(widthProperty().subtract(FRAME));
        view.fitHeightProperty().bind(heightProperty().subtract(FRAME));
        view.setPreserveRatio(true);
        accessibleTextProperty().bind(words);
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(words);
        setTooltip(tooltip);
        setOnAction(_ -> action.run());
    }

    void show(Picture picture, MapImages images) {
        var channels = IntStream.range(0, picture.channels())
                .mapToObj(c -> Overview.of(picture.values(), c, Overview.Block.MEAN))
                .toList();
        double scale = 2.0 * SIDE / Math.max(picture.height(), picture.width());
        int width = (int) Math.max(1, Math.rint(picture.width() * scale));
        int height = (int) Math.max(1, Math.rint(picture.height() * scale));
        var tone = picture.tone();
        view.setImage(images.picture(channels, tone, new Scale(0, tone.most(), false), width, height));
    }
}
