package convolarium.ui.explore;

import convolarium.session.Experiment;
import convolarium.session.Outcome;
import convolarium.session.Session;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// What was kept as A, for somebody who remembers it.
public final class KeptLayer {

    private final Session session;
    private final Gaze gaze;
    /// What is not worked out yet; what is kept meanwhile takes its place.
    private final ObjectProperty<Optional<Experiment>> coming = new SimpleObjectProperty<>(Optional.empty());

    KeptLayer(Session session, Gaze gaze) {
        this.session = session;
        this.gaze = gaze;
        gaze.kept().subscribe((_, _) -> coming.set(Optional.empty()));
    }

    /// What it is, where there is any.
    public ObservableValue<Optional<Experiment>> experiment() {
        return Bindings.createObjectBinding(
                () -> coming.get()
                        .or(() -> Optional.ofNullable(gaze.kept().get()).map(Outcome::experiment)),
                gaze.kept(),
                coming);
    }

    /// Lets it stand beside what is there, once it is worked out; what was open on the right stays so.
    public void restore(Experiment kept) {
        coming.set(Optional.of(kept));
        session.ask(kept, made -> {
            if (coming.get().filter(kept::equals).isPresent()) {
                var tab = gaze.tab().get();
                gaze.kept().set(made.result().isPresent() ? made : null);
                gaze.tab().set(tab);
                coming.set(Optional.empty());
            }
        });
    }
}
