package convolarium.ui.network;

import convolarium.net.Network;
import convolarium.session.Blueprint;
import convolarium.ui.draw.Ink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.QuadCurveTo;

/// Who reads whom: a short line to the neighbour, an arch above the cards to everybody else.
final class Wires extends Group {

    /// One line.
    private record Wire(int from, int to) {

        boolean near() {
            return from == to - 1;
        }

        boolean meets(Wire other) {
            return from < other.to && other.from < to;
        }
    }

    /// How far down a card the line to its neighbour lies.
    static final double START = 0.28;

    private static final double LANE = 11;
    private static final double ROOM = 8;
    private static final double ROUND = 8;
    private static final double HEAD = 4;
    private static final double THIN = 1.2;
    private static final double BOLD = 2.2;

    Wires() {
        setManaged(false);
        setMouseTransparent(true);
    }

    private static List<Wire> wires(Network network) {
        var wires = new ArrayList<Wire>();
        for (int i = 0; i < network.nodes().size(); i++) {
            for (int from : network.nodes().get(i).inputs()) {
                wires.add(new Wire(from, i));
            }
        }
        return wires;
    }

    /// The height above the cards in which no two arches meet: the short ones low, the long ones above them.
    private static Map<Wire, Integer> lanes(Network network) {
        var lanes = new HashMap<Wire, Integer>();
        wires(network).stream()
                .filter(wire -> !wire.near())
                .distinct()
                .sorted(Comparator.comparingInt((Wire wire) -> wire.to() - wire.from())
                        .thenComparingInt(Wire::from))
                .forEach(wire -> lanes.put(wire, lane(wire, lanes)));
        return lanes;
    }

    private static int lane(Wire wire, Map<Wire, Integer> taken) {
        int lane = 0;
        for (boolean free = false; !free; lane += free ? 0 : 1) {
            int wanted = lane;
            free = taken.entrySet().stream()
                    .noneMatch(entry ->
                            entry.getValue() == wanted && entry.getKey().meets(wire));
        }
        return lane;
    }

    /// The room that the arches need above the cards.
    double height(Network network, double zoom) {
        int most = lanes(network).values().stream()
                .mapToInt(lane -> lane + 1)
                .max()
                .orElse(0);
        return (ROOM + LANE * most) * zoom;
    }

    /// Draws all lines between cards that have found their places.
    void lay(Blueprint blueprint, IntFunction<? extends Region> card, Ink ink, double zoom) {
        getChildren().clear();
        var lanes = lanes(blueprint.network());
        for (var wire : wires(blueprint.network())) {
            var from = card.apply(wire.from());
            var to = card.apply(wire.to());
            var path = wire.near() ? across(from, to) : arch(from, to, (lanes.getOrDefault(wire, 0) + 1) * LANE * zoom);
            boolean chosen = wire.to() == blueprint.selected() || wire.from() == blueprint.selected();
            path.setStroke(chosen ? ink.frame() : ink.muted());
            path.setStrokeWidth((chosen ? BOLD : THIN) * zoom);
            getChildren().add(path);
        }
    }

    private static Path across(Region from, Region to) {
        double y = from.getLayoutY() + from.getHeight() * START;
        double start = from.getLayoutX() + from.getWidth() + 1;
        double end = to.getLayoutX() - 1;
        return new Path(
                new MoveTo(start, y),
                new LineTo(end, y),
                new MoveTo(end - HEAD, y - HEAD),
                new LineTo(end, y),
                new LineTo(end - HEAD, y + HEAD));
    }

    private static Path arch(Region from, Region to, double height) {
        double start = from.getLayoutX() + from.getWidth() * 0.7;
        double end = to.getLayoutX() + to.getWidth() * 0.3;
        double bottom = from.getLayoutY();
        double top = bottom - height;
        double round = Math.min(ROUND, height);
        return new Path(
                new MoveTo(start, bottom),
                new LineTo(start, top + round),
                new QuadCurveTo(start, top, start + round, top),
                new LineTo(end - round, top),
                new QuadCurveTo(end, top, end, top + round),
                new LineTo(end, bottom - 1),
                new MoveTo(end - HEAD, bottom - 1 - HEAD),
                new LineTo(end, bottom - 1),
                new LineTo(end + HEAD, bottom - 1 - HEAD));
    }
}
