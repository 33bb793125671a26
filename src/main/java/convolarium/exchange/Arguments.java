package convolarium.exchange;

import convolarium.exchange.TorchReading.Reason;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The arguments of a call by their names, checked as they are asked for. What is wrong is told to the refusals and
/// replaced by a value that works.
final class Arguments {

    private final Map<String, Literal> values = new HashMap<>();
    private final int directions;
    private final Token end;
    private final Refusals refusals;

    /// @param names all arguments the layer has, in their order
    Arguments(Spelling call, List<String> names, Refusals refusals) {
        this.end = call.end();
        this.refusals = refusals;
        for (int i = 0; i < call.plain().size(); i++) {
            if (i < names.size()) {
                values.put(names.get(i), call.plain().get(i));
            } else {
                refusals.add(
                        Reason.TOO_MANY,
                        call.plain().get(i).token(),
                        names.size(),
                        call.plain().size());
            }
        }
        for (var named : call.named()) {
            if (!names.contains(named.name().text())) {
                refusals.add(Reason.UNKNOWN_ARGUMENT, named.name());
            } else if (values.put(named.name().text(), named.value()) != null) {
                refusals.add(Reason.GIVEN_TWICE, named.name());
            }
        }
        directions = directions(call.name().text());
    }

    /// A module for any number of directions is told by its numbers.
    private int directions(String name) {
        boolean three = values.values().stream()
                .anyMatch(value -> value instanceof Literal.Several(var _, var items) && items.size() == 3);
        return name.endsWith("1d") ? 1 : name.endsWith("3d") || (name.endsWith("Upsample") && three) ? 3 : 2;
    }

    /// A whole number that must be there.
    int number(String name, Range range) {
        return required(name).map(value -> whole(value, range)).orElse(range.min());
    }

    /// A whole number; `None` is as good as none.
    int number(String name, Range range, int otherwise) {
        return given(name).map(value -> whole(value, range)).orElse(otherwise);
    }

    /// In how many directions the layer moves: where PyTorch has a single one, the window is one row high.
    int directions() {
        return Math.max(2, directions);
    }

    /// A number for all directions or one for each, that must be there.
    Sides sides(String name, Range range) {
        return required(name).map(value -> sides(value, range)).orElse(Sides.of(range.min(), directions()));
    }

    /// A number for all directions or one for each; `None` is as good as none.
    Sides sides(String name, Range range, Sides otherwise) {
        return given(name).map(value -> sides(value, range)).orElse(otherwise);
    }

    /// The same number for all directions where nothing is said.
    Sides sides(String name, Range range, int otherwise) {
        return sides(name, range, Sides.of(otherwise, directions()));
    }

    boolean flag(String name, boolean otherwise) {
        return switch (values.get(name)) {
            case null -> otherwise;
            case Literal.Flag(var _, boolean on) -> on;
            case Literal other -> {
                refusals.add(Reason.NOT_A_FLAG, other.token());
                yield otherwise;
            }
        };
    }

    /// Whether an argument is given as these numbers.
    boolean is(String name, Sides wanted) {
        return switch (values.get(name)) {
            case Literal.Numeral numeral -> wanted.each().stream().allMatch(side -> side == numeral.value());
            case Literal.Several(var _, var items) ->
                items.size() == wanted.each().size()
                        && IntStream.range(0, items.size())
                                .allMatch(i -> items.get(i) instanceof Literal.Numeral numeral
                                        && numeral.value() == wanted.each().get(i));
            case null, default -> false;
        };
    }

    boolean has(String name) {
        return given(name).isPresent();
    }

    boolean isWord(String name) {
        return values.get(name) instanceof Literal.Word;
    }

    /// One of some words, the first where nothing is said.
    String word(String name, List<String> words) {
        return switch (values.get(name)) {
            case null -> words.getFirst();
            case Literal.Word(var _, var text) when words.contains(text) -> text;
            case Literal other -> {
                refusals.add(Reason.UNKNOWN_WORD, other.token());
                yield words.getFirst();
            }
        };
    }

    /// A number that is even, if it is there.
    void even(String name) {
        given(name)
                .filter(value -> value instanceof Literal.Numeral number && number.value() % 2 != 0)
                .ifPresent(value -> refusals.add(Reason.NOT_OFFERED, value.token()));
    }

    /// An argument that must be there, for which only one number is offered.
    void must(String name, double offered) {
        required(name).ifPresent(_ -> only(name, offered));
    }

    /// An argument for which only one number is offered.
    void only(String name, double offered) {
        given(name)
                .filter(value -> !(value instanceof Literal.Numeral number && number.value() == offered))
                .ifPresent(value -> refusals.add(Reason.NOT_OFFERED, value.token()));
    }

    /// An argument whose choice changes nothing that the program shows.
    void anyFlag(String name) {
        boolean _ = flag(name, false);
    }

    /// A flag that is not offered, or an argument that must be left at `None`.
    void never(String name) {
        given(name)
                .filter(value -> !(value instanceof Literal.Flag flag && !flag.on()))
                .ifPresent(value -> refusals.add(Reason.NOT_OFFERED, value.token()));
    }

    /// Says that a value that was given is wrong.
    void refuse(String name, Reason reason, Integer... numbers) {
        var value = values.get(name);
        refusals.add(reason, value == null ? end : value.token(), numbers);
    }

    private Optional<Literal> given(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !(value instanceof Literal.Nothing));
    }

    private Optional<Literal> required(String name) {
        var value = Optional.ofNullable(values.get(name));
        if (value.isEmpty()) {
            refusals.add(Reason.MISSING, new Token(Token.Kind.NAME, name, end.column()));
        }
        return value;
    }

    private Sides sides(Literal value, Range range) {
        if (!(value instanceof Literal.Several(var token, var items))) {
            return sides(Collections.nCopies(directions, whole(value, range)), range);
        }
        if (items.size() != directions) {
            refusals.add(Reason.WRONG_COUNT, token, directions, items.size());
            return Sides.of(range.min(), directions());
        }
        return sides(items.stream().map(item -> whole(item, range)).toList(), range);
    }

    private Sides sides(List<Integer> written, Range range) {
        return new Sides(directions == 1 ? List.of(range.min(), written.getFirst()) : written);
    }

    private int whole(Literal value, Range range) {
        if (!(value instanceof Literal.Numeral(var token, double number, boolean whole)) || !whole) {
            refusals.add(Reason.NOT_A_WHOLE_NUMBER, value.token());
            return range.min();
        }
        if (!range.contains(number)) {
            refusals.add(Reason.OUT_OF_RANGE, token, range.min(), range.max());
            return range.min();
        }
        return (int) number;
    }
}
