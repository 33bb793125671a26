package convolarium.ui.explore;

import convolarium.session.Experiment;
import convolarium.session.Outcome;
import convolarium.session.Session;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// What was kept as A, for somebody who remembers it.
public final class KeptLayer {

    private final Session session;
    private final Gaze gaze;

    KeptLayer(Session session, Gaze gaze) {
        this.session = session;
        this.gaze = gaze;
    }

    /// What it is, where there is any.
    public ObservableValue<Optional<Experiment>> experiment() {
        return Bindings.createObjectBinding(
                () -> Optional.ofNullable(gaze.kept().get()).map(Outcome::experiment), gaze.kept());
    }

    /// Lets it stand beside what is there, once it is worked out; what was open on the right stays so.
    public void restore(Experiment kept) {
        session.ask(kept, made -> {
            var tab = gaze.tab().get();
            gaze.kept().set(made.result().isPresent() ? made : null);
            gaze.tab().set(tab);
        });
    }
}
