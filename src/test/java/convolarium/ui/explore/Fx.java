package convolarium.ui.explore;

import convolarium.ui.draw.Fonts;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// Runs work on the toolkit's thread and waits for it.
public final class Fx {

    private static final int SECONDS = 60;

    private static boolean fonts;

    private Fx() {}

    public static void start() throws Exception {
        var ready = new CompletableFuture<Void>();
        try {
            Platform.startup(() -> ready.complete(null));
        } catch (IllegalStateException _) {
            ready.complete(null);
        }
        Platform.setImplicitExit(false);
        ready.get(SECONDS, TimeUnit.SECONDS);
        call(Fx::loadFonts);
    }

    private static boolean loadFonts() {
        if (!fonts) {
            Fonts.load();
            fonts = true;
        }
        return fonts;
    }

    public static <T> T call(Callable<T> work) throws Exception {
        if (Platform.isFxApplicationThread()) {
            return work.call();
        }
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable problem) {
                result.completeExceptionally(problem);
            }
        });
        return result.get(SECONDS, TimeUnit.SECONDS);
    }
}
