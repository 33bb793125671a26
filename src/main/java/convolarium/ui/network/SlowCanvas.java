package convolarium.ui.network;

import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.CellsPainter;
import convolarium.ui.draw.Fonts;
import convolarium.ui.draw.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The planes of a place of the walk, side by side. One tab stop, in which arrows move the cell that is worked out.
final class SlowCanvas extends Region {

    private static final double LARGEST = 110;
    private static final double HEAD = 30;
    private static final double FOOT = 22;
    private static final double GAP = 44;
    private static final double EDGE = 8;
    /// In which numbers are written that are small.
    private static final List<String> UNITS = List.of("1", "10⁻³", "10⁻⁶", "10⁻⁹");
    private static final double NARROWEST = 104;

    private final Surroundings surroundings;
    private final Consumer<UnaryOperator<SlowChoice>> change;
    private final Canvas canvas = new Canvas();
    private @Nullable SlowScene scene;
    private List<SlowPanel> panels = List.of();
    private List<Placed> placed = List.of();
    private List<String> classes = List.of();

    /// A plane where it is seen, until the next is laid out.
    private record Placed(SlowPanel panel, Grid grid) {}

    /// @param change is told what somebody wants to see
    SlowCanvas(Surroundings surroundings, Consumer<UnaryOperator<SlowChoice>> change) {
        this.surroundings = surroundings;
        this.change = change;
        setId("slow-cells");
        getStyleClass().addAll("slow-canvas", "grid-zone");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setManaged(false);
        getChildren().add(canvas);
        surroundings.ink().subscribe(this::requestLayout);
        surroundings.zoom().subscribe(this::requestLayout);
        surroundings.messages().languageProperty().subscribe(this::requestLayout);
        focusVisibleProperty().subscribe(this::requestLayout);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /// @param names of classes, if there is a number for each here
    void show(@Nullable SlowScene now, List<String> names) {
        scene = now;
        classes = names;
        panels = now == null ? List.of() : new SlowPanels(now).all();
        requestLayout();
    }

    private void press(MouseEvent event) {
        requestFocus();
        point(event);
    }

    private void point(MouseEvent event) {
        double zoom = surroundings.zoom().get();
        placed.forEach(plane -> plane.grid()
                .at(event.getX() / zoom, event.getY() / zoom)
                .ifPresent(cell -> choose(plane.panel(), cell)));
    }

    private void choose(SlowPanel panel, Grid.Place cell) {
        int index = panel.index(cell.row(), cell.col());
        switch (panel.role()) {
            case SHOWN -> {}
            case CELL -> change.accept(now -> now.at(cell.row(), cell.col()));
            case UNIT -> change.accept(now -> now.withFilter(index));
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean mine = true;
        switch (event.getCode()) {
            case LEFT -> move(0, -1);
            case RIGHT -> move(0, 1);
            case UP -> move(-1, 0);
            case DOWN -> move(1, 0);
            default -> mine = false;
        }
        if (mine) {
            event.consume();
        }
    }

    private void move(int down, int across) {
        asking().ifPresent(panel -> {
            var here = panel.marked().getFirst();
            int row = Math.clamp(here.row() + down, 0, panel.rows() - 1);
            int col = Math.clamp(here.col() + across, 0, panel.cols() - 1);
            choose(panel, new Grid.Place(row, col));
        });
    }

    private Optional<SlowPanel> asking() {
        return panels.stream()
                .filter(panel -> panel.role() == SlowPanel.Role.CELL)
                .findFirst()
                .or(() -> panels.stream()
                        .filter(panel -> panel.role() == SlowPanel.Role.UNIT)
                        .findFirst());
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        double zoom = surroundings.zoom().get();
        placed = placed(getWidth() / zoom, getHeight() / zoom);
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        if (scene != null) {
            g.save();
            g.scale(zoom, zoom);
            paint(new CellsPainter(g, surroundings.ink().getValue()));
            g.restore();
        }
    }

    /// As large as they can be, all in the middle of the height there is.
    private List<Placed> placed(double width, double height) {
        double high = height - HEAD - FOOT;
        double room = width - 2 * EDGE - GAP * (panels.size() - 1);
        double cap = room;
        for (int i = 0; i < 20 && total(cap, high) > room; i++) {
            cap *= 0.88;
        }
        var all = new ArrayList<Placed>();
        double x = EDGE;
        for (var panel : panels) {
            double cell = cell(panel, cap, high);
            all.add(new Placed(panel, new Grid(x, HEAD, cell, 0, 0, panel.rows(), panel.cols())));
            x += Math.max(NARROWEST, cell * panel.cols()) + GAP;
        }
        return all;
    }

    private double total(double cap, double high) {
        return panels.stream()
                .mapToDouble(panel -> Math.max(NARROWEST, cell(panel, cap, high) * panel.cols()))
                .sum();
    }

    private static double cell(SlowPanel panel, double cap, double high) {
        double cell = Math.min(LARGEST, Math.min(high / panel.rows(), cap / panel.cols()));
        return Math.max(1, cell >= 3 ? Math.floor(cell) : cell);
    }

    private void paint(CellsPainter painter) {
        var messages = surroundings.messages();
        double before = Double.MAX_VALUE;
        for (var plane : placed) {
            var panel = plane.panel();
            var grid = plane.grid();
            var cells = new CellsPainter.Cells(
                    panel.plane(), panel.count(), panel.colour(), panel.power(), panel.fine(), names(panel));
            painter.paint(grid, cells);
            double most = Math.max(NARROWEST, grid.width()) + GAP / 2;
            int power = grid.readable() ? panel.power() : 0;
            var title = messages.get(panel.title());
            painter.words(
                    grid,
                    power == 0 ? title : messages.get("slow.in-units", title, UNITS.get(power / 3)),
                    size(panel, most),
                    most);
            if (!panel.sign().isEmpty() && !panel.sign().equals("|")) {
                painter.sign(panel.sign(), grid.left() - GAP / 2, grid.top() + Math.min(before, grid.height()) / 2);
            }
            before = grid.height();
            if (!panel.marked().isEmpty()) {
                painter.frame(grid, panel.marked(), panel.role() != SlowPanel.Role.SHOWN);
            }
        }
    }

    /// What its cells are called: each of a class, where there is one for each.
    private List<String> names(SlowPanel panel) {
        boolean units = panel.role() == SlowPanel.Role.UNIT
                || (panel.role() == SlowPanel.Role.CELL && scene != null && !scene.weighs());
        return units && panel.row() && panel.count() == classes.size() ? classes : List.of();
    }

    /// In fewer words where there is no room for all.
    private String size(SlowPanel panel, double most) {
        if (!panel.row()) {
            return panel.rows() + "×" + panel.cols();
        }
        var key = !names(panel).isEmpty() ? "slow.class-numbers" : panel.rows() > 1 ? "slow.numbers" : "net.numbers";
        var words = surroundings.messages().get(key, panel.count());
        return Fonts.width(words) <= most ? words : surroundings.messages().get("net.numbers", panel.count());
    }
}
