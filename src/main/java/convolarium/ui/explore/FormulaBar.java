package convolarium.ui.explore;

import convolarium.session.Outcome;
import convolarium.text.Messages;
import convolarium.ui.control.Nodes;
import convolarium.ui.draw.Veil;
import convolarium.window.Fit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// The size formula with the numbers in it, and the number of parameters.
final class FormulaBar extends FlowPane {

    private static final PseudoClass LEADING = PseudoClass.getPseudoClass("leading");

    private final Formulas formulas;
    private final Messages messages;
    private final ObservableValue<@Nullable Outcome> kept;
    private final ObservableValue<Veil> veil;
    private final Label otherMark = Stages.mark("formula-mark-a", "A");
    private final Label other = label("formula-other", "formula");
    private final Label mark = Stages.mark("formula-mark", "B");
    private final Label title = label("formula-title", "formula-title");
    private final Label rows = label("formula-rows", "formula");
    private final Label colsTitle = label("formula-columns-title", "formula-title");
    private final Label cols = label("formula-columns", "formula");
    private final FlowPane across = pair(colsTitle, cols);
    private final Label depthTitle = label("formula-depth-title", "formula-title");
    private final Label depth = label("formula-depth", "formula");
    private final FlowPane behind = pair(depthTitle, depth);
    private final Label parameters = label("parameters", "parameters");
    private final FlowPane count = pair(parameters);
    private Runnable again = () -> {};

    /// @param kept a layer that this one is compared with; its formula stands beside this one's where they differ
    /// @param veil what is not to be seen yet
    FormulaBar(Messages messages, ObservableValue<@Nullable Outcome> kept, ObservableValue<Veil> veil) {
        this.messages = messages;
        this.formulas = new Formulas(messages);
        getStyleClass().add("formula-bar");
        this.kept = kept;
        this.veil = veil;
        getChildren().addAll(pair(otherMark, other), pair(mark, title, rows), across, behind, count);
        kept.subscribe(() -> again.run());
        veil.subscribe(() -> again.run());
        setMinSize(0, USE_PREF_SIZE);
        messages.languageProperty().subscribe(() -> again.run());
    }

    /// What begins a line needs no mark between itself and what is before it.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        count.pseudoClassStateChanged(LEADING, count.getLayoutX() <= snappedLeftInset());
    }

    private static Label label(String id, String style) {
        var label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    /// Formulas that stay together where there is room; what is still too wide is cut rather than widening the window.
    private FlowPane pair(Label... labels) {
        var room = Bindings.createDoubleBinding(
                () -> Math.max(
                        0, getWidth() - getInsets().getLeft() - getInsets().getRight()),
                widthProperty(),
                insetsProperty());
        var pair = new FlowPane(labels) {
            @Override
            protected double computePrefWidth(double height) {
                double[] words = Stream.of(labels)
                        .filter(Node::isManaged)
                        .mapToDouble(label -> snapSizeX(label.prefWidth(-1)))
                        .toArray();
                double all = DoubleStream.of(words).sum() + snapSpaceX(getHgap()) * (words.length - 1);
                return Math.min(room.get(), all);
            }
        };
        pair.setMinWidth(0);
        pair.getStyleClass().add("formula-pair");
        Stream.of(labels).forEach(label -> label.maxWidthProperty().bind(room));
        return pair;
    }

    void show(Outcome outcome, Fit.Fits fits) {
        again = () -> show(outcome, fits);
        var unseen = veil.getValue();
        var down = unseen.over(Veil.SIZE, formulas.size(fits.placement().rows()));
        var columns = unseen.over(Veil.SIZE, formulas.size(fits.placement().cols()));
        boolean alike = down.equals(columns);
        boolean deep = outcome.experiment().isDeep();
        depthTitle.setText(messages.get("formula.depth"));
        depth.setText(unseen.over(Veil.SIZE, formulas.size(fits.placement().depth())));
        Nodes.show(behind, deep);
        title.setText(messages.get(!alike ? "formula.rows" : deep ? "formula.rows-columns" : "formula.size"));
        rows.setText(down);
        colsTitle.setText(messages.get("formula.columns"));
        cols.setText(columns);
        Nodes.show(across, !alike);
        parameters.setText(
                unseen == Veil.PARAMETERS
                        ? messages.get("formula.unknown-parameters", Veil.UNKNOWN)
                        : formulas.parameters(outcome.experiment().op()));
        compare(sizes(fits, deep));
    }

    /// Beside the formula of another layer there is room for what differs only.
    private void compare(List<String> formula) {
        var others = Optional.ofNullable(kept.getValue())
                .filter(_ -> veil.getValue() != Veil.SIZE)
                .flatMap(outcome -> outcome.fit()
                        .fits()
                        .map(fits -> sizes(fits, outcome.experiment().isDeep())))
                .filter(now -> !now.equals(formula));
        other.setText(
                others.map(now -> String.join(", ", new LinkedHashSet<>(now))).orElse(""));
        Nodes.show(otherMark.getParent(), others.isPresent());
        Nodes.show(mark, others.isPresent());
        Nodes.show(title, others.isEmpty() || across.isVisible() || behind.isVisible());
        Nodes.show(count, others.isEmpty());
    }

    private List<String> sizes(Fit.Fits fits, boolean deep) {
        var placement = fits.placement();
        return (deep
                        ? Stream.of(placement.rows(), placement.cols(), placement.depth())
                        : Stream.of(placement.rows(), placement.cols()))
                .map(formulas::size)
                .toList();
    }
}
