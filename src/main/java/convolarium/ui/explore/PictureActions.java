package convolarium.ui.explore;

import convolarium.data.DataSets;
import convolarium.data.Knob;
import convolarium.data.Pattern;
import convolarium.data.PatternSource;
import convolarium.data.Picture;
import convolarium.session.Experiment;
import convolarium.text.Messages.Word;
import convolarium.ui.control.Action;
import convolarium.ui.control.Action.Group;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Pictures;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;

/// What can be done with the picture as a whole, and the width of what draws on it.
record PictureActions(Bench bench, Pictures pictures, InputPane input) {

    List<Action> list() {
        return Stream.of(windows(), brushes(), shapes(), steps(), knobs(), examples())
                .flatMap(part -> part)
                .toList();
    }

    private Stream<Action> windows() {
        var there = Nodes.inWindow(input);
        return Stream.of(
                Action.of("shape", Group.INPUT, "shape.title", input::showShape)
                        .withIcon("mdi2r-resize")
                        .when(there),
                Action.of("more-samples", Group.INPUT, "input.more", input::showSamples)
                        .withIcon("mdi2d-dots-grid")
                        .when(there));
    }

    private Stream<Action> brushes() {
        var brush = bench.gaze().brush();
        return InputPane.BRUSHES.stream()
                .map(width -> Action.of("brush-" + width, Group.INPUT, "param.set", () -> brush.set(width))
                        .withIcon("mdi2b-brush")
                        .about(new Word("tool.size"), width)
                        .ticked(brush.map(now -> now.intValue() == width)));
    }

    private Stream<Action> shapes() {
        var sides = Shaping.SIDES.stream()
                .map(side -> shape("shape-" + side, "shape.fit", shaping -> shaping.fit(side))
                        .about(Words.size(side, side)));
        return Stream.concat(
                sides,
                Stream.of(
                        shape("shape-square", "shape.square", Shaping::square),
                        shape("shape-grey", "shape.grey", Shaping::grey),
                        shape("shape-stack", "shape.stack", Shaping::restack).when(restacks(1, 1)),
                        shape("shape-unstack", "shape.unstack", Shaping::restack)
                                .when(restacks(2, Picture.MOST_DEPTH))));
    }

    private ObservableValue<Boolean> restacks(int least, int most) {
        return bench.session()
                .experiment()
                .map(Experiment::picture)
                .map(picture -> Shaping.restacks(picture) && picture.depth() >= least && picture.depth() <= most);
    }

    private Stream<Action> steps() {
        return IntStream.of(1, -1).boxed().flatMap(by -> {
            var end = by > 0 ? "-more" : "-less";
            var step = by > 0 ? "+1" : "−1";
            return Stream.of(
                    shape("shape-rows" + end, "param.set", shaping -> shaping.stretch(by, 0))
                            .about(new Word("lane.rows"), step),
                    shape("shape-columns" + end, "param.set", shaping -> shaping.stretch(0, by))
                            .about(new Word("lane.columns"), step),
                    shape("shape-channels" + end, "param.set", shaping -> shaping.deepen(by))
                            .about(new Word("shape.channels"), step),
                    shape("shape-slices" + end, "param.set", shaping -> shaping.pile(by))
                            .about(new Word("shape.slices"), step));
        });
    }

    private Action shape(String id, String words, Consumer<Shaping> work) {
        return Action.of(id, Group.INPUT, words, () -> work.accept(shaping())).withIcon("mdi2r-resize");
    }

    private Shaping shaping() {
        return new Shaping(bench.session(), pictures);
    }

    /// Steps of all that can be set on patterns; what is set on several is called the same.
    private Stream<Action> knobs() {
        return Arrays.stream(Pattern.values())
                .flatMap(pattern -> new PatternSource(pattern, Map.of()).knobs().stream())
                .collect(Collectors.toMap(Knob::key, knob -> knob, (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .flatMap(knob -> Stream.of(1, -1).map(by -> knob(knob, by)));
    }

    private Action knob(Knob knob, int by) {
        var key = knob.key();
        return LayerActions.step(
                        "pattern-", Group.INPUT, knob, by, () -> shaping().turn(key, by))
                .when(bench.session()
                        .experiment()
                        .map(now -> PatternSource.of(now.source(), now.picture()).stream()
                                .flatMap(set -> set.knobs().stream())
                                .anyMatch(own -> own.key().equals(key))));
    }

    private Stream<Action> examples() {
        return DataSets.ALL.stream()
                .map(set -> Action.of("example-" + set.id(), Group.INPUT, "samples.next", () -> next(set.id()))
                        .withIcon("mdi2i-image-multiple-outline")
                        .about(new Word("set." + set.id())));
    }

    private void next(String set) {
        pictures.next(set, bench.session().experiment().get().source());
    }
}
