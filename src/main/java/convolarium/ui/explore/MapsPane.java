package convolarium.ui.explore;

import convolarium.insight.Scale;
import convolarium.op.Conv;
import convolarium.op.Filtering;
import convolarium.op.KernelPreset;
import convolarium.op.TransposedConv;
import convolarium.session.Locks;
import convolarium.session.Outcome;
import convolarium.text.Messages;
import convolarium.ui.control.Actions;
import convolarium.ui.control.Guard;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.ParamPane;
import convolarium.ui.control.Scrolls;
import convolarium.ui.control.Titles;
import convolarium.ui.draw.Numbers;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All feature maps; the chosen one stands on the stage. For a convolution also its filters.
final class MapsPane extends VBox {

    private static final int SIDE = 84;

    private final Gaze gaze;
    private final Messages messages;
    private final ObservableDoubleValue zoom;
    private final Bench bench;
    private final FilterPane filter;
    private final MapCards cards;
    private final Label range = new Label();

    /// @param zoom how large everything is
    MapsPane(Bench bench, Actions actions, ObservableDoubleValue zoom) {
        this.zoom = zoom;
        this.gaze = bench.gaze();
        this.messages = bench.messages();
        this.bench = bench;
        var session = bench.session();
        getStyleClass().add("maps");
        var title = Titles.of(messages.text("maps.title"));
        var shared = Icons.check(actions.get("shared"), messages, gaze.ranges().shared());
        var sums = Icons.check(actions.get("channel-sums"), messages, gaze.sums());
        var unpooled = Icons.check(actions.get("unpooled"), messages, gaze.unpooled());
        var filters = new ParamPane<>(session, messages, Conv.TYPE, Set.of("filters"));
        var laid = new ParamPane<>(session, messages, TransposedConv.TYPE, Set.of("filters"));
        filter = new FilterPane(bench);
        cards = new MapCards("map", gaze.filter()::set);
        var scroll = Scrolls.down(new VBox(cards, new SlicesPane(bench, zoom), range));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.setMinHeight(0);
        var above = new Firm(filters, laid, filter, title);
        var guard = new Guard(session.locks(), messages, above);
        guard.watch(filter, Locks.WEIGHTS);
        getChildren().addAll(above, scroll, new Firm(shared, sums, unpooled));
        session.experiment().subscribe(now -> {
            Nodes.show(filters, now.op() instanceof Conv);
            Nodes.show(laid, now.op() instanceof TransposedConv);
            guard.show(filter, now.op() instanceof Filtering);
            Nodes.show(shared, now.signed());
            Nodes.show(unpooled, Sights.hasWinners(now));
        });
        bench.seen().subscribe(seen -> Nodes.show(sums, Sights.hasSums(seen)));
        gaze.filter().subscribe(this::mark);
        Runnable again = () -> show(bench.shown().getValue());
        bench.shown().subscribe(this::show);
        gaze.ranges().shared().subscribe(again);
        zoom.subscribe(again);
        messages.languageProperty().subscribe(again);
        furnishRange(bench.shown());
    }

    private void furnishRange(ObservableValue<@Nullable Outcome> outcome) {
        range.setId("range");
        range.getStyleClass().add("muted");
        range.setWrapText(true);
        range.textProperty().subscribe(words -> Nodes.show(range, !words.isEmpty()));
        range.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> range(outcome.getValue()),
                        outcome,
                        gaze.filter(),
                        gaze.ranges().shared(),
                        gaze.ranges().compared(),
                        messages.languageProperty()));
    }

    /// What does not give way to what scrolls beside it.
    private static final class Firm extends VBox {

        Firm(Node... parts) {
            super(parts);
            getStyleClass().add("maps");
        }

        @Override
        protected double computeMinHeight(double width) {
            return prefHeight(width);
        }
    }

    /// Lets the keyboard write the bias of the chosen filter.
    void typeBias() {
        filter.typeBias();
    }

    private void show(@Nullable Outcome outcome) {
        if (outcome == null) {
            return;
        }
        outcome.result().ifPresent(result -> {
            int count = result.maps().size();
            cards.show(count);
            for (int i = 0; i < count; i++) {
                draw(outcome, result, i);
            }
            gaze.filter().set(Math.clamp(gaze.filter().get(), 0, count - 1));
            mark();
        });
    }

    /// What the deepest colour stands for, and what it would for the chosen map alone: a weak one is pale among strong
    /// ones.
    private String range(@Nullable Outcome outcome) {
        return Optional.ofNullable(outcome)
                .filter(made -> made.experiment().signed())
                .flatMap(Outcome::result)
                .filter(result -> result.maps().size() > 1
                        || !gaze.ranges().compared().get().isEmpty())
                .map(result -> {
                    int map = Math.clamp(gaze.filter().get(), 0, result.maps().size() - 1);
                    var shown = most(gaze.ranges().map(result, map));
                    var alone = most(result.each().get(map));
                    return shown.equals(alone)
                            ? messages.get("maps.range-alike", shown)
                            : messages.get("maps.range", shown, alone);
                })
                .orElse("");
    }

    private String most(Scale scale) {
        var most = "±" + Numbers.compact(scale.high());
        return scale.clipped() ? messages.get("maps.beyond", most) : most;
    }

    private void draw(Outcome outcome, Outcome.Result result, int index) {
        var image = bench.image(outcome, result, index, SIDE * zoom.get());
        var name = name(outcome, index);
        cards.draw(index, image, name, messages.get("maps.map", index + 1, name));
    }

    private String name(Outcome outcome, int index) {
        var experiment = outcome.experiment();
        if (experiment.op() instanceof Filtering) {
            var filters = experiment.filters();
            var preset = filters.get(index).preset();
            var name = messages.get(Messages.key("preset", preset));
            if (filters.stream().filter(one -> one.preset() == preset).count() == 1) {
                return name;
            }
            return preset == KernelPreset.OWN
                    ? Integer.toString(index + 1)
                    : messages.get("maps.numbered", index + 1, name);
        }
        int channels = experiment.picture().channels();
        return channels == 1 ? messages.get("maps.single") : new Words(messages).channel(index, channels);
    }

    private void mark() {
        cards.mark(gaze.filter().get());
    }
}
