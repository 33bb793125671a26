package convolarium.session;

import convolarium.fast.Crew;
import convolarium.net.Network;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The one place where the blueprint of a network changes, and the one place to watch it: what was asked, and what came
/// of it. Lives on the display's thread.
public final class Studio {

    private final ReadOnlyObjectWrapper<@Nullable Flow> flow = new ReadOnlyObjectWrapper<>(this, "flow");
    private final Done progress = new Done();
    private final Steps<Blueprint> steps;
    private final LatestWins<Question, Flow> answers;
    private Optional<Network> rival = Optional.empty();
    private @Nullable Question asked;

    /// What comes of a blueprint, and of another network in its place?
    private record Question(Blueprint blueprint, Optional<Network> rival) {

        boolean asksTheSame(Question other) {
            return blueprint.makesTheSame(other.blueprint) && rival.equals(other.rival);
        }
    }

    /// @param worker  runs one task at a time, in the background
    /// @param crew    those who help it
    /// @param display runs what must happen on the display's thread
    public Studio(Blueprint first, Executor worker, Crew crew, Executor display) {
        var fields = new Fields();
        var others = new Fields();
        answers = new LatestWins<>(
                progress.of((now, job) -> now.rival()
                        .map(other -> Flow.of(now.blueprint(), fields, crew, job)
                                .against(Flow.of(now.blueprint().withNetwork(other), others, crew, job)))
                        .orElseGet(() -> Flow.of(now.blueprint(), fields, crew, job))),
                worker,
                display,
                flow::set);
        steps = new Steps<>(first, (_, _) -> false, Keeping.whole(Studio::affordable), this::ask);
    }

    private static boolean affordable(Stream<Blueprint> past) {
        return Albums.affordable(past.flatMap(Blueprint::numbers));
    }

    /// The blueprint, step by step.
    public Steps<Blueprint> steps() {
        return steps;
    }

    /// What was asked.
    public ReadOnlyObjectProperty<Blueprint> blueprint() {
        return steps.value();
    }

    /// What came of it, or of a blueprint shortly before; null until somebody wants to know and the first is worked
    /// out.
    public ReadOnlyObjectProperty<@Nullable Flow> flow() {
        return flow.getReadOnlyProperty();
    }

    /// Somebody wants to know what comes of the blueprint, now and of every other.
    public void watch() {
        if (asked == null) {
            asked = new Question(steps.value().get(), rival);
            answers.ask(asked);
        }
    }

    /// The share of the present work that is done, or [Session#IDLE]. May be asked from any thread.
    public double progress() {
        return progress.share();
    }

    /// Replaces the blueprint. Edits of one gesture count as a single step back.
    ///
    /// @param gesture tells one gesture from another by identity
    public void edit(Object gesture, UnaryOperator<Blueprint> change) {
        steps.edit(gesture, change);
    }

    /// Chooses a node to look at, which is no step.
    public void select(int node) {
        steps.amend(now -> now.select(node));
    }

    /// Shows what the network has learned, which is no step, so that no way back leads to what it was before. Another
    /// network is left as it is.
    ///
    /// @param other what is asked for beside it, if it races another one
    public void learn(Network taught, Optional<Network> other) {
        rival = other;
        var now = steps.value().get();
        var learned = now.learned(taught).network();
        steps.amendAll(step -> step.network().equals(now.network()) ? step.withNetwork(learned) : step);
        ask(steps.value().get());
    }

    /// From what is asked next on, the network races no other one.
    public void alone() {
        rival = Optional.empty();
    }

    /// To look at another node changes nothing of what they made.
    private void ask(Blueprint now) {
        var before = asked;
        var question = new Question(now, rival);
        if (before != null && !question.asksTheSame(before)) {
            asked = question;
            answers.ask(question);
        }
    }
}
