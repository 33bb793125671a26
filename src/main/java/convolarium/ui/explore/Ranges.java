package convolarium.ui.explore;

import convolarium.insight.Scale;
import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.session.Experiment;
import convolarium.session.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the colours of signed numbers mean: equal ones look alike in all that stands side by side.
final class Ranges {

    private final BooleanProperty shared = new SimpleBooleanProperty(this, "shared", true);
    private final ObjectProperty<List<Outcome>> compared = new SimpleObjectProperty<>(this, "compared", List.of());

    /// Whether the colours of all maps share one range.
    BooleanProperty shared() {
        return shared;
    }

    /// Both layers that are compared, where the outputs of both are signed; else none.
    ObjectProperty<List<Outcome>> compared() {
        return compared;
    }

    /// What the colours of one map mean.
    Scale map(Outcome.Result result, int map) {
        return shared.get()
                ? alike(result.layer(), made -> made.result().map(Outcome.Result::layer))
                : result.each().get(map);
    }

    /// What the colours of the weights of a filter mean, or of shares.
    Scale kernel(Experiment experiment, int filter) {
        return kernel(experiment.op(), filter)
                .map(own -> alike(own, made -> kernel(made.experiment().op(), filter)))
                .orElse(Scale.UNIT);
    }

    /// The last filter stands for one that there is not.
    private static Optional<Scale> kernel(Op op, int filter) {
        return op instanceof Filtering conv
                ? Optional.of(Scale.of(conv, Math.min(filter, conv.filters() - 1)))
                : Optional.empty();
    }

    private Scale alike(Scale own, Function<Outcome, Optional<Scale>> other) {
        return compared.get().stream()
                .flatMap(made -> other.apply(made).stream())
                .reduce(own, Scale::with);
    }
}
