package convolarium.ui.explore;

import convolarium.data.Paper;
import convolarium.data.Samples;
import convolarium.session.Experiment;
import convolarium.session.Outcome;
import convolarium.text.Messages;
import convolarium.text.Messages.Word;
import convolarium.ui.control.Action;
import convolarium.ui.control.Action.Group;
import convolarium.ui.control.Pictures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// What can be done with input, layer and maps.
record RoomActions(Bench bench, Pictures pictures, StageCells cells) {

    private static final Word CHANNEL = new Word("maps.sums-channel");

    List<Action> list(Runnable chooseFile, Runnable describe) {
        var layer = new LayerActions(bench);
        var list = new ArrayList<Action>();
        list.add(Action.of("describe", Group.VIEW, "describe.title", describe)
                .withIcon("mdi2t-text")
                .on(KeyCode.F6));
        list.addAll(turns());
        list.addAll(slices());
        list.addAll(compare());
        list.addAll(new GradientActions(bench).list());
        list.addAll(tools());
        list.add(Action.of("open", Group.INPUT, "input.open", chooseFile)
                .withIcon("mdi2f-folder-open-outline")
                .on(KeyCode.O, KeyCombination.SHORTCUT_DOWN));
        list.add(Action.of("paste", Group.INPUT, "input.paste", () -> paste(layer))
                .withIcon("mdi2c-content-paste")
                .on(KeyCode.V, KeyCombination.SHORTCUT_DOWN));
        InputPane.SHEETS.forEach(size -> list.add(sheet(size)));
        Samples.ALL.forEach(sample -> list.add(sample(sample.id())));
        list.addAll(layer.list());
        return list;
    }

    /// What a filter is summed up over.
    private Word summed() {
        return bench.planes().filter(planes -> planes.each() > 1).isPresent() ? new Word("maps.sums-slice") : CHANNEL;
    }

    /// Where the keyboard is in the kernel, that takes what is pasted.
    private void paste(LayerActions layer) {
        if (cells.inKernel()) {
            layer.pasteKernel();
        } else {
            new LayerCode(bench).take(Clipboard.getSystemClipboard(), pictures);
        }
    }

    private List<Action> turns() {
        var channels = bench.seen().map(seen -> seen.picture().flat().channels() > 1);
        var maps = bench.shown().map(_ -> maps() > 1).orElse(false);
        var gaze = bench.gaze();
        return List.of(
                turn("next-channel", "gaze.next-channel", () -> turnChannel(1))
                        .withIcon("mdi2c-chevron-double-down")
                        .on(KeyCode.PAGE_DOWN)
                        .when(channels),
                turn("previous-channel", "gaze.previous-channel", () -> turnChannel(-1))
                        .withIcon("mdi2c-chevron-double-up")
                        .on(KeyCode.PAGE_UP)
                        .when(channels),
                turn("next-map", "gaze.next-map", () -> turnMap(1))
                        .withIcon("mdi2c-chevron-down")
                        .on(KeyCode.PAGE_DOWN, KeyCombination.SHIFT_DOWN)
                        .when(maps),
                turn("previous-map", "gaze.previous-map", () -> turnMap(-1))
                        .withIcon("mdi2c-chevron-up")
                        .on(KeyCode.PAGE_UP, KeyCombination.SHIFT_DOWN)
                        .when(maps),
                Action.flip("uses", Group.VIEW, "details.uses", gaze.uses())
                        .withIcon("mdi2h-heat-wave")
                        .on(KeyCode.U),
                Action.flip("channel-sums", Group.VIEW, "maps.sums", gaze.sums())
                        .about(bench.shown().map(_ -> summed()).orElse(CHANNEL))
                        .withIcon("mdi2s-sigma")
                        .on(KeyCode.M)
                        .when(bench.seen().map(Sights::hasSums)),
                unpooled(),
                Action.flip("shared", Group.VIEW, "maps.shared", gaze.ranges().shared())
                        .withIcon("mdi2p-palette-outline")
                        .when(now(Experiment::signed)));
    }

    private List<Action> slices() {
        var slices = bench.timeline().slices().map(count -> count.intValue() > 1);
        return List.of(
                turn("next-slice", "gaze.next-slice", () -> turnSlice(1))
                        .withIcon("mdi2l-layers-triple-outline")
                        .on(KeyCode.PAGE_DOWN, KeyCombination.SHORTCUT_DOWN)
                        .when(slices),
                turn("previous-slice", "gaze.previous-slice", () -> turnSlice(-1))
                        .withIcon("mdi2l-layers-triple-outline")
                        .on(KeyCode.PAGE_UP, KeyCombination.SHORTCUT_DOWN)
                        .when(slices));
    }

    private Action unpooled() {
        return Action.flip("unpooled", Group.VIEW, "maps.unpooled", bench.gaze().unpooled())
                .withIcon("mdi2a-arrow-u-left-top")
                .on(KeyCode.V)
                .when(now(Sights::hasWinners));
    }

    private List<Action> compare() {
        var kept = bench.gaze().kept();
        return List.of(
                Action.of("compare-keep", Group.VIEW, "compare.keep", () -> kept.set(fitting()))
                        .withIcon("mdi2c-compare-horizontal")
                        .on(KeyCode.K),
                Action.of("compare-stop", Group.VIEW, "compare.stop", () -> kept.set(null))
                        .withIcon("mdi2c-compare-remove")
                        .on(KeyCode.K, KeyCombination.SHIFT_DOWN)
                        .when(kept.map(_ -> true).orElse(false)));
    }

    /// What is now, or what was kept before where what is now does not fit.
    private @Nullable Outcome fitting() {
        var now = bench.session().outcome().get();
        return now != null && now.result().isPresent()
                ? now
                : bench.gaze().kept().get();
    }

    private static Action turn(String id, String words, Runnable work) {
        return Action.of(id, Group.VIEW, words, work);
    }

    private List<Action> tools() {
        var drawable = now(experiment -> Drawing.canChange(experiment.picture()));
        return List.of(
                Action.of("crop-seen", Group.INPUT, "shape.seen", this::crop)
                        .withIcon("mdi2c-crop")
                        .when(bench.gaze().seen().map(Optional::isPresent)),
                Action.flip(
                                "one-channel",
                                Group.INPUT,
                                "tool.one-channel",
                                bench.gaze().single())
                        .withIcon("mdi2l-layers-edit")
                        .when(now(experiment -> experiment.picture().channels() > 1)),
                tool(Gaze.Tool.WINDOW).withIcon("mdi2s-selection-drag").on(KeyCode.W),
                tool(Gaze.Tool.PENCIL)
                        .withIcon("mdi2p-pencil-outline")
                        .on(KeyCode.D)
                        .when(drawable),
                tool(Gaze.Tool.ERASER).withIcon("mdi2e-eraser").on(KeyCode.E).when(drawable),
                tool(Gaze.Tool.FILL)
                        .withIcon("mdi2f-format-color-fill")
                        .on(KeyCode.G)
                        .when(drawable),
                Action.of("draw", Group.INPUT, "tool.draw", cells::draw)
                        .withIcon("mdi2k-keyboard-variant")
                        .on(KeyCode.ENTER)
                        .when(cells.drawn()));
    }

    private void crop() {
        bench.gaze()
                .seen()
                .get()
                .ifPresent(part -> bench.session()
                        .edit(new Object(), now -> now.withPicture(now.source(), part.of(now.picture()))));
    }

    private Action tool(Gaze.Tool tool) {
        var key = Messages.key("tool", tool);
        return Action.of(
                key.replace('.', '-'),
                Group.INPUT,
                key,
                () -> bench.gaze().tool().set(tool));
    }

    private Action sheet(int size) {
        return Action.of(
                        "sheet-" + size,
                        Group.INPUT,
                        "input.sheet",
                        () -> pictures.use("sheet", Paper.blank(size, size)))
                .withIcon("mdi2f-file-plus-outline")
                .about(Words.size(size, size));
    }

    private Action sample(String id) {
        return Action.of("sample-" + id, Group.INPUT, "sample." + id, () -> pictures.sample(id))
                .withIcon("mdi2i-image-outline");
    }

    private ObservableValue<Boolean> now(Predicate<Experiment> holds) {
        return bench.session().experiment().map(holds::test);
    }

    private void turnChannel(int by) {
        int channels = bench.seen().getValue().picture().flat().channels();
        bench.gaze().channel().set(Math.floorMod(bench.gaze().channel().get() + by, channels));
    }

    private void turnSlice(int by) {
        var timeline = bench.timeline();
        timeline.seekSlice(
                Math.floorMod(timeline.slice().get() + by, timeline.slices().get()));
    }

    private void turnMap(int by) {
        bench.gaze().filter().set(Math.floorMod(bench.gaze().filter().get() + by, Math.max(1, maps())));
    }

    private int maps() {
        var outcome = bench.shown().getValue();
        return outcome == null
                ? 0
                : outcome.result().map(made -> made.maps().size()).orElse(0);
    }
}
