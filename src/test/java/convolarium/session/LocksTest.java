package convolarium.session;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Paper;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.KernelPreset;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LocksTest {

    private static final Experiment FIRST = Experiment.beginning("sheet", Paper.blank(8, 8));

    private static Experiment conv(Experiment now, UnaryOperator<Conv> change) {
        return now.withOp(change.apply((Conv) now.op()));
    }

    private static Experiment axes(Experiment now, UnaryOperator<Axis> change) {
        return conv(now, conv -> conv.withWindow(conv.window().map(change)));
    }

    /// One change for each key, and all keys it touches.
    private static final Map<String, UnaryOperator<Experiment>> CHANGES = Map.of(
            Locks.PICTURE,
            now -> now.withCell(0, 1, 1, 5),
            Locks.KIND,
            now -> now.withKind(Pool.TYPE),
            Locks.WEIGHTS,
            now -> now.withFilter(0, new Filter(KernelPreset.BOX, 0)),
            Locks.ACTIVATION,
            now -> now.withActivation(Optional.of(Activation.Function.RELU)),
            "stride",
            now -> axes(now, axis -> axis.withStride(2)),
            "kernel",
            now -> axes(now, axis -> axis.withSize(5)),
            "dilation",
            now -> axes(now, axis -> axis.withDilation(2)),
            "flip",
            now -> conv(now, conv -> conv.withFlip(true)),
            "filters",
            now -> conv(now, conv -> conv.resized(3, 1)));

    private static UnaryOperator<Experiment> change(String key) {
        return Objects.requireNonNull(CHANGES.get(key));
    }

    private static Session session() {
        return new Session(FIRST, Runnable::run, Runnable::run);
    }

    @Test
    void aLockKeepsItsOwnChangeOutAndNoOther() {
        CHANGES.forEach((locked, _) -> {
            var passing = CHANGES.entrySet().stream()
                    .filter(change -> {
                        var session = session();
                        session.locks().set(Locks.NONE.withLocked(locked, true));
                        session.edit(new Object(), change.getValue());
                        return !session.experiment().get().equals(FIRST);
                    })
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            var others =
                    CHANGES.keySet().stream().filter(key -> !key.equals(locked)).collect(Collectors.toSet());
            assertThat(passing).as(locked).isEqualTo(others);
        });
    }

    @Test
    void typedWeightsAndBiasesAreLockedWithTheWeights() {
        var session = session();
        var refused = new int[1];
        session.onRefused(() -> refused[0]++);
        session.locks().set(new Locks(Set.of(Locks.WEIGHTS), Set.of()));
        session.edit(new Object(), now -> now.withWeight(0, 0, 1, 1, 7));
        session.edit(new Object(), now -> now.withBias(0, 2));
        assertThat(session.experiment().get()).isEqualTo(FIRST);
        assertThat(refused[0]).isEqualTo(2);
    }

    @Test
    void whereEverythingIsLockedNothingChanges() {
        var session = session();
        session.locks().set(Locks.everything());
        CHANGES.values().forEach(change -> session.edit(new Object(), change));
        assertThat(session.experiment().get()).isEqualTo(FIRST);
        session.locks().set(Locks.NONE);
        session.edit(new Object(), change("stride"));
        assertThat(session.experiment().get()).isNotEqualTo(FIRST);
    }

    @Test
    void goingBackUndoesNothingThatIsLocked() {
        var session = session();
        session.edit(new Object(), change("stride"));
        session.edit(new Object(), change("dilation"));
        session.locks().set(Locks.NONE.withLocked("stride", true));
        session.undo();
        var undone = session.experiment().get();
        assertThat(undone).as("dilation is free").isEqualTo(change("stride").apply(FIRST));
        session.undo();
        assertThat(session.experiment().get()).isEqualTo(undone);
        assertThat(session.steps().undoable().get()).isTrue();
    }

    @Test
    void hidingLocksNothing() {
        var session = session();
        session.locks().set(Locks.NONE.withHidden("stride", true));
        session.edit(new Object(), change("stride"));
        assertThat(session.experiment().get()).isNotEqualTo(FIRST);
    }

    private static Session session(Experiment first, String locked) {
        var session = new Session(first, Runnable::run, Runnable::run);
        session.locks().set(Locks.NONE.withLocked(locked, true));
        return session;
    }

    private static Tensor table(int side, float value) {
        return Tensor.of(Shape.picture(1, side, side), (_, _, _, y, x) -> value + y - x);
    }

    private static UnaryOperator<Experiment> size(int size) {
        return now -> axes(now, axis -> axis.withSize(size));
    }

    @Test
    void weightsOfOnesOwnAreLockedInKernelsOfEverySize() {
        var own = FIRST.withSlice(0, 0, table(3, 7));
        var session = session(own, Locks.WEIGHTS);
        for (int side : new int[] {1, 2, 4, 5}) {
            session.edit(new Object(), now -> now.withSlice(0, 0, table(side, -side)));
            assertThat(session.experiment().get()).as("%d rows", side).isEqualTo(own);
        }
        session.edit(new Object(), size(1));
        var small = session.experiment().get();
        assertThat(small).as("the size is free").isEqualTo(size(1).apply(own)).isNotEqualTo(own);
        session.edit(new Object(), now -> now.withSlice(0, 0, table(3, 7)));
        assertThat(session.experiment().get()).isEqualTo(small);
        session.undo();
        assertThat(session.experiment().get()).as("what is free is undone").isEqualTo(own);
        session.redo();
        assertThat(session.experiment().get()).isEqualTo(small);
    }

    @Test
    void aSizeIsTypedWhereWeightsOfOnesOwnAreLocked() {
        var own = FIRST.withSlice(0, 0, table(3, 7));
        var session = session(own, Locks.WEIGHTS);
        var typing = new Typing();
        session.edit(typing, size(1));
        session.edit(typing, size(15));
        assertThat(session.experiment().get()).isEqualTo(size(15).apply(own));
        session.locks().set(Locks.everything());
        session.edit(typing, size(3));
        assertThat(session.experiment().get()).isEqualTo(size(15).apply(own));
    }

    @Test
    void aLayerOfAnotherKindComesBackWithWhatIsLocked() {
        var pool = size(5).apply(FIRST).withKind(Pool.TYPE);
        var session = session(pool, "kernel");
        for (int side : new int[] {3, 7}) {
            var line = size(side).apply(FIRST).op();
            session.edit(new Object(), now -> now.withLayer(line, Optional.empty()));
            assertThat(session.experiment().get()).isEqualTo(pool);
        }
        session.edit(new Object(), now -> now.withLayer(size(5).apply(FIRST).op(), Optional.empty()));
        assertThat(session.experiment().get()).isEqualTo(pool.withKind(Conv.TYPE));
        session.undo();
        assertThat(session.experiment().get()).isEqualTo(pool);
    }

    @Test
    void filtersAreLockedUnderALayerWithoutThem() {
        var pool = FIRST.withFilter(0, new Filter(KernelPreset.RANDOM, 3)).withKind(Pool.TYPE);
        var session = session(pool, Locks.WEIGHTS);
        session.edit(new Object(), now -> now.withFilter(0, new Filter(KernelPreset.RANDOM, 4)));
        assertThat(session.experiment().get()).isEqualTo(pool);
    }
}
