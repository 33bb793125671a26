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
import convolarium.ui.control.Reporter;
import convolarium.ui.control.Surroundings;
import java.util.Optional;
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
    private int run;
    private Object sowing = new Object();

    /// @param notice takes a sentence about what somebody did not ask for
    Course(Surroundings surroundings, Reporter notice) {
        this.studio = surroundings.studio();
        this.training = surroundings.training();
        this.consequences = new Consequences(surroundings, notice);
        this.material = new Material(surroundings, () -> look(0));
        studio.blueprint().subscribe(now -> changed(now.network()));
        training.progress().subscribe(this::follow);
        training.moment().subscribe(this::follow);
    }

    /// What is learned from.
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

    private void changed(Network network) {
        if (!teaching && !network.equals(taught)) {
            outdated();
        }
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
            outdated();
            material.load(_ -> {});
        }
    }

    /// Another recipe, by which the run goes on from its next step.
    void cook(Recipe other) {
        if (!other.equals(recipe.get())) {
            recipe.set(other);
            var all = material.split().get();
            if (current.get() && all != null) {
                recipe.set(
                        material.measured(other, all, studio.blueprint().get().network()));
                consequences.changed(training.progress().get());
                training.change(drawn());
            }
        }
    }

    /// Another seed, with which all begins anew, and goes on if it did. Seeds that a gesture passes leave no runs.
    void sow(Object gesture, long seed) {
        boolean passing = gesture.equals(sowing);
        sowing = gesture;
        recipe.set(recipe.get().withSeed(seed));
        if (running()) {
            consequences.changed(training.progress().get());
            begin(passing, training::play);
        } else {
            outdated();
        }
    }

    private boolean running() {
        return current.get() && training.state().get() == State.RUNNING;
    }

    /// The recipe with the initialiser of the network.
    Recipe drawn() {
        return recipe.get().withInitialiser(studio.blueprint().get().initialiser());
    }

    /// Gives the network an example of the test.
    void look(int example) {
        var all = material.split().get();
        if (all != null) {
            consequences.give(material.choice().get().source(), all, example);
        }
    }

    /// Begins anew, with weights that are drawn.
    void anew() {
        begin(false, () -> {});
    }

    private void begin(boolean passing, Runnable then) {
        material.load(all -> {
            consequences.adapt(all);
            var network = studio.blueprint().get().network();
            recipe.set(material.measured(recipe.get(), all, network));
            training.prepare(material.subject(all, network), drawn(), passing);
            shown.none();
            current.set(true);
            run = 0;
            then.run();
        });
    }

    /// Does something to the run of the network that is shown, which begins if there is none.
    void ready(Runnable then) {
        consequences.accept();
        if (current.get()) {
            then.run();
        } else {
            begin(false, then);
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

    /// A run that leaves this one at the step that is looked at.
    void fork() {
        shown.get().ifPresent(place -> fork(place.run(), place.step(), drawn()));
    }

    /// Comes back to the network, the examples and the recipe of a run.
    void enter(Trial trial, Runnable then) {
        material.load(trial.subject().train(), () -> {
            if (!current.get() || run != trial.number()) {
                recipe.set(trial.run().recipe());
            }
            current.set(true);
            run = trial.number();
            teach(trial.subject().network(), Optional.empty());
            if (!trial.subject().network().equals(taught)) {
                taught = trial.subject().network();
                studio.edit(new Object(), now -> now.withNetwork(trial.subject().network()));
            }
            then.run();
        });
    }

    private void fork(int number, int step, Recipe other) {
        recipe.set(other);
        current.set(true);
        training.fork(number, step, other);
    }

    /// Takes the run that went wrong back to its best test before that, and on from there with a tenth of its rate.
    void recover() {
        Optional.ofNullable(training.progress().get())
                .flatMap(Progress::broken)
                .ifPresent(broken -> fork(broken.number(), broken.best(), broken.slower()));
    }

    /// Looks at the network as it was after a step, paused.
    void scrub(int step) {
        if (running()) {
            training.pause();
        }
        if (current.get()) {
            training.scrub(run, step);
        }
    }

    private void follow(@Nullable Progress progress) {
        if (progress != null && current.get()) {
            progress.lead().ifPresent(lead -> {
                shown.follow(lead);
                if (run != lead.number()) {
                    run = lead.number();
                    recipe.set(recipe.get().withSeed(lead.recipe().seed()));
                }
                teach(lead.network(), progress.rival().map(Standing::network));
            });
        }
    }

    private void follow(@Nullable Moment moment) {
        if (moment != null && current.get() && moment.trial() == run) {
            shown.look(moment);
            teach(moment.network(), moment.rival());
        }
    }

    private void teach(Network network, Optional<Network> rival) {
        teaching = true;
        studio.learn(network, rival);
        teaching = false;
        taught = studio.blueprint().get().network();
    }
}
