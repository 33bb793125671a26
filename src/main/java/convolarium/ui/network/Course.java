package convolarium.ui.network;

import convolarium.data.Choice;
import convolarium.net.Network;
import convolarium.net.Recipe;
import convolarium.session.Moment;
import convolarium.session.Progress;
import convolarium.session.Progress.State;
import convolarium.session.Standing;
import convolarium.session.Studio;
import convolarium.session.Training;
import convolarium.session.Trial;
import convolarium.ui.control.Surroundings;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the network of the room learns from and how, and the way between the room and its training: what is learned
/// flows into the network, and a network that somebody changes begins anew.
final class Course {

    private final Studio studio;
    private final Training training;
    private final Material material;
    private final Consequences consequences;
    final ShownStep shown = new ShownStep();
    private final ObjectProperty<Recipe> recipe = new SimpleObjectProperty<>(this, "recipe", Recipe.STANDARD);
    private @Nullable Network taught;
    private final ReadOnlyBooleanWrapper current = new ReadOnlyBooleanWrapper(this, "current");
    private boolean teaching;
    private Object sowing = new Object();

    /// @param consequences tells what somebody did not ask for
    Course(Surroundings surroundings, Consequences consequences) {
        this.studio = surroundings.studio();
        this.training = surroundings.training();
        this.consequences = consequences;
        this.material = new Material(surroundings, consequences::give);
        studio.blueprint().subscribe(now -> changed(now.network()));
        training.progress().subscribe(this::follow);
        training.moment().subscribe(this::follow);
        training.state().subscribe(this::follow);
    }

    Material material() {
        return material;
    }

    ObjectProperty<Recipe> recipe() {
        return recipe;
    }

    Training training() {
        return training;
    }

    /// Whether what is trained is what is shown, so that to play goes on with it.
    ReadOnlyBooleanProperty current() {
        return current.getReadOnlyProperty();
    }

    /// Whether the network changes only because it learns.
    boolean teaching() {
        return teaching;
    }

    /// Whoever goes back to what was taught can go on with it.
    private void changed(Network network) {
        if (!teaching && !network.equals(taught)) {
            outdated();
        } else if (!teaching && !current.get()) {
            current.set(true);
            consequences.accept();
        }
    }

    /// The run is not of what is chosen now, whatever the network is.
    private void leave() {
        taught = null;
        outdated();
    }

    /// What is trained is not what is shown any more.
    private void outdated() {
        current.set(false);
        studio.alone();
        if (training.state().get() == State.RUNNING) {
            training.pause();
            consequences.stopped();
        }
    }

    /// Another choice of examples; the network is made for them as soon as they are there.
    void choose(Choice other) {
        if (material.stale() || !other.equals(material.choice().get())) {
            material.choice().set(other);
            leave();
            material.load(_ -> {});
        }
    }

    /// Another recipe, by which the run goes on from its next step; it ends where that cannot be.
    void cook(Recipe other) {
        if (!other.equals(recipe.get())) {
            recipe.set(other);
            var all = material.split().get();
            var network = studio.blueprint().get().network();
            var stop = current.get() ? network.stopInTraining(other.batch()) : OptionalInt.empty();
            if (!current.get() || all == null || stop.isPresent()) {
                leave();
                stop.ifPresent(consequences::refuse);
                return;
            }
            recipe.set(material.measured(other, all, network));
            consequences.changed(training.progress().get());
            training.change(drawn());
        }
    }

    /// Another seed, with which all begins anew, and goes on if it did. Seeds that a gesture passes leave no runs.
    void sow(Object gesture, long seed) {
        boolean passing = gesture.equals(sowing);
        sowing = gesture;
        recipe.set(recipe.get().withSeed(seed));
        if (running()) {
            consequences.changed(training.progress().get());
            begin(passing, training::play, () -> {});
        } else {
            leave();
        }
    }

    private boolean running() {
        return current.get() && training.state().get() == State.RUNNING;
    }

    /// The recipe with the initialiser of the network.
    Recipe drawn() {
        return recipe.get().withInitialiser(studio.blueprint().get().initialiser());
    }

    /// Begins anew, with weights that are drawn.
    void anew() {
        begin(false, () -> {}, () -> {});
    }

    private void begin(boolean passing, Runnable then, Runnable otherwise) {
        material.load(all -> {
            if (!consequences.adapt(all, recipe.get().batch())) {
                otherwise.run();
                return;
            }
            var network = studio.blueprint().get().network();
            recipe.set(material.measured(recipe.get(), all, network));
            training.prepare(material.subject(all, network), drawn(), passing);
            shown.enter(0);
            taught = network;
            current.set(true);
            then.run();
        });
    }

    /// Does something to the run of the network that is shown, which begins if there is none.
    void ready(Runnable then) {
        ready(then, () -> {});
    }

    /// @param otherwise what happens where the network does not fit
    void ready(Runnable then, Runnable otherwise) {
        consequences.accept();
        if (current.get()) {
            then.run();
        } else {
            begin(false, then, otherwise);
        }
    }

    /// Goes on, or pauses.
    void play() {
        if (running()) {
            training.pause();
        } else {
            ready(training::play);
        }
    }

    /// Comes back to the network, the examples and the recipe of a run.
    void enter(Trial trial) {
        material.take(trial.subject());
        if (!current.get() || shown.run() != trial.number()) {
            var network = trial.subject().network();
            recipe.set(trial.run().recipe());
            current.set(true);
            shown.enter(trial.number());
            teach(network, Optional.empty());
            taught = network;
            studio.edit(new Object(), now -> now.withNetwork(network));
        }
    }

    /// Looks at the network as it was after a step, paused.
    void scrub(int step) {
        if (running()) {
            training.pause();
        }
        if (current.get()) {
            shown.look(step);
            training.scrub(shown.run(), step);
        }
    }

    private void follow(@Nullable Progress progress) {
        if (progress != null && current.get()) {
            progress.lead().filter(lead -> !shown.left(lead.number())).ifPresent(lead -> {
                if (shown.run() != lead.number()) {
                    recipe.set(recipe.get().withSeed(lead.recipe().seed()));
                }
                shown.follow(progress.standings(), training.state().get() == State.RUNNING);
                if (!shown.back()) {
                    teach(lead.network(), progress.rival().map(Standing::network));
                }
            });
        }
    }

    private void follow(@Nullable Moment moment) {
        if (moment != null && current.get() && shown.back() && moment.trial() == shown.run()) {
            teach(moment.network(), moment.rival());
        }
    }

    /// A network that cannot be trained is begun with again when somebody wants to go on.
    private void follow(State state) {
        var progress = training.progress().get();
        if (state == State.STOPPED && progress != null && progress.lead().isEmpty()) {
            leave();
        }
    }

    private void teach(Network network, Optional<Network> rival) {
        teaching = true;
        studio.learn(network, rival);
        teaching = false;
        taught = studio.blueprint().get().network();
    }
}
