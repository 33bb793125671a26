package convolarium.app;

import convolarium.session.Experiment;
import convolarium.session.Locks;
import convolarium.session.Memo;
import convolarium.session.Session;
import convolarium.ui.explore.ExploreView;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;

/// What the room is about and how it is looked at, kept a short while after a change, so that little is lost where the
/// program dies. Lives on the display's thread.
final class Autosave {

    private record Left(Experiment experiment, Optional<Experiment> beside, Locks locks, String manner) {}

    private final Session session;
    private final ExploreView explore;
    private final ObservableValue<Optional<Experiment>> kept;
    private final Consumer<Runnable> soon;
    private final KeptPictures pictures;
    private final AtomicReference<Left> newest;
    private boolean waiting;

    /// @param soon does something on the display's thread after a short while
    Autosave(Session session, ExploreView explore, KeptPictures pictures, Consumer<Runnable> soon) {
        this.session = session;
        this.explore = explore;
        this.kept = explore.kept().experiment();
        this.pictures = pictures;
        this.soon = soon;
        this.newest = new AtomicReference<>(left());
    }

    private Left left() {
        return new Left(
                session.experiment().get(),
                kept.getValue(),
                session.locks().get(),
                explore.manner().text().getValue());
    }

    /// Saves after changes from now on.
    void start(Runnable save) {
        Runnable changed = () -> changed(save);
        session.experiment().subscribe((_, _) -> changed.run());
        kept.subscribe((_, _) -> changed.run());
        session.locks().subscribe((_, _) -> changed.run());
        explore.manner().text().subscribe((_, _) -> changed.run());
    }

    /// What changes until it is saved is saved with it.
    private void changed(Runnable save) {
        newest.set(left());
        if (!waiting) {
            waiting = true;
            soon.accept(() -> {
                waiting = false;
                save.run();
            });
        }
    }

    /// What puts the newest into the settings. A large picture is written for it, which takes a while.
    UnaryOperator<Settings> change() {
        var now = newest.get();
        var memo = memo(now.experiment(), now.locks());
        var beside = now.beside().map(kept -> memo(kept, Locks.NONE));
        return old -> old.withLast(memo).withBeside(beside).withView(now.manner());
    }

    private Memo memo(Experiment experiment, Locks locks) {
        return Memo.of(experiment, locks, Beginning::sample, pictures::keep);
    }
}
