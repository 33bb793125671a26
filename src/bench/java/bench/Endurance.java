package bench;

import static java.util.Objects.requireNonNull;

import convolarium.data.Samples;
import convolarium.net.Architecture;
import convolarium.net.Recipe;
import convolarium.session.Experiment;
import convolarium.session.Training;
import convolarium.session.Trial;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;

/// Whether memory stays flat in the Network room: so many minutes of training, scrubbing, forking, racing and choosing
/// runs by chance, with a new network each minute. Tells the memory that is in use after a collection, minute by
/// minute.
final class Endurance {

    private static final long SEED = 20262;
    private static final int PAUSE_MILLIS = 300;
    private static final int MINUTE_MILLIS = 60_000;
    private static final double MEGA = 1 << 20;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Program program;
    private final Training training;
    private int actions;

    private Endurance(Program program) {
        this.program = program;
        this.training = program.training;
    }

    /// @param arguments how many minutes
    static void main(String[] arguments) throws InterruptedException, ExecutionException {
        int minutes = Integer.parseInt(arguments[0]);
        Program.warmUp();
        var first = Samples.ALL.getFirst().id();
        var endurance = new Endurance(Program.start(Experiment.beginning(first, Samples.load(first))));
        System.out.println("| minute | actions | runs kept | steps of the run shown | MB in use |");
        System.out.println("| ---: | ---: | ---: | ---: | ---: |");
        Program.onDisplay(() -> {
            endurance.run("room-network");
            endurance.run("train");
        });
        for (int minute = 1; minute <= minutes; minute++) {
            endurance.minute(minute);
        }
        System.exit(0);
    }

    private void minute(int minute) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + MINUTE_MILLIS * 1_000_000L;
        Program.onDisplay(this::begin);
        while (System.nanoTime() < end) {
            Thread.sleep(PAUSE_MILLIS);
            Program.onDisplay(this::act);
        }
        Program.onDisplay(training::pause);
        System.gc();
        var runtime = Runtime.getRuntime();
        Program.onDisplay(() -> System.out.printf(
                Locale.ROOT,
                "| %d | %d | %d | %d | %.0f |%n",
                minute,
                actions,
                training.runs().get().size(),
                requireNonNull(training.progress().get()).lead().orElseThrow().step(),
                (runtime.totalMemory() - runtime.freeMemory()) / MEGA));
    }

    private void run(String action) {
        program.shell.actions().get(action).run();
    }

    private void begin() {
        var all = List.of(Architecture.LENET, Architecture.ONE_LAYER, Architecture.VGG, Architecture.DENSE);
        var next = all.get(random.nextInt(all.size()));
        program.studio.edit(new Object(), now -> now.withArchitecture(next));
        program.studio.select(0);
        run("train-play");
    }

    private void act() {
        actions++;
        var runs = training.runs().get();
        if (runs.isEmpty()) {
            training.play();
            return;
        }
        var trial = runs.get(random.nextInt(runs.size()));
        var other = runs.get(random.nextInt(runs.size()));
        int step = random.nextInt(Math.max(1, trial.run().steps()));
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> training.play();
            case 3 -> training.scrub(trial.number(), step);
            case 4 -> training.dissect(trial.number(), step, 0);
            case 5 -> training.fork(trial.number(), step, recipe(trial));
            case 6 -> training.rival(trial.number(), step, recipe(trial));
            case 7 -> training.race(trial.number(), other.number());
            case 8 -> training.select(trial.number());
            default -> training.change(recipe(trial));
        }
    }

    private Recipe recipe(Trial trial) {
        return trial.run().recipe().withRate(random.nextDouble(0.0005, 0.005));
    }
}
