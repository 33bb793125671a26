package convolarium.ui.control;

import convolarium.op.Op;
import convolarium.session.Experiment;
import convolarium.session.Locks;
import convolarium.session.Session;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;

/// A layer that controls show and change, wherever it is kept.
///
/// @param op    the layer
/// @param deep  whether it has anything to do in depth
/// @param edit  changes it; edits of one gesture are one step
/// @param locks what may not be changed
public record Editing(
        ObservableValue<? extends Op> op,
        ObservableValue<Boolean> deep,
        BiConsumer<Object, UnaryOperator<Op>> edit,
        ObjectProperty<Locks> locks) {

    /// The layer of the experiment.
    public static Editing of(Session session) {
        return new Editing(
                session.experiment().map(Experiment::op),
                session.experiment().map(Experiment::isDeep),
                (gesture, change) -> session.edit(gesture, now -> {
                    var op = change.apply(now.op());
                    return op.equals(now.op()) ? now : now.withOp(op);
                }),
                session.locks());
    }
}
