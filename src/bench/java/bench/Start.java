package bench;

import convolarium.fast.Kernels;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;

/// How long after the start of the virtual machine the loops are compiled, and how long the first steps of a network
/// then take: medians over some machines, one after the other.
final class Start {

    private static final int MACHINES = 5;
    private static final int STEPS = 20;

    private Start() {}

    static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments[0].equals("once")) {
            once();
            return;
        }
        var times = new double[3][MACHINES];
        for (int machine = 0; machine < MACHINES; machine++) {
            String[] words = another().split(" ", -1);
            for (int i = 0; i < times.length; i++) {
                times[i][machine] = Double.parseDouble(words[i]);
            }
        }
        System.out.println("| ready after ms | first step of LeNet-5 ms | twentieth ms |");
        System.out.println("| ---: | ---: | ---: |");
        for (var some : times) {
            Arrays.sort(some);
            System.out.printf(Locale.ROOT, "| %.3g (%.3g–%.3g) ", some[MACHINES / 2], some[0], some[MACHINES - 1]);
        }
        System.out.println("|");
    }

    /// What another virtual machine tells.
    private static String another() throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add("--add-modules=jdk.incubator.vector");
        command.add("--class-path=" + System.getProperty("java.class.path"));
        command.add(Start.class.getName());
        command.add("once");
        var machine = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var told = machine.inputReader()) {
            String line = told.readLine();
            machine.waitFor();
            return line;
        }
    }

    private static void once() throws IOException {
        Kernels.warmUp(Runnable::run);
        var started = ProcessHandle.current().info().startInstant().orElseThrow();
        long ready = Duration.between(started, Instant.now()).toMillis();
        var item = Item.load(Ours.ITEMS).stream()
                .filter(known -> known.name().equals("train lenet b32"))
                .findFirst()
                .orElseThrow();
        var training = new Ours().prepare(item);
        var times = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            long start = System.nanoTime();
            training.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        System.out.printf(Locale.ROOT, "%d %.2f %.2f%n", ready, times[0], times[STEPS - 1]);
    }
}
