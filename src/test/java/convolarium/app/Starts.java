package convolarium.app;

import convolarium.ui.explore.Fx;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What tests share that start the whole program, in a folder of its own.
abstract class Starts {

    final Queue<Runnable> soon = new ArrayDeque<>();
    final Settings initial = Settings.initial(Locale.ENGLISH);
    private Thread.UncaughtExceptionHandler handler = (_, _) -> {};

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void startToolkit() throws Exception {
        Fx.start();
    }

    @BeforeEach
    void keepHandler() {
        handler = Objects.requireNonNullElse(Thread.getDefaultUncaughtExceptionHandler(), handler);
    }

    @AfterEach
    void giveHandlerBack() {
        Thread.setDefaultUncaughtExceptionHandler(handler);
    }
}
