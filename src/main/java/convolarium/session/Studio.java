package convolarium.session;

import convolarium.fast.Crew;
import convolarium.net.Network;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The one place where the blueprint of a network changes, and the one place to watch it: what was asked, and what came
/// of it. Lives on the display's thread.
public final class Studio {

    private final ReadOnlyObjectWrapper<@Nullable Flow> flow = new ReadOnlyObjectWrapper<>(this, "flow");
    private final Done progress = new Done();
    private final Steps<Blueprint> steps;
    private final LatestWins<Blueprint, Flow> answers;
    private @Nullable Blueprint asked;

    /// @param worker  runs one task at a time, in the background
    /// @param crew    those who help it
    /// @param display runs what must happen on the display's thread
    public Studio(Blueprint first, Executor worker, Crew crew, Executor display) {
        var fields = new Fields();
        answers = new LatestWins<>(
                progress.of((blueprint, job) -> Flow.of(blueprint, fields, crew, job)), worker, display, flow::set);
        steps = new Steps<>(first, (_, _) -> false, _ -> true, this::ask);
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
            asked = steps.value().get();
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

    /// Shows what the network has learned, which is no step. Another network is left as it is.
    public void learn(Network taught) {
        steps.amend(now -> now.learned(taught));
    }

    /// To look at another node changes nothing of what they made.
    private void ask(Blueprint now) {
        var before = asked;
        if (before != null && !now.makesTheSame(before)) {
            asked = now;
            answers.ask(now);
        }
    }
}
