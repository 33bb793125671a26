package convolarium.ui.network;

import convolarium.data.Picture.Tone;
import convolarium.insight.Ascent;
import convolarium.insight.BestPatches;
import convolarium.net.Node;
import convolarium.session.Blueprint;
import convolarium.session.Probe;
import convolarium.session.Probe.Climb;
import convolarium.session.Probe.Search;
import convolarium.session.Progress.State;
import convolarium.session.SetExamples;
import convolarium.session.Studio;
import convolarium.tensor.Shape;
import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Action.Group;
import convolarium.ui.control.Icons;
import convolarium.ui.control.ProgressLine;
import convolarium.ui.control.Rows;
import convolarium.ui.control.Stepper;
import convolarium.ui.control.Surroundings;
import convolarium.ui.control.Titles;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.Sheets;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a map of the chosen layer looks for: the examples it answers to most strongly, and a picture drawn for it.
final class ExcitePane extends VBox {

    private static final int MOST = 9;
    private static final double DRAWN = 200;
    private static final double RATE = 0.05;
    private static final double DECAY = 0.01;
    private static final double BLUR = 0.1;

    final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final Surroundings surroundings;
    private final Studio studio;
    private final Probe probe;
    private final Material material;
    private final Messages messages;
    private final Label title = new Label();
    private final Label told = new Label();
    private final Label climbed = new Label();
    private final FlowPane patches = new FlowPane();
    private final ProgressLine progress = new ProgressLine("patches-progress");
    private final Canvas drawn = new Canvas();
    private final Stepper number;
    private final Stepper steps;
    private final Stepper seed;
    private int channel;
    private int climb = 60;
    private int from = 1;

    ExcitePane(Surroundings surroundings, Material material) {
        this.surroundings = surroundings;
        this.studio = surroundings.studio();
        this.probe = surroundings.probe();
        this.material = material;
        this.messages = surroundings.messages();
        this.number = new Stepper("excited-map", 1, 4096, (_, value) -> look(value - 1));
        this.steps = new Stepper("ascent-steps", 1, 500, (_, value) -> {
            climb = value;
            begin();
        });
        this.seed = new Stepper("ascent-seed", 1, InputSide.MOST_SEED, (_, value) -> {
            from = value;
            begin();
        });
        furnish();
        open.subscribe(this::begin);
        studio.blueprint()
                .map(now -> List.of(now.selected(), now.network().places()))
                .subscribe(_ -> begin());
        probe.patches().known().subscribe(_ -> show());
        probe.ascent().known().subscribe(_ -> show());
        messages.languageProperty().subscribe(this::show);
        surroundings.ink().subscribe(_ -> show());
    }

    private void furnish() {
        var rows = new Rows(messages);
        title.getStyleClass().add("section-title");
        title.setId("excite-title");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        told.setWrapText(true);
        told.setId("patches-told");
        climbed.setId("ascent-told");
        patches.setId("patches");
        patches.getStyleClass().add("map-cards");
        progress.setVisible(false);
        var close = Icons.button("excite-close", "mdi2c-close", messages.text("notice.close"), () -> open.set(false));
        var which = rows.of("excite.map", number);
        which.getChildren().add(Icons.button(again(), messages));
        getStyleClass().addAll("side-pane", "net-layer");
        getChildren()
                .addAll(
                        new HBox(title, close),
                        which,
                        Titles.of(messages.text("excite.ascent")),
                        drawn,
                        climbed,
                        rows.of("excite.steps", steps),
                        rows.of("net.seed", seed),
                        Titles.of(messages.text("excite.patches")),
                        told,
                        progress,
                        patches);
    }

    private Action again() {
        return Action.of("excite-again", Group.VIEW, "excite.again", () -> {
                    open.set(true);
                    begin();
                })
                .withIcon("mdi2r-refresh");
    }

    List<Action> list() {
        return List.of(
                Action.flip("excite", Group.VIEW, "excite.open", open)
                        .withIcon("mdi2m-magnify-scan")
                        .on(KeyCode.X),
                again());
    }

    /// Looks at a map of the chosen layer, or at its last one.
    void look(int map) {
        int wanted = Math.min(map, maps() - 1);
        if (wanted == channel) {
            show();
        } else {
            channel = wanted;
            begin();
        }
    }

    private int maps() {
        return out(studio.blueprint().get()).map(Shape::channels).orElse(1);
    }

    private static Optional<Shape> out(Blueprint now) {
        return now.selected() == Node.INPUT
                ? Optional.empty()
                : now.network().places().get(now.selected()).out();
    }

    /// Asks for a map of the chosen layer, as the network is now. What it learns later changes nothing.
    private void begin() {
        var now = studio.blueprint().get();
        var out = out(now);
        if (!open.get() || out.isEmpty()) {
            probe.patches().drop();
            probe.ascent().drop();
            show();
            return;
        }
        channel = Math.clamp(channel, 0, out.get().channels() - 1);
        var network = now.network();
        probe.ascent().ask(new Climb(network, now.selected(), channel, new Ascent(climb, RATE, DECAY, BLUR, from)));
        var split = material.split().get();
        if (split != null && split.train().shape().equals(network.input())) {
            var wanted = new BestPatches(network, now.selected(), channel, MOST);
            probe.patches().ask(new Search(wanted, SetExamples.plain(split.train())));
        } else {
            probe.patches().drop();
        }
        show();
    }

    /// Happens again and again.
    void tick() {
        boolean idle = surroundings.training().state().get() == State.IDLE;
        progress.show(open.get() && !idle ? probe.patches().progress() : -1);
    }

    private void show() {
        var now = studio.blueprint().get();
        number.show(channel + 1);
        steps.show(climb);
        seed.show(from);
        title.setText(
                now.selected() == Node.INPUT
                        ? messages.get("excite.choose")
                        : messages.get("excite.of", now.names().get(now.selected()), channel + 1));
        showPatches();
        showAscent();
    }

    private void showPatches() {
        var known = probe.patches().known().get();
        patches.getChildren().clear();
        told.setText(messages.get(known == null ? "excite.no-data" : "excite.patches-told"));
        if (known == null || known.answer().isEmpty()) {
            return;
        }
        var search = known.question();
        for (var patch : known.answer().get()) {
            patches.getChildren().add(new PatchCard(surroundings, search, patch));
        }
    }

    private void showAscent() {
        var known = probe.ascent().known().get();
        double side = DRAWN * surroundings.zoom().get();
        drawn.setWidth(side);
        drawn.setHeight(side);
        var g = drawn.getGraphicsContext2D();
        g.clearRect(0, 0, side, side);
        climbed.setText("");
        if (known != null && known.answer().isPresent()) {
            var view = known.answer().get();
            Sheets.paint(g, surroundings.ink().getValue(), view.picture(), Tone.LIGHT, side, side);
            climbed.setText(messages.get(
                    view.still() ? "excite.still" : "excite.step", view.step(), Numbers.text(view.response())));
        }
    }
}
