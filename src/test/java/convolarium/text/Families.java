package convolarium.text;

import convolarium.data.DataSets;
import convolarium.data.Knob;
import convolarium.data.Pattern;
import convolarium.data.Reading;
import convolarium.data.Sample;
import convolarium.exchange.TorchReading;
import convolarium.insight.Ledger;
import convolarium.insight.Mistake;
import convolarium.insight.Occlusion;
import convolarium.insight.Question;
import convolarium.net.Architecture;
import convolarium.net.Initialiser;
import convolarium.net.Loss;
import convolarium.op.KernelPreset;
import convolarium.op.OpType;
import convolarium.op.Ops;
import convolarium.op.Param;
import convolarium.session.Filter;
import convolarium.session.Locks;
import convolarium.session.Progress;
import convolarium.session.Reverse;
import convolarium.ui.Theme;
import convolarium.ui.control.Action;
import convolarium.window.Fit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The keys that no source spells out.
final class Families {

    private Families() {}

    /// The keys that are put together from a family and a value. A new family is a new line.
    static Set<String> keys() {
        return Stream.of(
                        Ops.ALL.stream().map(type -> "op." + type.id()),
                        params().map(param -> "param." + param.key()),
                        params().flatMap(Families::lanes),
                        hints(),
                        Locks.everything().locked().stream().map("param."::concat),
                        params().flatMap(Families::choices),
                        family("misfit", Fit.Reason.class),
                        family("refused", Reading.Reason.class),
                        family("note", Reading.Kind.class),
                        family("samples", Sample.Kind.class),
                        family("group", Action.Group.class),
                        family("theme", Theme.class),
                        family("preset", KernelPreset.class),
                        family("ledger.way", Ledger.Way.class),
                        Stream.concat(family("predict.topic", Question.Topic.class), family("mistake", Mistake.class)),
                        family("torch", TorchReading.Reason.class),
                        DataSets.ALL.stream().map(set -> "set." + set.id()),
                        Stream.of("set.mnist", "set.own"),
                        DataSets.WORDED.stream().map("class."::concat),
                        family("architecture", Architecture.class),
                        family("initialiser", Initialiser.class),
                        training(),
                        explained(),
                        family("fill", Occlusion.Fill.class),
                        Stream.of("room.explore", "room.network", "join.add", "join.concat", "join.unpool"),
                        Stream.of("output", "parameters", "multiply-adds", "memory", "field")
                                .map("net.row."::concat),
                        Stream.of("convolution", "pooling", "function", "dense", "training", "join")
                                .map("kinds."::concat),
                        Stream.concat(addable(), Stream.of("add", "concat")).map("add."::concat),
                        Stream.of("reading.maps", "reading.details", "reading.compare"),
                        aims(),
                        Stream.of("tool.window", "tool.pencil", "tool.eraser", "tool.fill"),
                        knobs())
                .flatMap(keys -> keys)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> hints() {
        var others = Stream.of("activation", "train.loss", "train.rate", "train.seed", "train.test-shift", "knob.seed");
        var shapes = Stream.of("shape.channels", "shape.slices", "shape.stack");
        var lanes = Stream.of("lane.rows", "lane.columns", "lane.depth", "lane.front", "lane.back");
        return Stream.of(params().map(Param::key), others, shapes, lanes)
                .flatMap(keys -> keys)
                .map("hint."::concat);
    }

    private static Stream<String> aims() {
        return Stream.concat(family("choice.aim", Reverse.Aim.class), family("aim", Reverse.Aim.class));
    }

    private static Stream<String> knobs() {
        var ofPatterns = Arrays.stream(Pattern.values()).flatMap(pattern -> pattern.knobs().stream());
        return Stream.concat(ofPatterns, Stream.of(Filter.ANGLE, Filter.WAVES))
                .map(Knob::key)
                .filter(key -> !key.equals("rows") && !key.equals("columns"))
                .map("knob."::concat);
    }

    private static Stream<String> explained() {
        return Stream.of("none", "occlusion", "saliency", "class-map")
                .flatMap(way -> Stream.of("explain." + way, "explained." + way));
    }

    private static Stream<String> training() {
        return Stream.of(
                        family("train.state", Progress.State.class),
                        family("loss", Loss.class),
                        Stream.of("forward", "loss", "backward", "update").map("slow.phase."::concat),
                        Stream.of("filter", "unit", "map", "channel", "example", "seconds")
                                .map("slow.choose."::concat),
                        Stream.of("loss", "weights", "failed").map("train.why."::concat),
                        Stream.of("sgd", "momentum", "adam", "rmsprop", "adagrad")
                                .map("optimizer."::concat),
                        Stream.of("curves", "confusion", "mistakes", "runs", "weights")
                                .map("results."::concat),
                        Stream.of("own.add", "own.class", "own.learn"),
                        Stream.of("name", "count", "right", "precision", "recall", "f1")
                                .flatMap(column -> Stream.of("classes." + column, "classes." + column + "-told")))
                .flatMap(keys -> keys);
    }

    /// A choice of channels cannot be set, and is no help in a network.
    private static Stream<String> addable() {
        return Ops.ALL.stream().map(OpType::id).filter(id -> !id.equals("channels"));
    }

    private static <E extends Enum<E>> Stream<String> family(String name, Class<E> values) {
        return EnumSet.allOf(values).stream().map(value -> Messages.key(name, value));
    }

    private static Stream<Param<?>> params() {
        return Ops.ALL.stream().map(OpType::params).flatMap(List::stream);
    }

    private static Stream<String> lanes(Param<?> param) {
        return param instanceof Param.Numbers<?> numbers
                ? numbers.whole().lanes().stream().map("lane."::concat)
                : Stream.of();
    }

    private static Stream<String> choices(Param<?> param) {
        return param instanceof Param.Choice<?, ?> choice
                ? choice.values().stream().map(value -> Messages.key("choice." + choice.key(), value))
                : Stream.of();
    }
}
