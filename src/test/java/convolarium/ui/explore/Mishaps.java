package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/// Exceptions that nobody caught. The headless screen has 1000×1000 pixels and says so whenever a larger window is
/// shown; that alone does not count.
final class Mishaps implements Thread.UncaughtExceptionHandler {

    private static final String SCREEN = "com.sun.glass.ui.headless.HeadlessWindow";

    private static final int FRAMES = 12;

    private final List<Throwable> seen = new CopyOnWriteArrayList<>();

    @Override
    public void uncaughtException(Thread thread, Throwable problem) {
        boolean small = problem instanceof IndexOutOfBoundsException
                && Arrays.stream(problem.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(SCREEN));
        if (!small) {
            seen.add(problem);
        }
    }

    void none() {
        assertThat(told()).as("exceptions nobody caught").isEmpty();
    }

    /// What happened, one after another.
    List<String> told() {
        return seen.stream().map(Mishaps::told).toList();
    }

    /// What happened, and where in the program.
    private static String told(Throwable problem) {
        return Arrays.stream(problem.getStackTrace())
                .map(StackTraceElement::toString)
                .filter(frame -> frame.contains("convolarium"))
                .limit(FRAMES)
                .collect(Collectors.joining("\n  at ", problem + "\n  at ", ""));
    }
}
