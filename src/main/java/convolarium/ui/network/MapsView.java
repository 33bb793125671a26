package convolarium.ui.network;

import convolarium.net.Node;
import convolarium.session.Blueprint;
import convolarium.session.Flow;
import convolarium.session.Studio;
import convolarium.text.Messages;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Surroundings;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The maps of the chosen layer, as large as there is room for.
final class MapsView extends VBox {

    private final Studio studio;
    private final Messages messages;
    private final BooleanProperty shared = new SimpleBooleanProperty(this, "shared", true);
    private final Label title = new Label();
    private final Label reading = new Label();
    private final Label page = new Label();
    private final Button before;
    private final Button next;
    private final HBox pages;
    private final MapsCanvas canvas;
    private final RunMaps own;
    private final RunMaps rival;
    private final Runs runs;
    private final HBox race;
    private final NodeMisfit misfit;
    private final CheckBox each = new CheckBox();
    private final FlowPane head = new FlowPane();

    /// @param runs   of which two may race
    /// @param closer shows the map that somebody wants to see being made
    MapsView(Surroundings surroundings, Runs runs, Closer closer) {
        this.studio = surroundings.studio();
        this.messages = surroundings.messages();
        this.runs = runs;
        this.canvas = new MapsCanvas(surroundings, shared, closer, this::read);
        this.own = new RunMaps("maps", surroundings, canvas);
        this.rival =
                new RunMaps("maps-rival", surroundings, new MapsCanvas(surroundings, shared, closer, this::readRival));
        this.race = new HBox(own, rival);
        this.before = Icons.button("maps-before", "mdi2c-chevron-left", messages.text("net.page-before"), this::back);
        this.next = Icons.button("maps-next", "mdi2c-chevron-right", messages.text("net.page-next"), this::on);
        this.pages = new HBox(before, page, next);
        getStyleClass().add("net-maps");
        title.getStyleClass().add("section-title");
        title.setId("maps-title");
        canvas.accessibleTextProperty().bind(title.textProperty());
        rival.canvas().accessibleTextProperty().bind(title.textProperty());
        race.getStyleClass().add("maps-race");
        List.of(own, rival).forEach(side -> HBox.setHgrow(side, Priority.ALWAYS));
        Nodes.show(rival, false);
        runs.curves().subscribe(this::nameRuns);
        reading.setId("maps-reading");
        reading.getStyleClass().add("maps-reading");
        page.setId("maps-page");
        page.getStyleClass().add("figure");
        pages.getStyleClass().add("maps-pages");
        each.setId("maps-shared");
        each.textProperty().bind(messages.text("maps.shared"));
        each.selectedProperty().bindBidirectional(shared);
        reading.setMaxWidth(Double.MAX_VALUE);
        reading.setWrapText(true);
        Icons.tellWhole(reading);
        brief(false);
        head.getStyleClass().add("maps-head");
        misfit = new NodeMisfit(studio, messages);
        StackPane.setAlignment(misfit, Pos.TOP_LEFT);
        var middle = new StackPane(race, misfit);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(head, middle, reading);
    }

    /// Who is told a map that somebody wants to know more about, by the right button or Shift and Enter.
    void onExcited(IntConsumer action) {
        canvas.onExcited(action);
    }

    /// Where there is little room, nothing is set above the maps.
    void brief(boolean on) {
        head.setMinHeight(USE_PREF_SIZE);
        head.getChildren().setAll(on ? List.of(title, pages) : List.of(title, each, pages));
    }

    /// Shows the chosen node of the present network, and what came of it as soon as that is known.
    void show(@Nullable Flow flow) {
        var now = studio.blueprint().get();
        int node = now.selected();
        title.setText(node == Node.INPUT ? messages.get("net.input") : title(now, node));
        misfit.show(now);
        boolean fits = !misfit.isVisible();
        race.setVisible(fits);
        reading.setVisible(fits);
        pages.setVisible(pages.isVisible() && fits);
        each.setVisible(each.isVisible() && fits);
        if (fits && flow != null && flow.blueprint().network().equals(now.network())) {
            var material = runs.course().material();
            show(
                    LayerMaps.of(flow, node).map(maps -> maps.named(material, messages)),
                    LayerMaps.ofRival(flow, node).map(maps -> maps.named(material, messages)));
            boolean races = flow.rival().isPresent();
            Nodes.show(rival, races);
            own.name(races);
            rival.name(races);
            nameRuns();
        }
    }

    /// Shows maps, and those of a run that races it in the same colours.
    private void show(Optional<LayerMaps> mine, Optional<LayerMaps> theirs) {
        canvas.show(mine.map(maps -> theirs.map(maps::beside).orElse(maps)));
        rival.canvas().show(theirs.map(maps -> mine.map(maps::beside).orElse(maps)));
    }

    private void nameRuns() {
        var drawn = runs.curves().get().runs();
        if (drawn.size() > 1) {
            own.name(drawn.get(0), messages.get("runs.number", drawn.get(0).number()));
            rival.name(
                    drawn.get(1),
                    messages.get(
                            rival.canvas().spread().isPresent() ? "runs.number" : "runs.no-layer",
                            drawn.get(1).number()));
        }
    }

    private void back() {
        canvas.pageBack();
        rival.canvas().pageBack();
    }

    private void on() {
        canvas.pageOn();
        rival.canvas().pageOn();
    }

    private void readRival(LayerMaps maps, int channel) {
        if (channel >= 0) {
            read(maps, channel);
        }
    }

    private String title(Blueprint now, int node) {
        var layer = now.network().nodes().get(node).layer();
        return messages.get("net.maps-of", now.names().get(node), messages.get(Kinds.words(layer)));
    }

    private void read(LayerMaps maps, int channel) {
        var made = maps.made();
        showPages();
        each.setVisible(!misfit.isVisible()
                && made.output().shape().plane() > 1
                && !made.inputs().isEmpty());
        if (channel < 0) {
            var shape = made.output().shape();
            reading.setText(messages.get(
                    shape.plane() == 1 ? "net.numbers" : "net.maps",
                    shape.channels(),
                    shape.height() + "×" + shape.width()));
            return;
        }
        reading.setText(new Reading(messages).of(made.output(), channel, maps.names()));
    }

    /// Known only when the maps are laid out, and what stands around them already has its place.
    private void showPages(boolean on) {
        if (on != pages.isManaged()) {
            Nodes.show(pages, on);
            Platform.runLater(this::requestLayout);
        }
    }

    private void showPages() {
        canvas.spread().ifPresent(spread -> {
            showPages(spread.pages() > 1);
            page.setText(messages.get("transport.counter", spread.page() + 1, spread.pages()));
            before.setDisable(spread.page() == 0);
            next.setDisable(spread.page() == spread.pages() - 1);
        });
    }
}
