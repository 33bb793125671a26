package convolarium.session;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.net.Recipe;
import convolarium.net.Recording;
import java.util.concurrent.CancellationException;

/// A run that is trained now. Only the worker touches it.
final class Lane {

    /// How far to go.
    enum Aim {
        /// One step.
        STEP,
        /// Until the present epoch ends.
        EPOCH,
        /// Until all epochs are over; once more as many if they are.
        END
    }

    private final Trial trial;
    private final Recording recording;
    private long goal;

    Lane(Trial trial, Crew crew) {
        this.trial = trial;
        this.recording = new Recording(
                trial.run(), trial.subject().train(), trial.subject().test(), crew);
        this.goal = seen();
    }

    /// How a run stood after one of its steps, tested there; beyond its end, at its end.
    ///
    /// @throws CancellationException once the job is cancelled
    static Standing past(Trial trial, int step, Crew crew, Job job) {
        var run = trial.run();
        int last = Math.clamp(step, 0, run.steps());
        int before = Math.max(0, last - 1);
        var from = run.at(before, trial.subject().train(), crew, job);
        var lane = new Lane(trial.with(run.fork(from, run.recipe(before))), crew);
        lane.finishTest(job);
        if (last > before) {
            lane.recording.advance();
        }
        lane.recording.test();
        lane.finishTest(job);
        return lane.standing();
    }

    private void finishTest(Job job) {
        while (recording.testing()) {
            job.goOn();
            recording.advance();
        }
    }

    int number() {
        return trial.number();
    }

    Recording recording() {
        return recording;
    }

    int step() {
        return recording.trainer().step();
    }

    private long seen() {
        return recording.trainer().seen();
    }

    private int count() {
        return trial.subject().train().count();
    }

    /// Goes on by another recipe, but with its own seed.
    void change(Recipe recipe) {
        recording.change(recipe.withSeed(recording.trainer().recipe().seed()));
    }

    /// Sets out for another place.
    void aim(Aim aim) {
        goal = switch (aim) {
            case STEP -> seen() + 1;
            case EPOCH -> (recording.trainer().epoch() + 1) * count();
            case END -> (seen() / all() + 1) * all();
        };
    }

    /// How many examples make all epochs.
    private long all() {
        return (long) recording.trainer().recipe().epochs() * count();
    }

    /// The last batch of all epochs may reach beyond them.
    private long epochs() {
        boolean over = there()
                && seen() >= all()
                && seen() % all() < recording.trainer().recipe().batch();
        return (seen() / all() + (over ? 0 : 1)) * recording.trainer().recipe().epochs();
    }

    boolean there() {
        return seen() >= goal;
    }

    /// How many steps are still to be taken.
    double stepsLeft() {
        return Math.max(0, goal - seen())
                / (double) recording.trainer().recipe().batch();
    }

    /// The run as it is, so that it can go on later.
    Trial kept() {
        return trial.with(recording.ended());
    }

    Standing standing() {
        var trainer = recording.trainer();
        return new Standing(
                trial.number(),
                trainer.step(),
                trainer.epoch(),
                trainer.epochShare(),
                epochs(),
                trainer.recipe(),
                trial.subject().shown(trainer.network()),
                trial.subject().shown(trainer.gradients()),
                recording.curve(),
                recording.evaluation(),
                recording.evaluated(),
                trainer.fault());
    }
}
