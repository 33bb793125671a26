package convolarium.session;

import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.op.OpType;
import convolarium.op.Ops;
import convolarium.op.Param;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What may not be changed and what is not even shown: a teacher settles it before a class tries the rest. Keys are
/// those of parameters, and [#PICTURE], [#KIND], [#WEIGHTS] and [#ACTIVATION].
public record Locks(Set<String> locked, Set<String> hidden) {

    public static final String PICTURE = "picture";
    public static final String KIND = "kind";
    public static final String WEIGHTS = "weights";
    public static final String ACTIVATION = "activation";

    /// Everything may be changed and is shown.
    public static final Locks NONE = new Locks(Set.of(), Set.of());

    public Locks {
        locked = Set.copyOf(locked);
        hidden = Set.copyOf(hidden);
    }

    /// Nothing may be changed, everything is shown.
    public static Locks everything() {
        var keys = Ops.ALL.stream()
                .flatMap(type -> type.params().stream())
                .map(Param::key)
                .collect(Collectors.toCollection(HashSet::new));
        keys.addAll(Set.of(PICTURE, KIND, WEIGHTS, ACTIVATION));
        return new Locks(keys, Set.of());
    }

    /// Whether a key may not be changed.
    public boolean locks(String key) {
        return locked.contains(key);
    }

    public boolean hides(String key) {
        return hidden.contains(key);
    }

    public Locks withLocked(String key, boolean on) {
        return new Locks(changed(locked, key, on), hidden);
    }

    public Locks withHidden(String key, boolean on) {
        return new Locks(locked, changed(hidden, key, on));
    }

    private static Set<String> changed(Set<String> keys, String key, boolean on) {
        var result = new HashSet<>(keys);
        if (on) {
            result.add(key);
        } else {
            result.remove(key);
        }
        return result;
    }

    /// Whether nothing that is locked differs.
    boolean allow(Experiment before, Experiment after) {
        return locked.isEmpty() || differing(before, after).stream().noneMatch(locked::contains);
    }

    /// What differs of all that can be locked. A layer of another kind is compared with the one that was left of it.
    private static Set<String> differing(Experiment before, Experiment after) {
        var keys = new TreeSet<String>();
        if (!before.picture().equals(after.picture())) {
            keys.add(PICTURE);
        }
        if (!before.activation().equals(after.activation())) {
            keys.add(ACTIVATION);
        }
        var type = after.op().type();
        if (!before.op().type().equals(type)) {
            keys.add(KIND);
        }
        var left = before.withKind(type);
        params(type, left.op(), after.op(), keys);
        if (weighted(left, after)) {
            keys.add(WEIGHTS);
        }
        return keys;
    }

    private static <O extends Op> void params(OpType<O> type, Op before, Op after, Set<String> keys) {
        type.own(before)
                .ifPresent(old -> type.own(after)
                        .ifPresent(now -> type.params().stream()
                                .filter(param -> !value(param, old).equals(value(param, now)))
                                .forEach(param -> keys.add(param.key()))));
    }

    private static <O extends Op> Object value(Param<O> param, O op) {
        return switch (param) {
            case Param.Numbers<O> numbers -> numbers.whole().get().apply(op);
            case Param.Choice<O, ?> choice -> choice.get().apply(op);
            case Param.Flag<O> flag -> flag.get().test(op);
        };
    }

    /// Whether the filters that both have differ, other than by the size of their kernel.
    private static boolean weighted(Experiment before, Experiment after) {
        int count = Math.min(before.filters().size(), after.filters().size());
        var filters = after.filters().subList(0, count);
        if (!before.filters().subList(0, count).equals(filters)) {
            return true;
        }
        return before.op() instanceof Filtering old
                && after.op() instanceof Filtering now
                && (typed(old, now, filters)
                        || !Arrays.equals(
                                old.bias().array(), 0, count, now.bias().array(), 0, count));
    }

    /// Whether weights that are kept are not what another size leaves of them.
    private static boolean typed(Filtering old, Filtering now, List<Filter> filters) {
        var kept = old.arranged(now.filters(), now.channels(), now.groups())
                .withWindow(now.window())
                .kernels()
                .array();
        var kernels = now.kernels().array();
        int size = kernels.length / now.filters();
        return IntStream.range(0, filters.size())
                .filter(f -> filters.get(f).preset().kept())
                .anyMatch(f -> !Arrays.equals(kept, f * size, (f + 1) * size, kernels, f * size, (f + 1) * size));
    }
}
