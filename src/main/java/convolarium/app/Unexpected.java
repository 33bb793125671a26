package convolarium.app;

import convolarium.text.Messages;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The one answer to what nobody else answered: it is logged, and shown in one dialog at a time.
public final class Unexpected implements Thread.UncaughtExceptionHandler {

    private static final System.Logger LOG = System.getLogger(Unexpected.class.getName());
    private static final int MOST_LOGGED = 100;

    private final Messages messages;
    private final Supplier<@Nullable Window> owner;
    private final AtomicInteger logged = new AtomicInteger();
    private @Nullable UnexpectedDialog open;

    /// @param owner the window the dialog belongs to, if there is one at that time
    public Unexpected(Messages messages, Supplier<@Nullable Window> owner) {
        this.messages = messages;
        this.owner = owner;
    }

    /// Answers from now on for every thread, that of JavaFX among them.
    public void install() {
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable problem) {
        try {
            log(thread, problem);
            Platform.runLater(() -> show(thread, problem));
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "the toolkit is not running, so nothing is shown");
        } catch (Throwable e) {
            giveUp(e);
        }
    }

    private void log(Thread thread, Throwable problem) {
        int count = logged.incrementAndGet();
        if (count <= MOST_LOGGED) {
            LOG.log(Level.ERROR, "unexpected, on thread " + thread.getName(), problem);
        }
        if (count == MOST_LOGGED) {
            LOG.log(Level.ERROR, "further ones are not logged");
        }
    }

    private void show(Thread thread, Throwable problem) {
        try {
            if (open != null) {
                open.add(thread, problem);
                return;
            }
            var dialog = new UnexpectedDialog(messages, thread, problem);
            dialog.show(owner.get(), () -> open = null);
            open = dialog;
        } catch (Throwable e) {
            giveUp(e);
        }
    }

    private static void giveUp(Throwable reason) {
        try {
            LOG.log(Level.ERROR, "what was unexpected cannot be shown", reason);
        } catch (Throwable ignored) {
            // There is nobody left to tell.
        }
    }
}
