package convolarium.session;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.net.Recipe;
import convolarium.net.Recording;
import convolarium.net.Run;
import convolarium.session.Progress.Reason;
import convolarium.session.Progress.State;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/// Where training happens, a little at a time. Only the worker touches it, one task after the other.
final class Workbench {

    private final Crew crew;
    private final Trials trials;
    private final Series series = new Series();
    private List<Lane> lanes = List.of();
    private Lane.Aim aim = Lane.Aim.END;
    private State state = State.IDLE;
    private Optional<Reason> reason = Optional.empty();
    private Optional<Throwable> failed = Optional.empty();
    private Optional<Moment> last = Optional.empty();

    /// @param memory for the runs that are remembered
    Workbench(Crew crew, long memory) {
        this.crew = crew;
        this.trials = new Trials(memory);
    }

    /// Of a network that cannot be trained no run is selected, lest another one goes on in its place.
    ///
    /// @param instead whether the run that is selected now is forgotten
    void prepare(Subject subject, Recipe recipe, boolean instead) {
        var before = lanes;
        rest();
        enter(trials.number(subject, Run.drawn(subject.network(), recipe)));
        if (instead) {
            before.forEach(lane -> trials.remove(lane.number()));
        }
        trials.clear(lanes.getFirst().number());
    }

    /// Selects a new run. If it cannot be trained all stays as it was.
    private void enter(Trial trial) {
        var lane = new Lane(trial, crew);
        rest();
        trials.add(trial);
        lanes = List.of(lane);
        hold(State.PAUSED, Optional.empty());
    }

    private void rest() {
        keep();
        lanes = List.of();
        series.end();
    }

    /// Keeps what is remembered within bounds.
    void thin() {
        trials.thin(lanes.stream().map(Lane::number).toList());
    }

    private void keep() {
        lanes.forEach(lane -> trials.keep(lane.kept()));
    }

    /// Goes to runs that are remembered.
    void change(int... numbers) {
        keep();
        series.leave(numbers);
        lanes = IntStream.of(numbers)
                .distinct()
                .mapToObj(trials::find)
                .flatMap(Optional::stream)
                .map(trial -> new Lane(trial, crew))
                .toList();
        hold(State.PAUSED, Optional.empty());
    }

    /// A fork that races the run it comes from.
    void rival(int number, int step, Recipe recipe) {
        fork(number, step, recipe);
        change(number, lanes.getFirst().number());
    }

    void fork(int number, int step, Recipe recipe) {
        current(number).ifPresent(trial -> {
            var from = moment(new Moment.Question(number, step), Job.PATIENT).state();
            enter(trials.number(trial.subject(), trial.run().fork(from, recipe)));
        });
    }

    /// The runs of several seeds, one after the other.
    void repeat(int seeds) {
        if (lanes.isEmpty()) {
            return;
        }
        var trial = lanes.getFirst().kept();
        var recipe = trial.run().recipe();
        rest();
        for (int i = 0; i < seeds; i++) {
            series.add(trials.next(), trial.subject(), recipe.withSeed(recipe.seed() + i));
        }
        beginNext();
        hold(State.PAUSED, Optional.empty());
        run(Lane.Aim.END);
    }

    private void beginNext() {
        var trial = series.next();
        trials.add(trial);
        lanes = List.of(new Lane(trial, crew));
        thin();
    }

    void forget(int number) {
        if (lanes.stream().noneMatch(lane -> lane.number() == number)
                && !series.numbers().contains(number)) {
            trials.remove(number);
        }
    }

    /// A series ends with it: its runs would differ in more than their seeds.
    void follow(Recipe recipe) {
        if (!lanes.isEmpty()) {
            lanes.getFirst().change(recipe);
            series.close();
            if (state == State.RUNNING) {
                lanes.getFirst().aim(aim);
            }
        }
    }

    /// Trains until the aim is reached.
    void run(Lane.Aim towards) {
        if (!lanes.isEmpty()) {
            aim = towards;
            lanes.forEach(lane -> lane.aim(aim));
            lanes.forEach(lane -> lane.recording().forgo());
            state = State.RUNNING;
            reason = Optional.empty();
            failed = Optional.empty();
        }
    }

    void hold(State now, Optional<Reason> why) {
        state = lanes.isEmpty() ? State.IDLE : now;
        reason = why;
        keep();
        lanes.forEach(lane -> lane.recording().test());
    }

    void stop() {
        keep();
        series.cut();
        lanes = lanes.subList(0, Math.min(1, lanes.size()));
        hold(State.STOPPED, Optional.of(Reason.ASKED));
    }

    void fail(Throwable broken) {
        failed = Optional.of(broken);
        state = State.STOPPED;
        reason = Optional.of(Reason.FAILED);
    }

    boolean running() {
        return state == State.RUNNING;
    }

    boolean busy() {
        return running() || lanes.stream().anyMatch(lane -> lane.recording().testing());
    }

    /// Takes a step, or a part of a test. Of two runs the one that is behind takes it, both if they are level.
    ///
    /// @return how many steps were taken
    int advance() {
        var tests =
                lanes.stream().map(Lane::recording).filter(Recording::testing).toList();
        if (!tests.isEmpty()) {
            tests.forEach(Recording::advance);
            return 0;
        }
        var ahead = lanes.stream().filter(lane -> !lane.there()).toList();
        if (ahead.isEmpty()) {
            arrive();
            return 0;
        }
        int step = ahead.stream().mapToInt(Lane::step).min().orElseThrow();
        var level = ahead.stream().filter(lane -> lane.step() == step).toList();
        level.forEach(lane -> lane.recording().advance());
        level.stream()
                .flatMap(lane -> lane.recording().trainer().fault().stream())
                .findFirst()
                .ifPresent(fault -> hold(State.STOPPED, Optional.of(Reason.of(fault))));
        return level.size();
    }

    private void arrive() {
        boolean end = aim == Lane.Aim.END;
        if (end) {
            lanes.forEach(lane -> series.finish(lane.number(), lane.recording().curve()));
        }
        if (!end || !series.waits()) {
            hold(end ? State.STOPPED : State.PAUSED, end ? Optional.of(Reason.DONE) : Optional.empty());
        } else {
            keep();
            beginNext();
            lanes.getFirst().aim(aim);
        }
    }

    /// A step of a run, to be looked at.
    ///
    /// @throws CancellationException once the job is cancelled, or if the run is forgotten
    Moment moment(Moment.Question asked, Job job) {
        var trial = current(asked.trial()).orElseThrow(CancellationException::new);
        var found = Moment.of(trial, asked.step(), last, crew, job);
        last = Optional.of(found);
        return found;
    }

    Progress progress(double stepsPerSecond, int order) {
        return new Progress(
                state,
                reason,
                lanes.stream().map(Lane::standing).toList(),
                trials.view(),
                trials.forgotten(),
                series.numbers(),
                series.finished(),
                stepsPerSecond,
                running() ? lanes.stream().mapToDouble(Lane::stepsLeft).sum() + series.steps() : 0,
                failed,
                order);
    }

    Optional<Trial> current(int number) {
        return lanes.stream()
                .filter(lane -> lane.number() == number)
                .findFirst()
                .map(Lane::kept)
                .or(() -> trials.find(number));
    }
}
