package convolarium.app;

import convolarium.session.Experiment;
import convolarium.session.Locks;
import convolarium.session.Memo;
import convolarium.session.Session;
import convolarium.ui.explore.ExploreView;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// What the room is about and how it is looked at, kept a short while after a change, so that little is lost where the
/// program dies. Lives on the display's thread.
final class Autosave {

    private record Left(Experiment experiment, Locks locks, String manner) {}

    private final Session session;
    private final ExploreView explore;
    private final Consumer<Runnable> soon;
    private final KeptPictures pictures;
    private final AtomicReference<Left> newest;
    private boolean waiting;

    /// @param soon does something on the display's thread after a short while
    Autosave(Session session, ExploreView explore, KeptPictures pictures, Consumer<Runnable> soon) {
        this.session = session;
        this.explore = explore;
        this.pictures = pictures;
        this.soon = soon;
        this.newest = new AtomicReference<>(left());
    }

    private Left left() {
        return new Left(
                session.experiment().get(),
                session.locks().get(),
                explore.manner().text().getValue());
    }

    /// Saves after changes from now on.
    void start(Runnable save) {
        Runnable changed = () -> changed(save);
        session.experiment().subscribe((_, _) -> changed.run());
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
        var memo = Memo.of(now.experiment(), now.locks(), Beginning::sample, pictures::keep);
        return old -> old.withLast(memo).withView(now.manner());
    }
}
