package convolarium.ui.explore;

import convolarium.insight.Judgement;
import convolarium.insight.Question;
import convolarium.insight.Question.Topic;
import convolarium.op.Op;
import convolarium.session.Session;
import convolarium.tensor.Shape;
import convolarium.ui.control.Action;
import convolarium.ui.draw.Grid;
import convolarium.ui.draw.Veil;
import convolarium.ui.motion.Timeline;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Predicting what the stage is about to show: a question hides its answer until somebody has guessed, or wants to
/// see it. Whatever changes the answer asks anew.
final class Predicting {

    /// Where it stands.
    sealed interface Stand {

        /// Nothing is asked.
        record Idle() implements Stand {}

        /// The answer is hidden.
        record Open(Question question) implements Stand {}

        /// The answer may be seen.
        ///
        /// @param judgement of the guess, if there was one
        record Told(Question question, Optional<Judgement> judgement) implements Stand {}
    }

    /// How many guesses were right since the program was started.
    record Tally(int right, int all) {

        private Tally with(boolean hit) {
            return new Tally(right + (hit ? 1 : 0), all + 1);
        }
    }

    private final Session session;
    private final Timeline timeline;
    private final Gaze gaze;
    private final ReadOnlyObjectWrapper<Stand> stand = new ReadOnlyObjectWrapper<>(this, "stand", new Stand.Idle());
    private Runnable answering = () -> {};
    private final ObjectProperty<Tally> tally = new SimpleObjectProperty<>(this, "tally", new Tally(0, 0));

    Predicting(Session session, Timeline timeline, Gaze gaze) {
        this.session = session;
        this.timeline = timeline;
        this.gaze = gaze;
        gaze.predicts().subscribe(on -> {
            if (on) {
                timeline.playing().set(false);
            }
            ask();
        });
        gaze.topic().subscribe(this::ask);
        gaze.filter().subscribe(this::askOfCell);
        session.experiment().subscribe(this::ask);
        timeline.cols().subscribe(this::askOfCell);
        timeline.moment().subscribe(this::paused);
        timeline.playing().subscribe(on -> {
            if (on) {
                reveal();
            } else {
                paused();
            }
        });
        stand.subscribe(now -> gaze.veil().set(veil(now)));
    }

    private static Veil veil(Stand stand) {
        return stand instanceof Stand.Open(var question)
                ? switch (question.topic()) {
                    case VALUE, WINNER -> Veil.CELL;
                    case SIZE -> Veil.SIZE;
                    case PARAMETERS -> Veil.PARAMETERS;
                }
                : Veil.NONE;
    }

    ReadOnlyObjectProperty<Stand> stand() {
        return stand.getReadOnlyProperty();
    }

    ObjectProperty<Tally> tally() {
        return tally;
    }

    /// What there is to ask about the layer.
    List<Topic> topics() {
        var now = session.experiment().get();
        return Question.topics(now.op(), now.picture().values().shape());
    }

    /// What is asked, or was asked last.
    Optional<Question> question() {
        return switch (stand.get()) {
            case Stand.Idle _ -> Optional.empty();
            case Stand.Open(var question) -> Optional.of(question);
            case Stand.Told(var question, var _) -> Optional.of(question);
        };
    }

    /// At another cell than the one that was asked about.
    private void paused() {
        int cell = timeline.moment().get().cell();
        boolean same = question()
                .map(Question::place)
                .filter(place -> timeline.cell(place.slice(), place.row(), place.col()) == cell)
                .isPresent();
        if (!same && !timeline.playing().get()) {
            askOfCell();
        }
    }

    private void askOfCell() {
        if (question().filter(question -> question.topic().ofCell()).isPresent()) {
            ask();
        }
    }

    private void ask() {
        var topics = gaze.predicts().get() && !timeline.playing().get() ? topics() : List.<Topic>of();
        if (topics.isEmpty()) {
            stand.set(new Stand.Idle());
            return;
        }
        var now = session.experiment().get();
        var wanted = gaze.topic().get();
        var topic = topics.contains(wanted) ? wanted : topics.getFirst();
        var input = now.picture().values();
        stand.set(
                new Stand.Open(new Question(topic, now.op(), now.activation(), input, place(now.op(), input.shape()))));
    }

    /// The cell of the moment, or the last one where there are fewer.
    private Question.Place place(Op op, Shape input) {
        var output = op.fit(input).require().output();
        int cell = timeline.inSlice().cell();
        int cols = timeline.cols().get();
        return new Question.Place(
                Math.clamp(gaze.filter().get(), 0, output.channels() - 1),
                Math.min(timeline.slice().get(), output.depth() - 1),
                Math.min(cell / cols, output.height() - 1),
                Math.min(cell % cols, output.width() - 1));
    }

    /// What lets the keyboard answer.
    void onAnswer(Runnable work) {
        answering = work;
    }

    /// Lets the keyboard answer.
    void answer() {
        answering.run();
    }

    /// Takes a guess, and shows the answer.
    void check(List<Double> guess) {
        if (stand.get() instanceof Stand.Open(var question)) {
            var judgement = question.judge(guess);
            tally.set(tally.get().with(judgement.right()));
            stand.set(new Stand.Told(question, Optional.of(judgement)));
        }
    }

    /// Shows the answer though nobody has guessed.
    void reveal() {
        if (stand.get() instanceof Stand.Open(var question)) {
            stand.set(new Stand.Told(question, Optional.empty()));
        }
    }

    /// Whether a cell of the input answers what is asked.
    boolean picks() {
        return stand.get() instanceof Stand.Open(var question) && question.topic() == Topic.WINNER;
    }

    /// Answers by an input cell.
    void pick(Grid.Place place) {
        check(List.of((double) place.row(), (double) place.col()));
    }

    /// Plays how the cell comes about, or how all cells do, which shows the answer.
    void observe() {
        reveal();
        if (question().filter(asked -> asked.topic().ofCell()).isPresent()) {
            timeline.play(timeline.moment().get().cell());
        } else {
            timeline.restart();
        }
    }

    /// The next cell, or where cells do not matter the next thing to ask.
    void next() {
        var topic = question().map(Question::topic).orElseGet(gaze.topic()::get);
        if (topic.ofCell()) {
            int cell = timeline.moment().get().cell();
            timeline.playing().set(false);
            timeline.seek(cell + 1 < timeline.length() ? cell + 1 : 0);
            ask();
        } else {
            var topics = topics();
            gaze.topic().set(topics.get((topics.indexOf(topic) + 1) % topics.size()));
            ask();
        }
    }

    /// Going on means to see the answer first, and then to be asked again.
    Action through(Action action) {
        return action.id().equals("forward")
                ? action.instead(work -> {
                    switch (stand.get()) {
                        case Stand.Idle _ -> work.run();
                        case Stand.Open _ -> reveal();
                        case Stand.Told _ -> next();
                    }
                })
                : action;
    }
}
