package convolarium.ui.control;

import convolarium.op.Op;
import convolarium.op.OpType;
import convolarium.op.Param;
import convolarium.text.Messages;
import convolarium.text.Messages.Word;
import convolarium.ui.control.Action.Group;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;

/// What can be set on a layer, one step at a time, as its kinds describe it. What kinds have in common is one action.
public record ParamActions(Editing layer) {

    private record Name(String id, String words, List<Object> arguments) {}

    /// @param means  whether a layer can be changed so
    /// @param holds  whether it is so already
    /// @param change of a layer, which may have something to do in depth
    private record Offer(
            Name name, BiPredicate<Op, Boolean> means, Predicate<Op> holds, BiFunction<Op, Boolean, Op> change) {

        Offer or(Offer other) {
            return new Offer(
                    name,
                    means.or(other.means),
                    holds.or(other.holds),
                    (op, deep) -> other.change.apply(change.apply(op, deep), deep));
        }
    }

    /// All steps of some kinds.
    public List<Action> list(List<? extends OpType<?>> kinds) {
        var offers = new LinkedHashMap<String, Offer>();
        kinds.stream()
                .flatMap(type -> new Kind<>(type).offers())
                .forEach(offer -> offers.merge(offer.name().id(), offer, Offer::or));
        return offers.values().stream().map(this::action).toList();
    }

    private boolean deep() {
        return layer.deep().getValue();
    }

    private Action action(Offer offer) {
        var name = offer.name();
        return Action.of(
                        name.id(),
                        Group.LAYER,
                        name.words(),
                        () -> layer.edit()
                                .accept(new Object(), op -> offer.change().apply(op, deep())))
                .withIcon("mdi2t-tune")
                .about(name.arguments().toArray())
                .when(Bindings.createObjectBinding(
                        () -> offer.means().test(layer.op().getValue(), deep()), layer.op(), layer.deep()))
                .ticked(layer.op().map(op -> offer.holds().test(op)));
    }

    private record Kind<O extends Op>(OpType<O> type) {

        Stream<Offer> offers() {
            return type.params().stream().flatMap(param -> switch (param) {
                case Param.Numbers<O> numbers -> Stream.of(1, -1).flatMap(by -> numbers(numbers, by));
                case Param.Choice<O, ?> choice -> choices(choice);
                case Param.Flag<O> flag -> Stream.of(flag(flag));
            });
        }

        /// A step of all lanes together, and one of each.
        private Stream<Offer> numbers(Param.Numbers<O> numbers, int by) {
            var end = by > 0 ? "-more" : "-less";
            var step = by > 0 ? "+1" : "−1";
            var word = new Word("param." + numbers.key());
            var all = new Name(numbers.key() + end, "param.set", List.of(word, step));
            var whole = numbers.whole();
            var lanes = whole.lanes();
            return Stream.concat(
                    Stream.of(offer(
                            all,
                            (op, _) -> numbers.applies().test(op),
                            _ -> false,
                            (op, deep) -> numbers.in(deep)
                                    .withAll(op, numbers.get().apply(op).getFirst() + by))),
                    IntStream.range(0, lanes.size() > 1 ? lanes.size() : 0).mapToObj(lane -> {
                        var key = lanes.get(lane);
                        var name = new Name(
                                numbers.key() + "-" + key + end,
                                "param.set-lane",
                                List.of(word, new Word("lane." + key), step));
                        boolean flat = lane < numbers.lanes().size();
                        return offer(
                                name,
                                (op, deep) -> numbers.applies().test(op) && (flat || deep),
                                _ -> false,
                                (op, _) -> stepped(flat ? numbers : whole, op, lane, by));
                    }));
        }

        private O stepped(Param.Numbers<O> numbers, O op, int lane, int by) {
            var now = numbers.get().apply(op);
            return numbers.with()
                    .apply(
                            op,
                            IntStream.range(0, now.size())
                                    .mapToObj(i -> i == lane
                                            ? Math.clamp((long) now.get(i) + by, numbers.min(), numbers.max())
                                            : now.get(i))
                                    .toList());
        }

        private <E extends Enum<E>> Stream<Offer> choices(Param.Choice<O, E> choice) {
            return choice.values().stream().map(value -> {
                var name = new Name(
                        Messages.key(choice.key(), value).replace('.', '-'),
                        "param.set",
                        List.of(
                                new Word("param." + choice.key()),
                                new Word(Messages.key("choice." + choice.key(), value))));
                return offer(
                        choice,
                        name,
                        op -> choice.get().apply(op) == value,
                        op -> choice.with().apply(op, value));
            });
        }

        private Offer flag(Param.Flag<O> flag) {
            return offer(
                    flag,
                    new Name(flag.key(), "param." + flag.key(), List.of()),
                    flag.get(),
                    op -> flag.with().apply(op, !flag.get().test(op)));
        }

        private Offer offer(Param<O> param, Name name, Predicate<O> holds, UnaryOperator<O> change) {
            return offer(name, (op, _) -> param.applies().test(op), holds, (op, _) -> change.apply(op));
        }

        private Offer offer(
                Name name, BiPredicate<O, Boolean> means, Predicate<O> holds, BiFunction<O, Boolean, O> change) {
            return new Offer(
                    name,
                    (op, deep) ->
                            type.own(op).filter(own -> means.test(own, deep)).isPresent(),
                    op -> type.own(op).filter(holds).isPresent(),
                    (op, deep) ->
                            type.own(op).<Op>map(own -> change.apply(own, deep)).orElse(op));
        }
    }
}
