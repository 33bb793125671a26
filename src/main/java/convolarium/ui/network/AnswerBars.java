package convolarium.ui.network;

import convolarium.insight.Verdict;
import convolarium.op.Softmax;
import convolarium.session.Flow;
import convolarium.session.Studio;
import convolarium.tensor.Tensor;
import convolarium.text.Messages;
import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/// What the network says of its picture: a bar for each class, the larger the surer; where there are many, the surest
/// come first. A click chooses what is explained.
final class AnswerBars extends GridPane {

    private static final int MOST = 64;
    /// So many stand in the order of their classes.
    private static final int FEW = 16;
    /// So many stand below each other; of more, one half stands beside the other.
    private static final int COLUMN = 6;
    /// From this width on there is room for both, at the usual size.
    private static final double BOTH = 352;
    /// From this height of the window on there is room for one below the other.
    private static final double HIGH = 900;

    private final ObservableDoubleValue zoom;
    private final Probing probing;
    private final Material material;
    private final Studio studio;
    private final Messages messages;

    AnswerBars(Surroundings surroundings, Probing probing, Material material) {
        this.zoom = surroundings.zoom();
        this.probing = probing;
        this.material = material;
        this.studio = surroundings.studio();
        this.messages = surroundings.messages();
        setId("answer-bars");
        getStyleClass().add("answer-bars");
        surroundings.studio().flow().subscribe(flow -> {
            if (flow != null) {
                show(flow);
            }
        });
        probing.chosen.subscribe(() -> refresh(surroundings));
        widthProperty().subscribe(() -> refresh(surroundings));
        sceneProperty().flatMap(Scene::heightProperty).subscribe(_ -> refresh(surroundings));
        messages.languageProperty().subscribe(() -> refresh(surroundings));
    }

    private void refresh(Surroundings surroundings) {
        var flow = surroundings.studio().flow().get();
        if (flow != null) {
            show(flow);
        }
    }

    /// What surrounds it decides how wide it is.
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    /// What the channels of an output are called.
    List<String> names(Tensor output) {
        int count = output.shape().channels();
        return material.told(studio.blueprint().get().network())
                .filter(set -> set.classes().size() == count)
                .map(set -> Material.names(set, messages))
                .orElseGet(() -> IntStream.range(0, count)
                        .mapToObj(i -> messages.get("probe.class", i))
                        .toList());
    }

    private void show(Flow flow) {
        var output = Probing.output(flow);
        if (output.isEmpty() || AnswerPicture.isPicture(flow)) {
            getChildren().clear();
            return;
        }
        var made = output.get();
        boolean shares =
                flow.blueprint().network().nodes().getLast().layer() instanceof Softmax softmax && !softmax.logarithm();
        var types = order(made);
        var names = types.stream().map(names(made)::get).toList();
        int count = types.size();
        while (getChildren().size() < count) {
            getChildren().add(row());
        }
        getChildren().remove(count, getChildren().size());
        boolean low = getScene() == null || getScene().getHeight() < HIGH * zoom.get();
        int lines = low && count > COLUMN && getWidth() >= BOTH * zoom.get() ? Math.ceilDiv(count, 2) : count;
        divide(Math.ceilDiv(count, lines));
        int type = types.indexOf(probing.type(made));
        for (int i = 0; i < count; i++) {
            double value = Verdict.of(made, 0, types.get(i));
            var button = (ToggleButton) getChildren().get(i);
            means(button, types.get(i));
            setConstraints(button, i / lines, i % lines);
            button.setSelected(i == type);
            var row = (BorderPane) button.getGraphic();
            ((Label) row.getLeft()).setText(names.get(i));
            ((ProgressBar) row.getBottom()).setProgress(Double.isNaN(value) ? 0 : Math.clamp(value, 0, 1));
            var figure = shares ? String.format(Locale.ROOT, "%.1f %%", 100 * value) : Numbers.text(value);
            ((Label) row.getRight()).setText(figure);
            button.setAccessibleText(names.get(i) + ": " + figure);
        }
    }

    /// Into columns that are equally wide, so that bars can be compared.
    private void divide(int columns) {
        while (getColumnConstraints().size() < columns) {
            getColumnConstraints().add(new ColumnConstraints());
        }
        getColumnConstraints().remove(columns, getColumnConstraints().size());
        getColumnConstraints().forEach(column -> column.setPercentWidth(100.0 / columns));
    }

    /// The classes that are shown, in their order or the surest first.
    private static List<Integer> order(Tensor made) {
        int all = made.shape().channels();
        var types = IntStream.range(0, all).boxed();
        if (all <= FEW) {
            return types.toList();
        }
        var sure = IntStream.range(0, all)
                .mapToDouble(type -> Verdict.of(made, 0, type))
                .toArray();
        return types.sorted(Comparator.comparingDouble(type -> -sure[type]))
                .limit(MOST)
                .toList();
    }

    private void means(ToggleButton button, int type) {
        button.setId("answer-bar-" + type);
        button.setOnAction(_ -> {
            button.setSelected(true);
            probing.chosen.set(probing.chosen.get() == type ? -1 : type);
        });
    }

    private ToggleButton row() {
        var name = new Label();
        name.getStyleClass().add("answer-name");
        var bar = new ProgressBar(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        var figure = new Label();
        figure.getStyleClass().addAll("figure", "answer-figure");
        var row = new BorderPane();
        row.setLeft(name);
        row.setRight(figure);
        row.setBottom(bar);
        row.getStyleClass().add("answer-row");
        row.setMouseTransparent(true);
        var button = new ToggleButton();
        button.setGraphic(row);
        button.setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty().bind(button.widthProperty().subtract(16));
        button.getStyleClass().add("answer-bar");
        return button;
    }
}
