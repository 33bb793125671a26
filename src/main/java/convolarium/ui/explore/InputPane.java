package convolarium.ui.explore;

import convolarium.data.Paper;
import convolarium.data.PatternSource;
import convolarium.insight.Planes;
import convolarium.session.Experiment;
import convolarium.session.Locks;
import convolarium.session.Session;
import convolarium.text.Messages;
import convolarium.ui.control.Choices;
import convolarium.ui.control.Guard;
import convolarium.ui.control.Icons;
import convolarium.ui.control.KeyedMenu;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Pictures;
import convolarium.ui.control.Rows;
import convolarium.ui.control.SamplesRow;
import convolarium.ui.control.Segments;
import convolarium.ui.control.Titles;
import convolarium.ui.draw.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where the input comes from: samples, a new sheet, a file; and the tools to draw on it.
final class InputPane extends VBox {

    static final List<Integer> SHEETS = List.of(8, 12, 16, 28);
    static final List<Integer> BRUSHES = List.of(1, 2, 3, 5, 7, 9);

    private final Bench bench;
    private final ObservableValue<Ink> ink;
    private final Session session;
    private final Gaze gaze;
    private final Messages messages;
    private final Pictures pictures;
    private final SamplesRow samples;
    private final FlowPane channels = new FlowPane();
    private final List<ToggleButton> channelButtons = new ArrayList<>();
    private final ComboBox<Integer> slice = new ComboBox<>();
    private final HBox slices;
    private final ToggleButton pencil;
    private final ToggleButton eraser;
    private final ToggleButton fill;
    private final ToggleButton single;
    private final Button shape;
    private final PopOver shapeOver = SamplesRow.beside();

    InputPane(Bench bench, ObservableValue<Ink> ink, Pictures pictures, Runnable openFile) {
        this.bench = bench;
        this.ink = ink;
        this.session = bench.session();
        this.gaze = bench.gaze();
        this.messages = bench.messages();
        this.pictures = pictures;
        this.pencil = tool(Gaze.Tool.PENCIL, "mdi2p-pencil-outline");
        this.eraser = tool(Gaze.Tool.ERASER, "mdi2e-eraser");
        this.fill = tool(Gaze.Tool.FILL, "mdi2f-format-color-fill");
        this.single = Icons.toggle("one-channel", "mdi2l-layers-edit", messages.text("tool.one-channel"));
        single.selectedProperty().bindBidirectional(gaze.single());
        this.shape = Icons.button("shape", "mdi2r-resize", messages.text("shape.title"), this::showShape);
        pictures.offer(Nodes.inWindow(this), this::showShape);
        getStyleClass().add("input-pane");
        var title = Titles.of(messages.text("input.title"));
        this.samples = new SamplesRow(messages, pictures);
        var sources = actions(openFile);
        var tools = tools();
        this.slices = slices();
        var guard = new Guard(session.locks(), messages, this);
        Stream.of(samples, sources).forEach(row -> guard.watch(row, Locks.PICTURE));
        guard.watchSome(tools, Locks.PICTURE);
        getChildren().addAll(title, samples, sources, tools, channels, slices);
        session.locks().subscribe(now -> {
            boolean locked = now.locks(Locks.PICTURE);
            shape.setDisable(locked);
            gaze.tool().set(locked ? Gaze.Tool.WINDOW : gaze.tool().get());
            show(session.experiment().get());
        });
        channels.getStyleClass().add("channels");
        session.experiment().subscribe(this::show);
        bench.shown().subscribe(_ -> showChannels());
        bench.seen().subscribe(_ -> showChannels());
        gaze.channel().subscribe(_ -> mark());
        messages.languageProperty().subscribe(this::showChannels);
    }

    /// Shows what can be done with size and channels.
    void showShape() {
        var pane = new ShapePane(new Shaping(session, pictures), bench, ink);
        SamplesRow.show(shapeOver, pane, shape);
    }

    /// Shows all samples.
    void showSamples() {
        samples.showAll();
    }

    private HBox actions(Runnable openFile) {
        var sheet = new KeyedMenu();
        sheet.setId("new-sheet");
        sheet.setGraphic(new FontIcon("mdi2f-file-plus-outline"));
        sheet.textProperty().bind(messages.text("input.new"));
        Icons.tellWhole(sheet);
        for (int size : SHEETS) {
            var item = new MenuItem(Words.size(size, size));
            item.setId("sheet-" + size);
            item.setOnAction(_ -> pictures.use("sheet", Paper.blank(size, size)));
            sheet.getItems().add(item);
        }
        var open = new Button();
        open.setId("open");
        open.setGraphic(new FontIcon("mdi2f-folder-open-outline"));
        open.textProperty().bind(messages.text("input.open"));
        Icons.tellWhole(open);
        open.setOnAction(_ -> openFile.run());
        var row = new HBox(sheet, open);
        row.getStyleClass().add("input-actions");
        return row;
    }

    private FlowPane tools() {
        var segments = Segments.of(tool(Gaze.Tool.WINDOW, "mdi2s-selection-drag"), pencil, eraser, fill);
        segments.setId("tools");
        var size = new ComboBox<Integer>();
        size.setId("brush");
        size.getItems().setAll(BRUSHES);
        size.accessibleTextProperty().bind(messages.text("tool.size"));
        size.setTooltip(Icons.tooltip(messages.text("tool.size")));
        Choices.onChoice(size, gaze.brush()::set);
        gaze.brush().subscribe(now -> size.setValue(now.intValue()));
        size.disableProperty().bind(pencil.disableProperty());
        var row = new FlowPane(segments, size, shape);
        row.getStyleClass().add("input-tools");
        return row;
    }

    private ToggleButton tool(Gaze.Tool tool, String icon) {
        var button = Icons.toggle(
                Messages.key("tool", tool).replace('.', '-'), icon, messages.text(Messages.key("tool", tool)));
        button.setOnAction(_ -> {
            gaze.tool().set(tool);
            button.setSelected(true);
        });
        gaze.tool().subscribe(now -> button.setSelected(now == tool));
        return button;
    }

    private void show(Experiment now) {
        samples.show(PatternSource.plain(now.source()));
        boolean still =
                !Drawing.canChange(now.picture()) || session.locks().get().locks(Locks.PICTURE);
        Stream.of(pencil, eraser, fill, single).forEach(tool -> tool.setDisable(still));
        if (shapeOver.isShowing()
                && shapeOver.getContentNode() instanceof ScrollPane scroll
                && scroll.getContent() instanceof ShapePane pane) {
            pane.show();
        }
    }

    /// Which slice is seen, where there are several; of the padding too, though nothing can be done to it.
    private HBox slices() {
        slice.setId("input-slice");
        Choices.word(slice, this::slice, messages);
        Choices.onChoice(slice, bench::look);
        return new Rows(messages).labelled("input.slice", slice);
    }

    private String slice(int place) {
        boolean inside = bench.planes()
                .filter(planes -> place >= 0 && place < planes.depth().length())
                .isPresent();
        return inside ? Words.place(place) : messages.get("input.slice-padding", place);
    }

    /// One button a channel, where there are several.
    private void showChannels() {
        int count = bench.seen().getValue().picture().flat().channels() / each();
        while (channelButtons.size() < count) {
            channelButtons.add(channelButton(channelButtons.size()));
        }
        var shown = channelButtons.subList(0, count > 1 ? count : 0);
        for (int c = 0; c < shown.size(); c++) {
            shown.get(c).setText(new Words(messages).channel(c, count));
        }
        channels.getChildren().setAll(shown);
        boolean several = session.experiment().get().picture().channels() > 1;
        channels.getChildren().addAll(several ? List.of(single) : List.of());
        var depth = bench.planes().map(Planes::depth).orElse(Planes.FLAT.depth());
        int first = -depth.before();
        Choices.offer(
                slice, IntStream.range(first, first + depth.padded()).boxed().toList());
        Nodes.show(slices, depth.length() > 1);
        mark();
    }

    /// So many slices of each channel lie under the window.
    private int each() {
        return bench.planes().map(Planes::each).orElse(1);
    }

    private void mark() {
        int plane = gaze.channel().get();
        for (int c = 0; c < channelButtons.size(); c++) {
            channelButtons.get(c).setSelected(c == plane / each());
        }
        bench.planes().ifPresent(planes -> Choices.show(slice, planes.place(plane)));
    }

    private ToggleButton channelButton(int channel) {
        var button = new ToggleButton();
        button.setId("channel-" + channel);
        Icons.tellWhole(button);
        button.setOnAction(_ -> {
            gaze.channel().set(channel * each() + gaze.channel().get() % each());
            button.setSelected(true);
        });
        return button;
    }
}
