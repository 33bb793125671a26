package convolarium.app;

import convolarium.data.PatternSource;
import convolarium.data.Picture;
import convolarium.data.PictureReader;
import convolarium.data.Reading;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    private static final long MOST_BYTES = 8 << 20;

    /// How long a change may be lost where the program dies.
    private static final Duration SOON = Duration.seconds(3);

    private final SettingsFile settings;
    private final Consumer<Runnable> soon;
    final ExecutorService worker = daemon("worker");
    private final ExecutorService trainer = daemon("trainer");
    private final ExecutorService explainer = daemon("explainer");
    private final ExecutorService seeker = daemon("seeker");
    final ExecutorService background = daemon("background");
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
        var surroundings = surroundings(stage, messages, looks);
        var shell = new Shell(surroundings, looks);
        Consumer<UnaryOperator<Settings>> keep = change -> background.execute(() -> {
            if (!settings.keep(change)) {
                Platform.runLater(() -> shell.explore().notice().show(messages.get("settings.not-kept")));
            }
        });
        remember(shell.explore().timeline(), keep);
        remember(looks, messages, keep);
        remember(surroundings.sketchbook(), keep);
        boolean newcomer = settings.settings().last().isEmpty();
        dress(stage, shell, looks);
        remember(stage, surroundings.session(), shell.explore(), keep);
        new WindowPlace(stage, settings).restore();
        stage.show();
        if (newcomer) {
            shell.showAround();
        }
    }

    private Surroundings surroundings(Stage stage, Messages messages, Looks looks) {
        var team = new Team(helpers, helping);
        var files = new FileChoice(stage, messages, settings);
        return new Surroundings(
                new Session(beginning(), worker, team, Platform::runLater),
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

    private void remember(Stage stage, Session session, ExploreView explore, Consumer<UnaryOperator<Settings>> keep) {
        settings.settings().last().ifPresent(last -> session.locks().set(last.locks()));
        explore.manner().read(settings.settings().view());
        var autosave = new Autosave(session, explore, soon);
        autosave.start(() -> keep.accept(autosave::in));
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> settings.keep(autosave::in));
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

    /// What was looked at the last time.
    private Experiment beginning() {
        var first = Samples.ALL.getFirst();
        var initial = Experiment.beginning(first.id(), Samples.load(first.id()));
        return settings.settings()
                .last()
                .map(last -> last.restored(initial, id -> sample(id).or(() -> file(id))))
                .orElse(initial);
    }

    static Optional<Picture> sample(String id) {
        return PatternSource.of(id)
                .map(set -> set.pattern().draw(set.settings()))
                .or(() -> Samples.ALL.stream()
                        .filter(sample -> sample.id().equals(id))
                        .findFirst()
                        .map(sample -> Samples.load(sample.id())));
    }

    /// The picture of a file that is still there, and not so large that the start would have to wait for it.
    private static Optional<Picture> file(String path) {
        try {
            var file = Path.of(path);
            return file.isAbsolute() && Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES
                    ? PictureReader.read(file, () -> false) instanceof Reading.Loaded loaded
                            ? Optional.of(loaded.picture())
                            : Optional.empty()
                    : Optional.empty();
        } catch (InvalidPathException | IOException _) {
            return Optional.empty();
        }
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
