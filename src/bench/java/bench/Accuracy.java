package bench;

import convolarium.data.Form;
import convolarium.data.SetReader;
import convolarium.data.SetReading;
import convolarium.net.Architecture;
import convolarium.net.Exam;
import convolarium.net.Recipe;
import convolarium.net.Run;
import convolarium.net.Trainer;
import convolarium.session.SetExamples;
import java.nio.file.Path;
import java.util.Locale;

/// How well LeNet-5 does on a set from a folder of IDX files, such as MNIST, by what the program begins with.
final class Accuracy {

    private static final int EPOCHS = 5;

    private Accuracy() {}

    /// @param arguments the folder
    static void main(String[] arguments) {
        var reading = SetReader.read(Path.of(arguments[0]), new Form(28, false), () -> false, _ -> {});
        if (!(reading instanceof SetReading.Loaded(var split, var _))) {
            throw new IllegalArgumentException("no set: " + reading);
        }
        var train = SetExamples.plain(split.train());
        var test = SetExamples.plain(split.test());
        var network = Architecture.LENET.on(
                split.train().shape(), split.train().classes().size());
        var crew = Program.team();
        var trainer =
                new Trainer(Run.drawn(network, Recipe.STANDARD).checkpoints().getFirst(), Recipe.STANDARD, train, crew);
        System.out.println("| epoch | seconds | test accuracy % |");
        System.out.println("| ---: | ---: | ---: |");
        long begun = System.nanoTime();
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            while (trainer.epoch() < epoch) {
                trainer.advance();
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            var exam = new Exam(trainer.network(), test, Recipe.STANDARD.loss(), crew);
            while (!exam.done()) {
                exam.advance();
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %.0f | %.2f |%n",
                    epoch,
                    seconds,
                    100 * exam.result().accuracy());
        }
        System.exit(0);
    }
}
