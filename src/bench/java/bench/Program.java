package bench;

import convolarium.data.Sketchbook;
import convolarium.fast.Kernels;
import convolarium.fast.Team;
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
import convolarium.ui.draw.Fonts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The whole program in a window of a usual size, with threads of its own as it has them.
final class Program {

    final Session session;
    final Studio studio;
    final Training training;
    final Shell shell;
    final Scene scene;

    private Program(Experiment first) {
        var team = team();
        var worker = daemons(1);
        session = new Session(first, worker, team, Platform::runLater);
        studio = new Studio(Blueprint.beginning(first.source(), first.picture()), worker, team, Platform::runLater);
        training = new Training(daemons(1), team, Platform::runLater);
        var looks = new Looks(Theme.LIGHT, 100);
        var surroundings = new Surroundings(
                session,
                studio,
                training,
                new Probe(daemons(1), daemons(1), team, Platform::runLater),
                new Messages(Language.EN),
                looks.ink(),
                looks.scale(),
                daemons(1),
                Platform::runLater,
                Optional::empty,
                _ -> Optional.empty(),
                new Nobody(),
                Steps.of(Sketchbook.EMPTY));
        shell = new Shell(surroundings, looks);
        scene = shell.scene(1366, 698);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    private static ExecutorService daemons(int count) {
        return Executors.newFixedThreadPool(count, Thread.ofPlatform().daemon().factory());
    }

    /// All cores but one help.
    static Team team() {
        int helping = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return new Team(daemons(helping), helping);
    }

    /// Whether the Explore room has what comes of the present experiment.
    boolean shows() {
        var outcome = session.outcome().get();
        return outcome != null
                && outcome.experiment().equals(session.experiment().get());
    }

    /// Has the toolkit and the engine ready.
    static void warmUp() throws InterruptedException, ExecutionException {
        var started = new CompletableFuture<Void>();
        Platform.startup(() -> started.complete(null));
        started.get();
        Fonts.load();
        Kernels.warmUp(daemons(1));
    }

    static Program start(Experiment first) throws InterruptedException, ExecutionException {
        var program = new CompletableFuture<Program>();
        Platform.runLater(() -> program.complete(new Program(first)));
        return program.get();
    }

    /// Has no set to choose.
    private record Nobody() implements SetChooser {

        @Override
        public Optional<Path> folder() {
            return Optional.empty();
        }

        @Override
        public List<Path> files() {
            return List.of();
        }
    }

    /// Does something on the toolkit's thread, and waits for it.
    static void onDisplay(Runnable work) throws InterruptedException, ExecutionException {
        var done = new CompletableFuture<Void>();
        Platform.runLater(() -> {
            work.run();
            done.complete(null);
        });
        done.get();
    }
}
