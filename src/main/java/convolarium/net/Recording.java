package convolarium.net;

import convolarium.fast.Crew;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A run while it is made: it trains, tests at regular intervals, and remembers. However long it takes, what it
/// remembers stays within bounds.
public final class Recording {

    /// Memory for checkpoints.
    public static final long MEMORY = 64L << 20;

    private static final int MOST_CHECKPOINTS = 256;
    private static final int MOST_SCORES = 256;

    private final Examples test;
    private final Crew crew;
    private final Trainer trainer;
    private final List<Run.Change> changes;
    private final Thinned<Checkpoint> checkpoints;
    private final Thinned<Score> scores;
    private final Points points;
    private final long interval;
    private @Nullable Exam exam;
    private Loss measure;
    private @Nullable Evaluation evaluation;
    private int evaluated = -1;
    private boolean scored;

    /// Goes on with a run, whose last checkpoint must be its last step.
    ///
    /// @param test what the network is tested with, if it has any examples
    public Recording(Run run, Examples train, Examples test, Crew crew) {
        var last = run.checkpoints().getLast();
        if (last.step() != run.steps()) {
            throw new IllegalArgumentException("a run of " + run.steps() + " steps cannot go on from " + last.step());
        }
        this.test = test;
        this.crew = crew;
        this.trainer = new Trainer(last, run.recipe(), train, crew);
        this.measure = run.recipe().loss();
        this.changes = new ArrayList<>(run.changes());
        this.checkpoints = new Thinned<>(most(last), Checkpoint::step, run.checkpoints());
        this.scores = new Thinned<>(MOST_SCORES, Score::turn, run.curve().test());
        this.points = new Points(run.curve().train());
        this.interval = train.count() / Math.max(1, train.count() / Math.max(1, 2L * test.count()));
        if (run.curve().test().isEmpty()) {
            test(true);
        }
    }

    private static int most(Checkpoint checkpoint) {
        return Math.clamp(MEMORY / Math.max(1, checkpoint.bytes()), 2, MOST_CHECKPOINTS);
    }

    /// Goes on by another recipe from the next step on.
    public void change(Recipe other) {
        int step = trainer.step();
        changes.removeIf(change -> change.step() == step);
        if (changes.isEmpty() || !changes.getLast().recipe().equals(other)) {
            changes.add(new Run.Change(step, other));
        }
        trainer.change(other);
    }

    /// Does one thing: takes a step, or tests with some examples if a test is under way.
    public void advance() {
        if (exam == null) {
            step();
        } else {
            examine(exam);
        }
    }

    /// Whether a test is under way, after which the next step is taken.
    public boolean testing() {
        return exam != null;
    }

    private void step() {
        long turn = turn();
        var point = trainer.advance();
        if (trainer.fault().isPresent()) {
            return;
        }
        points.add(point);
        if (checkpoints.wants(trainer.step())) {
            checkpoints.add(trainer.checkpoint());
        }
        if (turn() > turn && scores.wants(turn())) {
            test(true);
        }
    }

    private long turn() {
        return trainer.seen() / interval;
    }

    /// Wants to know how well the network does now, beside the regular tests.
    public void test() {
        if (exam == null && evaluated != trainer.step()) {
            test(false);
        }
    }

    /// Nobody wants to know any more, unless the test is a regular one.
    public void forgo() {
        if (!scored) {
            exam = null;
        }
    }

    private void test(boolean regular) {
        if (test.count() > 0) {
            measure = trainer.recipe().loss();
            exam = new Exam(trainer.network(), test, measure, crew);
            scored = regular;
        }
    }

    private void examine(Exam underWay) {
        exam = null;
        underWay.advance();
        if (!underWay.done()) {
            exam = underWay;
        } else {
            var result = underWay.result();
            evaluation = result;
            evaluated = trainer.step();
            if (scored) {
                scores.add(new Score(evaluated, turn(), result.loss(), result.accuracy(), measure));
            }
        }
    }

    /// The run as it is now, without a checkpoint of its last step unless one was due.
    public Run run() {
        return new Run(trainer.step(), checkpoints.view(), changes, curve());
    }

    /// How well it did so far.
    public Curve curve() {
        return new Curve(points.view(), scores.view());
    }

    /// The run as it is now, so that it can go on later.
    public Run ended() {
        return run().with(trainer.checkpoint());
    }

    /// What has been trained, to be asked only.
    public Trainer trainer() {
        return trainer;
    }

    /// After which step the last test was, −1 if there was none.
    public int evaluated() {
        return evaluated;
    }

    /// The last test.
    public Optional<Evaluation> evaluation() {
        return Optional.ofNullable(evaluation);
    }
}
