package convolarium.ui.explore;

import convolarium.op.Filtering;
import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.StageView;
import convolarium.ui.draw.Veil;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// The arithmetic of the current cell, its terms turning solid one by one.
final class ArithmeticPane extends TextFlow {

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    /// Where the mark begins, as a part of the room before the lines.
    private static final double BEFORE = 0.267;

    private final Messages messages;
    private final ObservableValue<Double> rate;
    private final Label mark;
    private final Text done = text("arithmetic-done");
    private final Text coming = text("arithmetic-coming");
    private final Text result = text("arithmetic-result");
    /// Keeps the room of what comes below once all is added.
    private final Text later = text("arithmetic-result");
    private @Nullable Object layer;
    private double tallest;

    /// @param gaze whether another layer is beside this one, so that it is to be said whose the arithmetic is, and how
    ///             large a step against the gradient is
    /// @param name of this one then
    ArithmeticPane(String id, Messages messages, Gaze gaze, String name) {
        this.messages = messages;
        mark = Stages.mark(id + "-mark", name);
        this.rate = gaze.rate();
        var compared = gaze.kept().isNotNull();
        mark.getStyleClass().add("arithmetic-mark");
        setId(id);
        getStyleClass().add("arithmetic");
        setAccessibleRole(AccessibleRole.TEXT);
        later.setOpacity(0);
        getChildren().addAll(mark, done, coming, result, later);
        mark.setManaged(false);
        mark.visibleProperty().bind(compared);
        compared.subscribe(on -> {
            tallest = 0;
            pseudoClassStateChanged(MARKED, on);
        });
        widthProperty().subscribe(() -> tallest = 0);
    }

    /// The mark stands before all lines, in the middle of the first.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!mark.isVisible()) {
            return;
        }
        double high = Math.min(mark.prefHeight(-1), getHeight());
        var line = new Text(mark.getText());
        line.setFont(done.getFont());
        double middle = snappedTopInset() + line.getLayoutBounds().getHeight() / 2;
        double top = Math.clamp(middle - high / 2, 0, Math.max(0, getHeight() - high));
        mark.resizeRelocate(snappedLeftInset() * BEFORE, top, mark.prefWidth(-1), high);
    }

    private static Text text(String style) {
        var text = new Text();
        text.getStyleClass().addAll("arithmetic-text", style);
        return text;
    }

    /// The room of the longest arithmetic of the layer so far, so that the stage does not jump from cell to cell.
    @Override
    protected double computePrefHeight(double width) {
        tallest = Math.max(tallest, super.computePrefHeight(width));
        return tallest;
    }

    void show(StageView view) {
        Object now = view.back().isPresent() ? view.fits() : view.op();
        if (!now.equals(layer)) {
            layer = now;
            tallest = 0;
        }
        boolean back = view.back().isPresent();
        var arithmetic = back ? new BackArithmetic(messages, rate.getValue()).of(view) : Arithmetic.of(view, messages);
        boolean counts = view.plan().cells() && view.counts();
        List.of(done, coming, result).forEach(part -> part.setVisible(!counts));
        int terms = arithmetic.terms().size();
        boolean asked = view.veil() == Veil.CELL;
        boolean all = asked || (back && view.pointed().isPresent());
        int solid = all ? terms : view.moment().multiplied(terms);
        done.setText(Numbers.unbroken(
                arithmetic.head() + String.join("", arithmetic.terms().subList(0, solid))));
        boolean waits = back && !all && view.moment().multiplied() < 1;
        coming.setText(Numbers.unbroken(
                String.join("", arithmetic.terms().subList(solid, terms)) + (waits ? arithmetic.tail() : "")));
        boolean adding = !back && !asked && solid > 0 && view.moment().written() == 0 && view.op() instanceof Filtering;
        result.setText(Numbers.unbroken(adding ? "   Σ " + Numbers.text(sum(view)) : waits ? "" : arithmetic.tail()));
        int below = adding ? arithmetic.tail().indexOf('\n') : -1;
        later.setText(below < 0 ? "" : Numbers.unbroken(arithmetic.tail().substring(below)));
        result.setOpacity(adding || back || asked ? 1 : view.moment().written());
        setAccessibleText(arithmetic.text());
    }

    /// What the products of the shown channel add up to so far.
    private static float sum(StageView view) {
        int taps = view.trace().read(view.channel()).size();
        return view.trace().channelSum(view.channel(), view.moment().multiplied(taps));
    }
}
