package bench;

import static java.util.Objects.requireNonNull;

import convolarium.data.Samples;
import convolarium.net.Architecture;
import convolarium.session.Experiment;
import convolarium.session.Flow;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/// How often the maps of a network are painted anew while it trains in the Network room, and how long the toolkit's
/// thread keeps a picture of the display waiting at most. The maps of its first layer are shown, and the curves.
final class Frames {

    private static final int WARM_UP_MILLIS = 15_000;
    private static final int MILLIS = 30_000;
    private static final int MOST_PULSES = MILLIS;

    private final Program program;
    private final long[] pulses = new long[MOST_PULSES];
    private int count;
    private int maps;
    private @Nullable Flow painted;

    private Frames(Program program) {
        this.program = program;
    }

    static void main(String[] arguments) throws InterruptedException, ExecutionException {
        Program.warmUp();
        System.out.println("| network | set | steps/s | maps/s | pulses/s | 99 % of gaps within ms | longest gap ms |");
        System.out.println("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
        var first = Samples.ALL.getFirst().id();
        var frames = new Frames(Program.start(Experiment.beginning(first, Samples.load(first))));
        for (var set : new String[] {"drawn-digits", "fashion-mnist"}) {
            frames.row(Architecture.LENET, set);
            frames.row(Architecture.VGG, set);
        }
        System.exit(0);
    }

    private void row(Architecture architecture, String set) throws InterruptedException, ExecutionException {
        Program.onDisplay(() -> begin(architecture, set));
        Thread.sleep(WARM_UP_MILLIS);
        Program.onDisplay(() -> {
            count = 0;
            maps = 0;
        });
        int before = step();
        long start = System.nanoTime();
        Runnable listener = this::pulse;
        Program.onDisplay(() -> program.scene.addPostLayoutPulseListener(listener));
        Thread.sleep(MILLIS);
        Program.onDisplay(() -> program.scene.removePostLayoutPulseListener(listener));
        double seconds = (System.nanoTime() - start) / 1e9;
        double steps = (step() - before) / seconds;
        Program.onDisplay(program.training::pause);
        var gaps = new double[count - 1];
        Arrays.setAll(gaps, i -> (pulses[i + 1] - pulses[i]) / 1e6);
        Arrays.sort(gaps);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.0f | %.1f | %.1f | %.1f | %.1f |%n",
                architecture,
                set,
                steps,
                maps / seconds,
                count / seconds,
                gaps[gaps.length * 99 / 100],
                gaps[gaps.length - 1]);
    }

    private void begin(Architecture architecture, String set) {
        run("room-network");
        if (!program.shell.actions().get("train").on().getValue()) {
            run("train");
        }
        program.studio.edit(new Object(), now -> now.withArchitecture(architecture));
        program.studio.select(0);
        program.scene.getRoot().applyCss();
        @SuppressWarnings("unchecked")
        var source = (ComboBox<String>) program.scene.lookup("#data-source");
        source.setValue(set);
        var epochs = (TextField) program.scene.lookup("#epochs");
        epochs.setText("999");
        epochs.fireEvent(new ActionEvent());
        run("train-play");
    }

    private void run(String action) {
        program.shell.actions().get(action).run();
    }

    private void pulse() {
        if (count < pulses.length) {
            pulses[count++] = System.nanoTime();
            var flow = program.studio.flow().get();
            maps += flow == painted ? 0 : 1;
            painted = flow;
        }
        Platform.requestNextPulse();
    }

    private int step() throws InterruptedException, ExecutionException {
        var step = new CompletableFuture<Integer>();
        Platform.runLater(
                () -> step.complete(requireNonNull(program.training.progress().get())
                        .lead()
                        .orElseThrow()
                        .step()));
        return step.get();
    }
}
