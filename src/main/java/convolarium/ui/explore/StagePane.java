package convolarium.ui.explore;

import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.session.Outcome;
import convolarium.ui.control.CellEditor;
import convolarium.ui.control.GridZone;
import convolarium.ui.draw.Hover;
import convolarium.ui.draw.Ink;
import convolarium.ui.draw.MisfitPainter;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.StagePainter;
import convolarium.ui.draw.StageView;
import convolarium.window.Fit;
import convolarium.window.Placement;
import convolarium.window.Window;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// The stage: the painted layer, and what mouse and keyboard do to it.
final class StagePane extends Pane {

    /// Where less than this is left of the height, nothing is drawn larger than usual.
    private static final double LEAST = 300;

    /// The room at the bottom for the sentence about what does not fit.
    private static final double CARD = 180;

    private final Bench bench;
    private final ObservableValue<Ink> ink;
    private final ObservableDoubleValue scale;
    private final StageViews views;
    private final Consumer<StageView> shown;
    private final Canvas canvas = new Canvas();
    private final Pane over = new Pane();
    private final CellEditor editor;
    private final GridZone input;
    private final GridZone kernel;
    private final GridZone output;
    private @Nullable Outcome outcome;
    private @Nullable StageView view;

    /// @param scale how many times as large as usual everything is drawn
    /// @param shown is told what the stage shows, whenever it shows something else
    StagePane(Bench bench, ObservableValue<Ink> ink, ObservableDoubleValue scale, Consumer<StageView> shown) {
        this.scale = scale;
        this.bench = bench;
        this.editor = new CellEditor(bench::refuse);
        this.ink = ink;
        this.views = new StageViews(bench.messages());
        this.shown = shown;
        input = new GridZone("stage-input", (row, col) -> describe("stage.input-cell", row, col));
        kernel = new GridZone("stage-kernel", (row, col) -> describe("stage.kernel-cell", row, col));
        output = new GridZone("stage-output", (row, col) -> describe("stage.output-cell", row, col));
        setId("stage");
        getStyleClass().add("stage");
        over.getChildren().addAll(input, kernel, output, editor);
        getChildren().addAll(canvas, over);
        input.onTyped(this::editInput);
        kernel.onTyped(this::editKernel);
        input.onPointed(place -> point(place.map(at -> new Hover.Input(at.row(), at.col()))));
        kernel.onPointed(place -> point(place.map(at -> new Hover.Weight(at.row(), at.col()))));
        output.follow();
        new StageMouse(this, over, bench);
        bench.timeline().moment().subscribe(this::requestLayout);
        bench.gaze().filter().subscribe(this::requestLayout);
        bench.gaze().channel().subscribe(this::requestLayout);
        bench.gaze().hover().subscribe(this::requestLayout);
        bench.gaze().uses().subscribe(this::requestLayout);
        bench.messages().languageProperty().subscribe(this::requestLayout);
        ink.subscribe(this::requestLayout);
        scale.subscribe(this::requestLayout);
    }

    /// Shows what came of an experiment; where nothing came of it for want of memory, the one before stays.
    void show(Outcome now) {
        if (now.result().isPresent() || now.fit() instanceof Fit.Misfit) {
            outcome = now;
            requestLayout();
        }
    }

    Optional<StageView> view() {
        return Optional.ofNullable(view);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        double factor = Math.min(scale.get(), Math.max(1, getHeight() / LEAST));
        over.getTransforms().setAll(new Scale(factor, factor));
        over.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
        var now = outcome;
        view = null;
        if (now == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        double pixels = getScene() == null ? 1 : getScene().getWindow().getOutputScaleX();
        bench.images().density(pixels * factor);
        var g = canvas.getGraphicsContext2D();
        g.save();
        g.scale(factor, factor);
        paint(now, over.getWidth(), over.getHeight());
        g.restore();
    }

    private void paint(Outcome now, double width, double height) {
        if (now.result().isPresent()) {
            views.of(now, bench.timeline().moment().get(), bench.gaze(), width, height)
                    .ifPresent(this::paint);
        } else {
            var shape = now.experiment().picture().values().shape();
            window(now.experiment().op()).ifPresent(window -> paint(now, window.on(shape)));
        }
    }

    private void paint(StageView now) {
        view = now;
        new StagePainter(canvas.getGraphicsContext2D(), ink.getValue(), now, bench.images())
                .paint(over.getWidth(), over.getHeight());
        place(now);
        shown.accept(now);
    }

    private void paint(Outcome misfit, Placement placement) {
        var g = canvas.getGraphicsContext2D();
        double width = over.getWidth();
        double height = over.getHeight();
        g.setFill(ink.getValue().background());
        g.fillRect(0, 0, width, height);
        var experiment = misfit.experiment();
        var title = new Words(bench.messages())
                .input(experiment, placement, bench.gaze().channel().get());
        new MisfitPainter(g, ink.getValue(), experiment.picture(), placement, width, height - CARD)
                .paint(title, misfit.input(), bench.images());
        for (var zone : List.of(input, kernel, output)) {
            zone.moveTo(zone.row(), zone.col());
        }
    }

    private static Optional<Window> window(Op op) {
        return switch (op) {
            case Conv conv -> Optional.of(conv.window());
            case Pool pool -> Optional.of(pool.window());
            default -> Optional.empty();
        };
    }

    private void place(StageView now) {
        input.lieOver(now.plan().input());
        output.lieOver(now.plan().output());
        output.moveTo(now.row(), now.col());
        kernel.setVisible(now.op() instanceof Conv && now.plan().middle().isPresent());
        now.plan().middle().ifPresent(kernel::lieOver);
    }

    private void point(Optional<? extends Hover> hover) {
        bench.gaze().hover().set(hover.orElse(null));
    }

    private String describe(String key, int row, int col) {
        return view == null ? "" : bench.messages().get(key, row + 1, col + 1, value(key, view, row, col));
    }

    private static String value(String key, StageView view, int row, int col) {
        return switch (key) {
            case "stage.kernel-cell" ->
                view.op() instanceof Conv conv
                        ? Numbers.text(conv.weight(view.filter(), slice(view, conv), 0, row, col))
                        : "";
            case "stage.output-cell" -> Numbers.text(view.outputAt(row, col));
            default -> Numbers.text(view.inputAt(row, col));
        };
    }

    private static int slice(StageView view, Conv conv) {
        return Math.min(view.channel(), conv.slices() - 1);
    }

    /// Opens the field over the kernel cell of the cursor.
    void editKernel(String typed) {
        view().ifPresent(now -> {
            if (now.op() instanceof Conv conv && now.plan().middle().isPresent()) {
                var grid = now.plan().middle().get();
                int slice = slice(now, conv);
                int row = conv.flip() ? grid.rows() - 1 - kernel.row() : kernel.row();
                int col = conv.flip() ? grid.cols() - 1 - kernel.col() : kernel.col();
                editor.open(
                        grid.bounds(kernel.row(), kernel.col()),
                        conv.weights().at(now.filter(), slice, 0, row, col),
                        typed,
                        value -> bench.session()
                                .edit(new Object(), e -> e.withWeight(now.filter(), slice, row, col, value)),
                        kernel);
            }
        });
    }

    /// Opens the field over the input cell of the cursor.
    private void editInput(String typed) {
        view().ifPresent(now -> {
            int row = input.row();
            int col = input.col();
            boolean inside = row >= 0
                    && row < now.picture().height()
                    && col >= 0
                    && col < now.picture().width();
            if (inside && now.plan().cells()) {
                editor.open(
                        now.plan().input().bounds(row, col),
                        now.input().at(now.channel(), row, col),
                        typed,
                        value -> bench.session().edit(new Object(), e -> e.withCell(now.channel(), row, col, value)),
                        input);
            }
        });
    }

    /// A click selects the kernel cell under it and opens its field.
    void pressKernel(int row, int col) {
        kernel.moveTo(row, col);
        kernel.requestFocus();
        editKernel("");
    }

    void focusInput(int row, int col) {
        input.moveTo(row, col);
        input.requestFocus();
    }

    void focusOutput() {
        output.requestFocus();
    }
}
