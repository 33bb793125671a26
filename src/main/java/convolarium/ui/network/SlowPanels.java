package convolarium.ui.network;

import convolarium.insight.Scale;
import convolarium.insight.Tap;
import convolarium.net.Node;
import convolarium.op.Concat;
import convolarium.op.Dense;
import convolarium.op.Filtering;
import convolarium.tensor.Tensor;
import convolarium.ui.draw.Grid;
import java.util.ArrayList;
import java.util.List;

/// The planes of numbers at a place of the walk, from left to right.
final class SlowPanels {

    private final SlowScene scene;
    private final SlowChoice choice;

    SlowPanels(SlowScene scene) {
        this.scene = scene;
        this.choice = scene.choice();
    }

    List<SlowPanel> all() {
        return switch (scene.place().phase()) {
            case FORWARD -> forward();
            case LOSS -> loss();
            case BACKWARD -> backward();
            case UPDATE -> update();
        };
    }

    private List<SlowPanel> forward() {
        var panels = new ArrayList<SlowPanel>();
        var output = SlowPanel.of("slow.out", scene.out(), 0, choice.filter());
        output = asked(output.after("="), scene.out().shape().plane() == 1 && scene.layer() instanceof Dense);
        for (int i = 0; i < scene.inputs().size(); i++) {
            if (!(scene.layer() instanceof Concat) || i == scene.which()) {
                panels.add(read(i).after(panels.isEmpty() ? "" : "+"));
            }
        }
        if (scene.weighs()) {
            panels.add(
                    weights("slow.weights", scene.step().weights(scene.node()).getFirst())
                            .after(times()));
        }
        panels.add(scene.weighs() && scene.channels() == 1 ? output : output.after("→"));
        return panels;
    }

    /// What came in, with the cells that are worked with.
    private SlowPanel read(int which) {
        var panel = SlowPanel.of("slow.in", scene.inputs().get(which), 0, scene.inputChannel());
        boolean first = scene.reads().get(which) == Node.INPUT;
        return met(first ? panel.in(scene.input()) : panel);
    }

    private SlowPanel met(SlowPanel panel) {
        return panel.marking(
                scene.cellwise()
                        ? List.of(panel.place(scene.source() % panel.count()))
                        : scene.trace().map(trace -> cells(trace.taps())).orElse(List.of()));
    }

    private String times() {
        return scene.layer() instanceof Filtering ? "∗" : "·";
    }

    /// The panel in which cells, or units, are chosen.
    private SlowPanel asked(SlowPanel panel, boolean units) {
        int index = units ? choice.filter() : panel.index(choice.row(), choice.col());
        return panel.as(units ? SlowPanel.Role.UNIT : SlowPanel.Role.CELL).marking(List.of(panel.place(index)));
    }

    private SlowPanel weights(String title, Tensor tensor) {
        return weights(title, tensor, Scale.symmetric(tensor, 0, tensor.array().length));
    }

    private SlowPanel weights(String title, Tensor tensor, Scale scale) {
        return SlowPanel.of(title, tensor, scene.entry(), scene.slice(), scale);
    }

    private List<Grid.Place> cells(List<Tap> taps) {
        return taps.stream()
                .filter(tap -> tap.channel() == scene.inputChannel() && !tap.padding())
                .map(tap -> new Grid.Place(tap.row(), tap.col()))
                .toList();
    }

    private List<SlowPanel> loss() {
        var out = SlowPanel.of("slow.output", scene.out(), 0, choice.filter());
        var wanted = SlowPanel.of("slow.wanted", scene.step().seen().wanted(), 0, choice.filter());
        var back = SlowPanel.of("slow.gradient", scene.arrived(), 0, choice.filter());
        return List.of(asked(out, false), wanted.after("−"), asked(back.after("→"), false));
    }

    private List<SlowPanel> backward() {
        var panels = new ArrayList<SlowPanel>();
        var from = SlowPanel.of("slow.above", scene.arrived(), 0, choice.filter());
        boolean learns = scene.weighs() && !scene.step().slopes(scene.node()).isEmpty();
        boolean units = scene.layer() instanceof Dense;
        panels.add(learns && !units ? from : asked(from, units));
        if (learns) {
            panels.add(read(0).marking(List.of()).after(times()));
            panels.add(asked(weights("slow.summed", scene.slopes()), scene.oneEach())
                    .after("→"));
        }
        scene.handedOn().ifPresent(on -> {
            var below = SlowPanel.of("slow.below", on, 0, scene.inputChannel()).after(learns ? "|" : "→");
            panels.add(learns ? below : met(below));
        });
        return panels;
    }

    private List<SlowPanel> update() {
        var before = scene.before();
        var after = scene.after();
        boolean each = scene.oneEach();
        var change = Tensor.of(before.shape(), (n, c, z, y, x) -> after.at(n, c, z, y, x) - before.at(n, c, z, y, x));
        var scale = Scale.symmetric(before, 0, before.array().length);
        return List.of(
                asked(weights("slow.slopes", scene.slopes()), each),
                asked(weights("slow.before", before, scale), each).finely().after("|"),
                asked(weights("slow.change", change), each).after("+"),
                asked(weights("slow.after", after, scale), each).finely().after("="));
    }
}
