package convolarium.ui.control;

import convolarium.data.Sample;
import convolarium.data.Samples;
import convolarium.text.Messages;
import convolarium.ui.draw.MapImages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// Some pictures that come with the program, and the way to all others.
public final class SamplesRow extends HBox {

    private static final List<String> FIRST = List.of("four", "checkerboard", "pinwheel", "camera");

    /// How far the small window keeps away from the edges of the large one.
    private static final double AWAY = 40;

    private final Messages messages;
    private final Pictures pictures;
    private final MapImages images = new MapImages();
    private final List<SampleButton> samples = new ArrayList<>();
    private final Button more;
    private final VBox everything = new VBox();
    private final PopOver all = beside();
    private String chosen = "";

    public SamplesRow(Messages messages, Pictures pictures) {
        this.messages = messages;
        this.pictures = pictures;
        getStyleClass().add("samples");
        FIRST.forEach(id -> getChildren().add(sample(id)));
        more = Icons.button("more-samples", "mdi2d-dots-grid", messages.text("input.more"), this::showAll);
        getChildren().add(more);
    }

    /// A small window beside a control.
    public static PopOver beside() {
        var over = new PopOver();
        over.setArrowLocation(PopOver.ArrowLocation.LEFT_TOP);
        over.setDetachable(false);
        over.setAnimated(false);
        return over;
    }

    /// Shows content in such a window beside its owner; what is higher than the program's window scrolls.
    public static void show(PopOver over, Region content, Node owner) {
        var scroll = over.getContentNode() instanceof ScrollPane there && content.equals(there.getContent())
                ? there
                : Scrolls.down(content);
        scroll.setFocusTraversable(false);
        scroll.prefViewportHeightProperty().bind(content.heightProperty());
        scroll.setMaxHeight(owner.getScene().getHeight() - 2 * AWAY);
        over.setContentNode(scroll);
        over.show(owner);
    }

    /// Marks the sample that is shown, if one is.
    public void show(String source) {
        chosen = source;
        samples.forEach(button -> button.setSelected(button.getId().equals("sample-" + source)));
    }

    private SampleButton sample(String id) {
        var button = new SampleButton(id, messages, () -> {
            pictures.sample(id);
            all.hide();
            show(chosen);
        });
        pictures.preview(id, picture -> button.show(picture, images));
        samples.add(button);
        return button;
    }

    /// Shows all pictures beside these.
    public void showAll() {
        if (everything.getChildren().isEmpty()) {
            fill();
        }
        show(all, everything, more);
        show(chosen);
    }

    private void fill() {
        everything.getStyleClass().add("all-samples");
        for (var kind : Sample.Kind.values()) {
            var row = new FlowPane();
            row.getStyleClass().add("samples");
            Samples.ALL.stream()
                    .filter(sample -> sample.kind() == kind)
                    .forEach(sample -> row.getChildren().add(sample(sample.id())));
            everything.getChildren().addAll(heading(Messages.key("samples", kind)), row);
        }
        everything.getChildren().addAll(heading("samples.set"), new ExamplesRow(messages, pictures));
    }

    private Label heading(String words) {
        var heading = new Label();
        heading.textProperty().bind(messages.text(words));
        heading.getStyleClass().add("param-label");
        return heading;
    }
}
