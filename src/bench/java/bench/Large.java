package bench;

import convolarium.data.Samples;
import convolarium.session.Experiment;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javax.imageio.ImageIO;

/// How long the toolkit's thread is busy at a time while a picture of 10,000 × 10,000 pixels is opened, convolved,
/// pooled and looked at in the Explore room.
final class Large {

    private static final int SIDE = 10_000;
    private static final int EVERY_MILLIS = 5;
    /// Until the first pictures of the room are there.
    private static final int SETTLE_MILLIS = 5_000;
    private static final int LOOKS = 40;
    /// How many answers go by between two looks.
    private static final int EACH = 10;

    private final Program program;

    private Large(Program program) {
        this.program = program;
    }

    static void main(String[] arguments) throws InterruptedException, ExecutionException, IOException {
        Program.warmUp();
        var file = Files.createTempFile("large", ".png");
        ImageIO.write(picture(), "png", file.toFile());
        var first = Samples.ALL.getFirst().id();
        var large = new Large(Program.start(Experiment.beginning(first, Samples.load(first))));
        Thread.sleep(SETTLE_MILLIS);
        System.out.println("| what | seconds | 99 % of waits within ms | longest wait ms |");
        System.out.println("| --- | ---: | ---: | ---: |");
        large.row("open", () -> large.drop(file), large::shown);
        large.row("pool", () -> large.run("kind-pool"), large::shown);
        large.row("convolve", () -> large.run("kind-conv"), large::shown);
        large.looks();
        Files.delete(file);
        System.exit(0);
    }

    /// Waves of light with a grain.
    private static BufferedImage picture() {
        var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        var pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            int y = i / SIDE;
            int x = i % SIDE;
            pixels[i] = (byte) ((x * x / 4096 + y * y / 2048 & 127) + (x * 31 + y * 17 & 15));
        }
        return picture;
    }

    private void drop(Path file) {
        var brought = Clipboard.getSystemClipboard();
        brought.setContent(Map.of(DataFormat.FILES, List.of(file.toFile())));
        program.shell.drop(brought);
    }

    private void run(String action) {
        program.shell.actions().get(action).run();
    }

    private boolean shown() {
        return program.session.experiment().get().picture().width() == SIDE && program.shows();
    }

    private void looks() throws InterruptedException, ExecutionException {
        var ids = List.of("look-closer", "look-right", "look-closer", "look-down", "look-farther", "look-left");
        var asked = new int[1];
        row("look", () -> {}, () -> {
            if (asked[0] % EACH == 0) {
                run(ids.get(asked[0] / EACH % ids.size()));
            }
            return ++asked[0] == LOOKS * EACH;
        });
    }

    /// Does something, and has the toolkit's thread answer again and again until it is done.
    private void row(String name, Runnable begin, BooleanSupplier done)
            throws InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        Platform.runLater(begin);
        var waits = new double[1 << 20];
        int count = 0;
        for (boolean over = false; !over; ) {
            boolean ask = count > 0;
            long before = System.nanoTime();
            var answer = new CompletableFuture<Boolean>();
            Platform.runLater(() -> answer.complete(ask && done.getAsBoolean()));
            over = answer.get();
            waits[count++] = (System.nanoTime() - before) / 1e6;
            Thread.sleep(EVERY_MILLIS);
        }
        var sorted = Arrays.copyOf(waits, count);
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f |%n",
                name,
                (System.nanoTime() - begun) / 1e9,
                sorted[count * 99 / 100],
                sorted[count - 1]);
    }
}
