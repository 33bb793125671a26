package convolarium.app;

import convolarium.session.Experiment;
import convolarium.session.Locks;
import convolarium.session.Memo;
import convolarium.session.Session;
import convolarium.ui.explore.ExploreView;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// What the room is about and how it is looked at, kept a short while after a change, so that little is lost where the
/// program dies. Lives on the display's thread.
final class Autosave {

    private record Left(Experiment experiment, Locks locks, String manner) {}

    private final Session session;
    private final ExploreView explore;
    private final Consumer<Runnable> soon;
    private final AtomicReference<Left> newest;
    private boolean waiting;

    /// @param soon does something on the display's thread after a short while
    Autosave(Session session, ExploreView explore, Consumer<Runnable> soon) {
        this.session = session;
        this.explore = explore;
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

    /// The settings with what is newest in them. May be asked from any thread.
    Settings in(Settings old) {
        var now = newest.get();
        return old.withLast(Memo.of(now.experiment(), now.locks(), Main::sample))
                .withView(now.manner());
    }
}
