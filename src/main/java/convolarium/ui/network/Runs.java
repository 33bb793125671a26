package convolarium.ui.network;

import convolarium.net.Recipe;
import convolarium.session.Progress;
import convolarium.session.Progress.State;
import convolarium.session.Spread;
import convolarium.session.Standing;
import convolarium.session.Training;
import convolarium.session.Trial;
import convolarium.ui.control.Reporter;
import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.ChartPainter;
import convolarium.ui.network.Curves.Drawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The runs that are drawn: the one that is selected, one that races it, and those that somebody wants to see besides.
final class Runs {

    private final Surroundings surroundings;
    private final Reporter notice;
    private final Course course;
    private final Set<Integer> ticked = new TreeSet<>();
    private final ReadOnlyObjectWrapper<Curves> curves = new ReadOnlyObjectWrapper<>(this, "curves", Curves.NONE);
    private final ReadOnlyLongWrapper news = new ReadOnlyLongWrapper(this, "news");

    /// @param notice takes a sentence about what cannot be done
    Runs(Surroundings surroundings, Course course, Reporter notice) {
        this.surroundings = surroundings;
        this.notice = notice;
        this.course = course;
        course.training().progress().subscribe(_ -> draw());
    }

    Course course() {
        return course;
    }

    /// By which the run that is selected goes on.
    ReadOnlyObjectProperty<Recipe> recipe() {
        return course.recipe();
    }

    ReadOnlyObjectProperty<Curves> curves() {
        return curves.getReadOnlyProperty();
    }

    /// Counts whenever there is something new to say of a run, even where what is drawn is the same.
    ReadOnlyLongProperty news() {
        return news.getReadOnlyProperty();
    }

    Optional<Progress> progress() {
        return Optional.ofNullable(course.training().progress().get());
    }

    List<Trial> all() {
        return progress().map(Progress::trials).orElse(List.of());
    }

    int selected() {
        return progress().flatMap(Progress::lead).map(Standing::number).orElse(0);
    }

    Optional<Trial> find(int number) {
        return all().stream().filter(trial -> trial.number() == number).findFirst();
    }

    /// Whether two runs are trained in lock-step.
    boolean racing() {
        return progress().map(now -> now.standings().size() > 1).orElse(false);
    }

    boolean ticked(int number) {
        return ticked.contains(number);
    }

    /// Draws a run beside the one that is selected, or no longer, which ends a race with it; no more than can be told
    /// apart.
    void tick(int number, boolean on) {
        if (!on) {
            ticked.remove(number);
            leave(number);
        } else if (curves.get().runs().size() < ChartPainter.COLOURS - 1) {
            ticked.add(number);
        } else {
            notice.refuse(() -> surroundings.messages().get("runs.full", ChartPainter.COLOURS - 1));
        }
        draw();
    }

    /// Without its rival the run that is selected goes on alone.
    private void leave(int number) {
        var training = course.training();
        if (progress().flatMap(Progress::rival).map(Standing::number).equals(Optional.of(number))) {
            boolean goesOn = training.state().get() == State.RUNNING;
            training.select(selected());
            if (goesOn) {
                training.play();
            }
        }
    }

    /// The run that would race the one that is selected: the first that is drawn besides.
    Optional<Integer> rival() {
        return ticked.stream()
                .filter(number -> number != selected() && find(number).isPresent())
                .findFirst();
    }

    /// Trains both in lock-step.
    void race() {
        rival().ifPresent(other -> enter(selected(), training -> {
            training.race(selected(), other);
            training.play();
        }));
    }

    /// Trains the run that is selected against the same one by another recipe from its beginning on.
    void race(UnaryOperator<Recipe> change) {
        int number = selected();
        var other = change.apply(course.drawn());
        enter(number, training -> {
            training.rival(number, 0, other);
            training.play();
        });
    }

    /// Comes back to a run. One that is trained alone goes on.
    void select(int number) {
        boolean alone = number == selected() && !racing();
        if (!alone || course.training().state().get() != State.RUNNING) {
            enter(number, training -> training.select(number));
        }
    }

    /// A run that leaves this one at the step that is looked at.
    void fork() {
        course.shown.get().ifPresent(at -> fork(at.run(), at.step(), course.drawn()));
    }

    /// Takes the run that went wrong back to its best test before that, and on from there with a tenth of its rate.
    void recover() {
        progress().flatMap(Progress::broken).ifPresent(broken -> fork(broken.number(), broken.best(), broken.slower()));
    }

    private void fork(int number, int step, Recipe other) {
        enter(number, training -> {
            course.recipe().set(other);
            training.fork(number, step, other);
        });
    }

    /// Trains with several seeds.
    void repeat(int seeds) {
        course.ready(() -> course.training().repeat(seeds));
    }

    void forget(int number) {
        course.training().forget(number);
    }

    private void enter(int number, Consumer<Training> then) {
        find(number).ifPresent(trial -> {
            course.enter(trial);
            then.accept(course.training());
        });
    }

    /// A run that is trained or that belongs to a series is needed.
    boolean needed(int number) {
        return progress()
                .map(now -> now.series().contains(number)
                        || now.standings().stream().anyMatch(standing -> standing.number() == number))
                .orElse(false);
    }

    /// The number of the run that is trained of a series of several seeds, from 1 on.
    Optional<Integer> turn() {
        return progress()
                .filter(now -> now.state() == State.RUNNING && now.series().contains(selected()))
                .map(now -> now.series().indexOf(selected()) + 1);
    }

    private void draw() {
        var now = progress();
        ticked.removeIf(number -> find(number).isEmpty());
        curves.set(now.map(this::drawn).orElse(Curves.NONE));
        news.set(news.get() + 1);
    }

    private Curves drawn(Progress now) {
        var seen = new ArrayList<Drawn>();
        var numbers = new TreeSet<>(ticked);
        now.standings().forEach(standing -> numbers.add(standing.number()));
        for (var standing : now.standings()) {
            seen.add(new Drawn(
                    standing.number(), numbers.headSet(standing.number()).size(), standing.step(), standing.curve()));
        }
        now.trials().stream()
                .filter(trial -> numbers.contains(trial.number())
                        && seen.stream().noneMatch(run -> run.number() == trial.number()))
                .forEach(trial -> seen.add(new Drawn(
                        trial.number(),
                        numbers.headSet(trial.number()).size(),
                        trial.run().steps(),
                        trial.run().curve())));
        List<Spread.Point> spread = now.series().size() > 1 ? now.spread().points() : List.of();
        return new Curves(seen, spread);
    }
}
