package convolarium.app;

import convolarium.data.Samples;
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
import convolarium.text.Messages;
import convolarium.ui.Looks;
import convolarium.ui.Shell;
import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.Fonts;
import convolarium.ui.explore.ExploreView;
import convolarium.ui.motion.Timeline;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/// Starts the program, owns its threads, remembers its settings.
public final class Main extends Application {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 600;

    /// How long a change may be lost where the program dies.
    private static final Duration SOON = Duration.seconds(3);

    /// How long the program waits for what is being written when it is left.
    private static final Duration PATIENCE = Duration.seconds(20);

    private final SettingsFile settings;
    private final Consumer<Runnable> soon;
    final ExecutorService worker = daemon("worker");
    private final ExecutorService trainer = daemon("trainer");
    private final ExecutorService explainer = daemon("explainer");
    private final ExecutorService seeker = daemon("seeker");
    final ExecutorService background = daemon("background");
    final ExecutorService keeper = daemon("keeper");
    private final int helping = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private final ExecutorService helpers = Executors.newFixedThreadPool(
            helping, Thread.ofPlatform().daemon().name("helper-", 1).factory());

    public Main() {
        this(SettingsFile.open(SettingsFile.usualFolder(), Settings.initial(Locale.getDefault())), work -> {
            var pause = new PauseTransition(SOON);
            pause.setOnFinished(_ -> work.run());
            pause.play();
        });
    }

    /// @param soon does something on the display's thread after a short while
    Main(SettingsFile settings, Consumer<Runnable> soon) {
        this.settings = settings;
        this.soon = soon;
    }

    static void main(String[] arguments) {
        launch(Main.class, arguments);
    }

    private static ExecutorService daemon(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    @Override
    public void start(Stage stage) {
        Offline.install();
        Kernels.warmUp(helpers);
        Fonts.load();
        var messages = new Messages(settings.settings().language());
        new Unexpected(messages, () -> stage).install();
        var looks = new Looks(settings.settings().theme(), settings.settings().zoom());
        var beginning = Beginning.of(settings.settings(), settings.pictures());
        var surroundings = surroundings(stage, messages, looks, beginning.experiment());
        var shell = new Shell(surroundings, looks);
        Consumer<UnaryOperator<Settings>> write = change -> {
            if (!settings.keep(change)) {
                Platform.runLater(() -> shell.explore().notice().show(() -> messages.get("settings.not-kept")));
            }
        };
        Consumer<UnaryOperator<Settings>> keep = change -> keeper.execute(() -> write.accept(change));
        remember(shell.explore().timeline(), keep);
        remember(looks, messages, keep);
        remember(surroundings.sketchbook(), keep);
        boolean newcomer = settings.settings().last().isEmpty();
        dress(stage, shell, looks);
        remember(stage, surroundings.session(), shell.explore(), write);
        beginning.beside().ifPresent(shell.explore().kept()::restore);
        new WindowPlace(stage, keep).restore(settings.settings().place());
        stage.show();
        if (newcomer) {
            shell.showAround();
        }
        if (!beginning.whole()) {
            shell.explore().notice().show(() -> messages.get("settings.picture-lost"));
        }
    }

    /// What was left is written before the program ends, its window being gone.
    @Override
    public void stop() throws InterruptedException {
        keeper.shutdown();
        keeper.awaitTermination((long) PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Surroundings surroundings(Stage stage, Messages messages, Looks looks, Experiment beginning) {
        var team = new Team(helpers, helping);
        var files = new FileChoice(stage, messages, settings);
        return new Surroundings(
                new Session(beginning, worker, team, Platform::runLater),
                studio(team),
                new Training(trainer, team, Platform::runLater),
                new Probe(explainer, seeker, team, Platform::runLater),
                messages,
                looks.ink(),
                looks.scale(),
                background,
                Platform::runLater,
                files,
                files::save,
                files,
                Steps.of(Sketchbook.read(settings.settings().classes())));
    }

    private static void remember(Steps<Sketchbook> sketchbook, Consumer<UnaryOperator<Settings>> keep) {
        sketchbook.value().subscribe((before, now) -> {
            if (!now.classes().equals(before.classes())) {
                keep.accept(old -> old.withClasses(now.write()));
            }
        });
    }

    private void remember(Timeline timeline, Consumer<UnaryOperator<Settings>> keep) {
        timeline.speed().set(settings.settings().speed());
        timeline.speed().subscribe(now -> keep.accept(old -> old.withSpeed(now.doubleValue())));
        timeline.still().set(settings.settings().still());
        timeline.still().subscribe(now -> keep.accept(old -> old.withStill(now)));
    }

    private Studio studio(Team team) {
        var first = Samples.ALL.getFirst().id();
        return new Studio(Blueprint.beginning(first, Samples.load(first)), worker, team, Platform::runLater);
    }

    private static void remember(Looks looks, Messages messages, Consumer<UnaryOperator<Settings>> keep) {
        looks.theme().subscribe(now -> keep.accept(old -> old.withTheme(now)));
        looks.zoom().subscribe(now -> keep.accept(old -> old.withZoom(now.intValue())));
        messages.languageProperty().subscribe(now -> keep.accept(old -> old.withLanguage(now)));
    }

    private void remember(Stage stage, Session session, ExploreView explore, Consumer<UnaryOperator<Settings>> write) {
        settings.settings().last().ifPresent(last -> session.locks().set(last.locks()));
        explore.manner().read(settings.settings().view());
        var autosave = new Autosave(session, explore, settings.pictures(), soon);
        Runnable save = () -> keeper.execute(() -> {
            write.accept(autosave.change());
            settings.tidy();
        });
        autosave.start(save);
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> save.run());
    }

    private static void dress(Stage stage, Shell shell, Looks looks) {
        stage.setTitle("Convolarium");
        IntStream.of(16, 32, 48, 64, 128)
                .mapToObj(size -> Main.class.getResourceAsStream("/convolarium/assets/icon/icon-" + size + ".png"))
                .map(Image::new)
                .forEach(stage.getIcons()::add);
        stage.setScene(shell.scene(WIDTH, HEIGHT));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        fillScreen(stage, looks.presenting());
    }

    /// An audience sees nothing but the program; whoever leaves the full screen by the system's means stops presenting.
    private static void fillScreen(Stage stage, BooleanProperty presenting) {
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        presenting.subscribe(stage::setFullScreen);
        stage.fullScreenProperty().subscribe((_, full) -> {
            if (!full) {
                presenting.set(false);
            }
        });
    }
}
