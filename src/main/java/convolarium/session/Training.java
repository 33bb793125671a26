package convolarium.session;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.net.Recipe;
import convolarium.session.Progress.State;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The one place where networks are trained, and the one place to watch it. Lives on the display's thread, which never
/// waits for it: every method asks for something that the worker does soon.
public final class Training {

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.IDLE);
    private final ReadOnlyObjectWrapper<@Nullable Progress> progress = new ReadOnlyObjectWrapper<>(this, "progress");
    private final ReadOnlyObjectWrapper<List<Trial>> runs = new ReadOnlyObjectWrapper<>(this, "runs", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Moment> moment = new ReadOnlyObjectWrapper<>(this, "moment");
    private final ReadOnlyObjectWrapper<List<Standing>> past = new ReadOnlyObjectWrapper<>(this, "past", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Incision> incision = new ReadOnlyObjectWrapper<>(this, "incision");
    private final Crew crew;
    private final Workbench bench;
    private final TrainingLoop loop;
    private final LatestWins<Look, Moment> moments;
    private final LatestWins<Look, List<Standing>> reviews;
    private final LatestWins<Incision.Question, Incision> incisions;
    private int orders;

    /// @param worker  runs one task at a time, in the background
    /// @param crew    those who help it
    /// @param display runs what must happen on the display's thread
    public Training(Executor worker, Crew crew, Executor display) {
        this(worker, crew, display, System::nanoTime, Trials.MEMORY);
    }

    /// @param memory for the runs that are remembered
    Training(Executor worker, Crew crew, Executor display, LongSupplier nanos, long memory) {
        this.crew = crew;
        bench = new Workbench(crew, memory);
        loop = new TrainingLoop(bench, worker, new Mailbox<>(display, this::show), nanos);
        moments = new LatestWins<>(this::moment, worker, display, moment::set);
        reviews = new LatestWins<>(this::past, worker, display, past::set);
        incisions = new LatestWins<>(
                (asked, superseded) -> Incision.of(asked, bench, crew, Job.until(superseded)),
                worker,
                display,
                incision::set);
    }

    private void show(Progress news) {
        progress.set(news);
        runs.set(news.trials());
        if (news.order() == orders) {
            state.set(news.state());
        }
    }

    private void order(Consumer<Workbench> action) {
        orders++;
        reviews.forget();
        loop.order(orders, action);
    }

    private void order(State soon, Consumer<Workbench> action) {
        if (state.get() != State.IDLE) {
            state.set(soon);
        }
        order(action);
    }

    /// Somebody wants to see a step of a run, and of the one that races it.
    private record Look(Moment.Question asked, Optional<Integer> rival) {}

    private Moment moment(Look look, BooleanSupplier superseded) {
        var job = Job.until(superseded);
        int step = look.asked().step();
        var rival = look.rival().map(number -> bench.moment(new Moment.Question(number, step), job));
        var found = bench.moment(look.asked(), job);
        return rival.map(found::against).orElse(found);
    }

    private List<Standing> past(Look look, BooleanSupplier superseded) {
        var job = Job.until(superseded);
        return Stream.concat(Stream.of(look.asked().trial()), look.rival().stream())
                .map(number -> bench.current(number).orElseThrow(CancellationException::new))
                .map(trial -> Lane.past(trial, look.asked().step(), crew, job))
                .toList();
    }

    /// What training does, as soon as it is asked for; why it stopped is told by [#progress].
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// How far it is; null until something has been prepared.
    public ReadOnlyObjectProperty<@Nullable Progress> progress() {
        return progress.getReadOnlyProperty();
    }

    /// All runs that are remembered, each as far as it was when it last paused.
    public ReadOnlyObjectProperty<List<Trial>> runs() {
        return runs.getReadOnlyProperty();
    }

    /// The step that was asked for last by [#scrub], or one asked for shortly before; null until the first is there.
    public ReadOnlyObjectProperty<@Nullable Moment> moment() {
        return moment.getReadOnlyProperty();
    }

    /// How a run stood at the step that was asked for last by [#review], or at one asked for shortly before, and after
    /// it the one that raced it; none until the first is there.
    public ReadOnlyObjectProperty<List<Standing>> past() {
        return past.getReadOnlyProperty();
    }

    /// The step that was asked for last by [#dissect], or one asked for shortly before; null until the first is there.
    public ReadOnlyObjectProperty<@Nullable Incision> incision() {
        return incision.getReadOnlyProperty();
    }

    /// Begins a new run with weights that are drawn, and selects it. Runs that were trained before are remembered.
    ///
    /// @param instead whether the run that is selected now is forgotten
    public void prepare(Subject subject, Recipe recipe, boolean instead) {
        state.set(State.PAUSED);
        order(works -> works.prepare(subject, recipe, instead));
    }

    /// Trains until all epochs are over; once more as many if they are.
    public void play() {
        order(State.RUNNING, works -> works.run(Lane.Aim.END));
    }

    public void pause() {
        order(State.PAUSED, works -> works.hold(State.PAUSED, Optional.empty()));
    }

    /// Takes one step and pauses.
    public void step() {
        order(State.RUNNING, works -> works.run(Lane.Aim.STEP));
    }

    /// Trains until the present epoch ends and pauses.
    public void epoch() {
        order(State.RUNNING, works -> works.run(Lane.Aim.EPOCH));
    }

    /// Stops, a series or a race too. The run that is selected can still go on.
    public void stop() {
        order(State.STOPPED, works -> works.stop());
    }

    /// The run that is selected goes on by another recipe from the next step on, but with its own seed. A series
    /// ends with it.
    public void change(Recipe recipe) {
        order(works -> works.follow(recipe));
    }

    /// Selects a run that is remembered, paused.
    public void select(int run) {
        order(State.PAUSED, works -> works.change(run));
    }

    /// Selects two runs, paused, which will be trained in lock-step; one that is behind catches up first.
    public void race(int run, int rival) {
        order(State.PAUSED, works -> works.change(run, rival));
    }

    /// Wants to see a run as it was after a step, and the one that races it; beyond their ends, at their ends.
    public void scrub(int run, int step) {
        reviews.forget();
        moments.ask(look(run, step));
    }

    /// Wants to know how they do in a test there, until another step or something else is wanted.
    public void review(int run, int step) {
        reviews.ask(look(run, step));
    }

    private Look look(int run, int step) {
        var rival = Optional.ofNullable(progress.get())
                .filter(now -> now.lead().filter(lead -> lead.number() == run).isPresent())
                .flatMap(Progress::rival)
                .map(Standing::number);
        return new Look(new Moment.Question(run, step), rival);
    }

    /// Wants to see all numbers of the step that a run takes after so many, as it happens to one example of its batch.
    /// The run itself does not go on.
    public void dissect(int run, int step, int example) {
        reviews.forget();
        incisions.ask(new Incision.Question(new Moment.Question(run, step), example));
    }

    /// Begins a run that has the past of another one up to a step and goes on by another recipe, and selects it.
    public void fork(int run, int step, Recipe recipe) {
        order(State.PAUSED, works -> works.fork(run, step, recipe));
    }

    /// Begins such a run and selects both, paused, to be trained in lock-step.
    public void rival(int run, int step, Recipe recipe) {
        order(State.PAUSED, works -> works.rival(run, step, recipe));
    }

    /// Trains the network that is selected from the beginning by its recipe with several seeds, one after the other.
    public void repeat(int seeds) {
        order(State.RUNNING, works -> works.repeat(seeds));
    }

    /// Forgets a run, unless it is needed now.
    public void forget(int run) {
        order(works -> works.forget(run));
    }
}
