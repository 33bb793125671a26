package convolarium.ui.network;

import convolarium.data.Choice;
import convolarium.data.Split;
import convolarium.data.Target;
import convolarium.net.Network;
import convolarium.net.Recipe;
import convolarium.net.Score;
import convolarium.net.Telling;
import convolarium.session.Moment;
import convolarium.session.Progress;
import convolarium.session.Progress.State;
import convolarium.session.SetExamples;
import convolarium.session.Studio;
import convolarium.session.Subject;
import convolarium.session.Training;
import convolarium.ui.control.Surroundings;
import java.util.Comparator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the network of the room learns from and how, and the way between the room and its training: what is learned
/// flows into the network, and a network that somebody changes begins anew.
final class Course {

    private static final String FIRST = "drawn-digits";

    private final Surroundings surroundings;
    private final Studio studio;
    private final Training training;
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(this, "choice", Choice.of(FIRST));
    private final ObjectProperty<Recipe> recipe = new SimpleObjectProperty<>(this, "recipe", Recipe.STANDARD);
    private final ReadOnlyObjectWrapper<@Nullable Split> split = new ReadOnlyObjectWrapper<>(this, "split");
    private final BooleanProperty loading = new SimpleBooleanProperty(this, "loading");
    private @Nullable Choice loaded;
    private @Nullable Network taught;
    private boolean current;
    private boolean teaching;
    private int run;

    Course(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.studio = surroundings.studio();
        this.training = surroundings.training();
        studio.blueprint().subscribe(now -> changed(now.network()));
        training.progress().subscribe(this::follow);
        training.moment().subscribe(this::follow);
    }

    ObjectProperty<Choice> choice() {
        return choice;
    }

    ObjectProperty<Recipe> recipe() {
        return recipe;
    }

    /// What is learned from; null until it is there.
    ReadOnlyObjectProperty<@Nullable Split> split() {
        return split.getReadOnlyProperty();
    }

    /// Whether examples are on their way.
    BooleanProperty loading() {
        return loading;
    }

    Training training() {
        return training;
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
        current = false;
        if (training.state().get() == State.RUNNING) {
            training.pause();
        }
    }

    /// Another choice of examples; the network is made for them as soon as they are there.
    void choose(Choice other) {
        if (!other.equals(choice.get())) {
            choice.set(other);
            outdated();
            load(() -> {});
        }
    }

    /// Another recipe: what it changes takes effect at once, but for the seed, with which all begins anew.
    void cook(Recipe other) {
        if (other.equals(recipe.get())) {
            return;
        }
        boolean anew = other.seed() != recipe.get().seed();
        recipe.set(other);
        if (anew) {
            outdated();
        } else if (current) {
            training.change(drawn());
        }
    }

    private Recipe drawn() {
        return recipe.get().withInitialiser(studio.blueprint().get().initialiser());
    }

    /// Has the examples brought, if they are not there.
    void load(Runnable then) {
        var wanted = choice.get();
        if (wanted.equals(loaded)) {
            then.run();
            return;
        }
        loading.set(true);
        surroundings.background().execute(() -> {
            var all = wanted.load();
            surroundings.display().execute(() -> arrive(wanted, all, then));
        });
    }

    private void arrive(Choice wanted, Split all, Runnable then) {
        if (wanted.equals(choice.get())) {
            loading.set(false);
            loaded = wanted;
            split.set(all);
            studio.edit(new Object(), now -> now.withPicture(
                    wanted.source(), all.test().picture(0)).telling(telling(all)));
            then.run();
        }
    }

    /// Gives the network an example of the test.
    void look(int example) {
        var all = split.get();
        if (all != null) {
            studio.edit(new Object(), now -> now.withPicture(
                    choice.get().source(), all.test().picture(example)));
        }
    }

    private static Telling telling(Split all) {
        var set = all.train();
        return new Telling(set.shape(), set.classes().size(), set.target() == Target.MASK);
    }

    /// Begins anew, with weights that are drawn.
    void anew() {
        load(() -> prepare(() -> {}));
    }

    private void prepare(Runnable then) {
        var all = split.get();
        if (all == null) {
            return;
        }
        studio.edit(new Object(), now -> now.telling(telling(all)));
        var train = new SetExamples(all.train(), choice.get().augmentation());
        var network = studio.blueprint().get().network();
        training.prepare(new Subject(network, train, SetExamples.plain(all.test())), drawn());
        current = true;
        run = 0;
        then.run();
    }

    private void ready(Runnable then) {
        if (current) {
            then.run();
        } else {
            load(() -> prepare(then));
        }
    }

    /// Goes on, or pauses.
    void play() {
        if (training.state().get() == State.RUNNING && current) {
            training.pause();
        } else {
            ready(training::play);
        }
    }

    void step() {
        ready(training::step);
    }

    void epoch() {
        ready(training::epoch);
    }

    /// Another run that is remembered.
    void select(int number) {
        training.runs().get().stream()
                .filter(trial -> trial.number() == number)
                .findFirst()
                .ifPresent(trial -> recipe.set(trial.run().recipe()));
        current = true;
        training.select(number);
    }

    /// A run that leaves this one at the step that is looked at.
    void fork() {
        var seen = training.moment().get();
        if (seen != null) {
            fork(seen.trial(), seen.step(), drawn());
        }
    }

    private void fork(int number, int step, Recipe other) {
        recipe.set(other);
        current = true;
        training.fork(number, step, other);
    }

    /// Goes back to the best test before all went wrong and on from there with a tenth of the rate.
    void recover() {
        var progress = training.progress().get();
        if (progress != null) {
            progress.lead().ifPresent(lead -> {
                int step = lead.curve().test().stream()
                        .filter(score -> Double.isFinite(score.loss()))
                        .min(Comparator.comparingDouble(Score::loss))
                        .map(Score::step)
                        .orElse(0);
                fork(lead.number(), step, drawn().withRate(lead.recipe().optimizer().rate() / 10));
            });
        }
    }

    /// Looks at the network as it was after a step, paused.
    void scrub(int step) {
        if (current) {
            if (training.state().get() == State.RUNNING) {
                training.pause();
            }
            training.scrub(run, step);
        }
    }

    private void follow(@Nullable Progress progress) {
        if (progress != null && current) {
            progress.lead().ifPresent(lead -> {
                run = lead.number();
                teach(lead.network());
            });
        }
    }

    private void follow(@Nullable Moment moment) {
        if (moment != null && current && moment.trial() == run) {
            teach(moment.network());
        }
    }

    private void teach(Network network) {
        teaching = true;
        studio.learn(network);
        teaching = false;
        taught = studio.blueprint().get().network();
    }
}
