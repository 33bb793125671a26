package convolarium.ui.explore;

import convolarium.data.Samples;
import convolarium.data.Sketchbook;
import convolarium.fast.Crew;
import convolarium.session.Blueprint;
import convolarium.session.Experiment;
import convolarium.session.Probe;
import convolarium.session.Session;
import convolarium.session.Steps;
import convolarium.session.Studio;
import convolarium.session.Training;
import convolarium.text.Language;
import convolarium.text.Messages;
import convolarium.ui.Looks;
import convolarium.ui.Shell;
import convolarium.ui.Theme;
import convolarium.ui.control.SetChooser;
import convolarium.ui.control.Surroundings;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.DataFormat;
import javafx.stage.Stage;

/// The whole program in a window, all of its work done at once on the toolkit's thread unless somebody else has workers
/// for it, but for training, which waits.
final class Room {

    private static final Executor AT_ONCE = Runnable::run;

    final Messages messages;
    final Looks looks;
    final ObjectProperty<Theme> theme;
    final Session session;
    final Studio studio;
    final Training training;
    final Steps<Sketchbook> sketchbook = Steps.of(Sketchbook.EMPTY);
    final Probe probe;
    final Shell shell;
    final Scene scene;
    /// What training still has to do, a little at a time.
    final Queue<Runnable> lessons = new ArrayDeque<>();
    Optional<Path> chosenFile = Optional.empty();
    /// A folder alone, or the files of a set.
    List<Path> chosenSet = List.of();

    Room(Stage stage, Language language, Theme first, double width, double height) {
        this(stage, new Messages(language), first, width, height);
    }

    Room(Stage stage, Messages words, Theme first, double width, double height) {
        this(stage, words, first, width, height, Hands.of(AT_ONCE, () -> AT_ONCE));
    }

    /// Who does the work of each part; where nobody trains, the lessons wait.
    record Hands(
            Executor display,
            Executor session,
            Executor studio,
            Optional<Executor> trainer,
            Executor probe,
            Executor explainer,
            Executor background) {

        /// @param workers hands out one that does a task after the other
        static Hands of(Executor display, Supplier<Executor> workers) {
            return new Hands(
                    display,
                    workers.get(),
                    workers.get(),
                    Optional.empty(),
                    workers.get(),
                    workers.get(),
                    workers.get());
        }
    }

    Room(Stage stage, Messages words, Theme first, double width, double height, Hands hands) {
        messages = words;
        looks = new Looks(first, 100);
        theme = looks.theme();
        session = new Session(beginning(), hands.session(), hands.display());
        var sample = Samples.ALL.getFirst().id();
        studio = new Studio(
                Blueprint.beginning(sample, Samples.load(sample)), hands.studio(), Crew.ALONE, hands.display());
        training = new Training(hands.trainer().orElse(lessons::add), Crew.ALONE, hands.display());
        probe = new Probe(hands.probe(), hands.explainer(), Crew.ALONE, hands.display());
        shell = new Shell(
                new Surroundings(
                        session,
                        studio,
                        training,
                        probe,
                        messages,
                        looks.ink(),
                        looks.scale(),
                        hands.background(),
                        hands.display(),
                        () -> chosenFile,
                        _ -> chosenFile,
                        chooser(),
                        sketchbook),
                looks);
        scene = shell.scene(width, height);
        stage.setScene(scene);
    }

    private SetChooser chooser() {
        return new SetChooser() {
            @Override
            public Optional<Path> folder() {
                return chosenSet.stream().findFirst();
            }

            @Override
            public List<Path> files() {
                return chosenSet;
            }
        };
    }

    static Experiment beginning() {
        var first = Samples.ALL.getFirst();
        return Experiment.beginning(first.id(), Samples.load(first.id()));
    }

    void edit(UnaryOperator<Experiment> change) {
        session.edit(new Object(), change);
    }

    /// Drops files on what is shown.
    void drop(File... files) {
        drop(Map.of(DataFormat.FILES, List.of(files)));
    }

    /// Drops something on what is shown.
    void drop(Map<DataFormat, Object> content) {
        Dragged.onto(shell, content);
    }

    /// Trains until there is nothing more to do.
    void train() {
        while (!lessons.isEmpty()) {
            lessons.remove().run();
        }
    }

    Bench bench() {
        return shell.explore().bench();
    }
}
