package convolarium.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Picture;
import convolarium.data.Samples;
import convolarium.fast.Crew;
import convolarium.insight.ReceptiveField;
import convolarium.net.Architecture;
import convolarium.net.Initialiser;
import convolarium.net.Network;
import convolarium.net.Node;
import convolarium.net.Pass;
import convolarium.net.Place;
import convolarium.op.Add;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Layer;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class StudioTest {

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final Blueprint first = Blueprint.beginning("four", Samples.load("four"));
    private final Studio studio = new Studio(first, work::add, Crew.ALONE, Runnable::run);

    private Blueprint now() {
        return studio.blueprint().get();
    }

    private Flow flow() {
        for (var next = work.poll(); next != null; next = work.poll()) {
            next.run();
        }
        return requireNonNull(studio.flow().get());
    }

    @Test
    void everybodyBeginsWithTheNetworkOfTheBook() {
        assertThat(first.network().totals().parameters()).isEqualTo(61_706);
        assertThat(first.names()).contains("conv1", "dense3");
    }

    @Test
    void aFlowIsWhatTheDefinitionMakes() {
        studio.watch();
        for (var architecture : List.of(Architecture.LENET, Architecture.RESIDUAL, Architecture.INCEPTION)) {
            studio.edit(new Object(), blueprint -> blueprint.withArchitecture(architecture));
            var flow = flow();
            var pass = Pass.forward(now().network(), now().input());
            assertThat(flow.blueprint()).isEqualTo(now());
            for (int i = 0; i < pass.outputs().size(); i++) {
                var made = flow.of(i).orElseThrow();
                assertThat(made.output()).isEqualTo(pass.outputs().get(i));
                assertThat(made.inputs()).isEqualTo(pass.inputsOf(i));
                assertThat(made.field()).isEqualTo(ReceptiveField.ofMiddle(now().network(), i));
            }
        }
    }

    /// On the display's thread nobody waits for millions of draws.
    @Test
    void weightsAreDrawnByTheWorkerOnly() {
        studio.watch();
        flow();
        List<UnaryOperator<Blueprint>> edits = List.of(
                blueprint -> blueprint.withInput(Shape.picture(1, 256, 256)),
                blueprint -> blueprint.withArchitecture(Architecture.LENET),
                blueprint -> blueprint.withSeed(5),
                blueprint -> blueprint.withInitialiser(Initialiser.UNIFORM),
                blueprint -> blueprint.withInput(Shape.picture(1, 64, 64)).withSeed(3),
                blueprint -> blueprint.withLayer(
                        7, fewer(blueprint.network().nodes().get(7).layer())));
        for (var edit : edits) {
            var before = now();
            var old = large();
            studio.edit(new Object(), edit);
            assertThat(old).allMatch(weights -> weights.bytes() == 0);
            assertThat(now()).isNotEqualTo(before);
            assertThat(now().network().totals().parameters()).isPositive();
            assertThat(large()).allMatch(weights -> weights.bytes() == 0);
        }
        assertThat(large()).isNotEmpty();
        flow();
        assertThat(large()).allMatch(weights -> weights.bytes() > 0);
    }

    private static Dense fewer(Layer layer) {
        return layer instanceof Dense dense ? dense.resized(dense.outputs() - 1, dense.inputs()) : Dense.zeros(1, 1);
    }

    private List<Tensor> large() {
        return now().numbers()
                .skip(1)
                .filter(weights -> weights.shape().elements() > 100_000)
                .toList();
    }

    @Test
    void aPastThatTakesTooMuchMemoryIsForgottenFromItsBeginning() {
        long each = Runtime.getRuntime().maxMemory() / 4 / 5 * 2;
        for (int step = 1; step <= 4; step++) {
            var weights = Tensor.zeros(new Shape((int) (each / Float.BYTES / 1000) + step, 1000, 1, 1, 1));
            weights.array();
            studio.edit(new Object(), blueprint -> blueprint.withNetwork(dense(weights)));
        }
        assertThat(studio.steps().place()).isEqualTo(2);
    }

    private static Network dense(Tensor weights) {
        var dense = new Dense(weights, Tensor.zeros(Shape.vector(weights.shape().batch())), true);
        return Network.sequence(Shape.vector(1000), List.of(dense));
    }

    @Test
    void nothingIsWorkedOutBeforeSomebodyLooks() {
        studio.edit(new Object(), blueprint -> blueprint.withSeed(2));
        assertThat(work).isEmpty();
        studio.watch();
        assertThat(flow().blueprint().seed()).isEqualTo(2);
    }

    @Test
    void lookingAtAnotherLayerIsNoStepAndNoWork() {
        studio.watch();
        var before = flow();
        studio.select(3);
        assertThat(now().selected()).isEqualTo(3);
        assertThat(work).isEmpty();
        assertThat(studio.flow().get()).isSameAs(before);
        assertThat(studio.steps().undoable().get()).isFalse();
    }

    @Test
    void everyEditCanBeTakenBack() {
        studio.edit(new Object(), blueprint -> blueprint.insert(0, Pool.TYPE.initial(), List.of()));
        var added = now();
        studio.select(5);
        studio.edit(new Object(), blueprint -> blueprint.remove(5));
        assertThat(now().network().nodes()).hasSize(first.network().nodes().size());
        studio.steps().undo();
        assertThat(now().network()).isEqualTo(added.network());
        studio.steps().undo();
        assertThat(now().network()).isEqualTo(first.network());
        studio.steps().redo();
        assertThat(now().network()).isEqualTo(added.network());
    }

    @Test
    void oneGestureIsOneStepBack() {
        var gesture = new Object();
        for (int seed = 2; seed < 6; seed++) {
            int drawn = seed;
            studio.edit(gesture, blueprint -> blueprint.withSeed(drawn));
        }
        studio.steps().undo();
        assertThat(now()).isEqualTo(first);
    }

    @Test
    void layersAfterOneThatDoesNotFitWaitAndMakeNothing() {
        studio.watch();
        studio.edit(new Object(), blueprint -> blueprint.withInput(Shape.picture(1, 6, 6)));
        var places = now().network().places();
        int stop = places.stream()
                .takeWhile(Place.Works.class::isInstance)
                .toList()
                .size();
        var flow = flow();
        assertThat(places.get(stop)).isInstanceOf(Place.Stops.class);
        assertThat(flow.of(stop - 1)).isPresent();
        assertThat(flow.of(stop)).isEmpty();
        assertThat(flow.made()).hasSameSizeAs(places);
        assertThat(flow.failed()).isEmpty();
    }

    @Test
    void inputsAreSharesOfTheDarkestInkOrTheBrightestLight() {
        for (var id : List.of("four", "camera", "pinwheel")) {
            var picture = Samples.load(id);
            for (int channels : new int[] {1, 3}) {
                var input = first.withPicture(id, picture)
                        .withInput(Shape.picture(channels, 16, 20))
                        .input();
                assertThat(input.shape()).isEqualTo(Shape.picture(channels, 16, 20));
                for (float value : input.array()) {
                    assertThat(value).isBetween(0f, 1f);
                }
            }
        }
        var four = first.withInput(Shape.picture(1, 8, 8));
        var ink = Samples.load("four").values();
        assertThat(four.input().at(0, 3, 4)).isEqualTo(ink.at(0, 3, 4) / Picture.Tone.INK.most());
    }

    @Test
    void newLayersHaveWeightsAndOldOnesKeepTheirs() {
        var conv = Conv.TYPE.initial().withFilters(5);
        var more = first.insert(2, conv, List.of());
        var added = (Conv) more.network().nodes().get(3).layer();
        assertThat(added.slices()).isEqualTo(6);
        for (float weight : added.weights().array()) {
            assertThat(weight).isNotZero();
        }
        assertThat(more.network().nodes().subList(0, 3))
                .isEqualTo(first.network().nodes().subList(0, 3));
        var wider =
                first.withLayer(0, ((Conv) first.network().nodes().getFirst().layer()).withFilters(9));
        for (float weight :
                ((Conv) wider.network().nodes().getFirst().layer()).weights().array()) {
            assertThat(weight).isNotZero();
        }
        assertThat(wider.network().places()).allMatch(Place.Works.class::isInstance);
    }

    @Test
    void theSameSeedDrawsTheSameWeights() {
        assertThat(first.withSeed(8).withSeed(1).network()).isEqualTo(first.network());
        assertThat(first.withSeed(8).network()).isNotEqualTo(first.network());
        var other = first.withInitialiser(Initialiser.UNIFORM);
        assertThat(other.network()).isEqualTo(first.network().initialised(Initialiser.UNIFORM, first.seed()));
    }

    @Test
    void whatIsChosenIsWhatWasChanged() {
        assertThat(first.insert(2, new Add(), List.of(Node.INPUT)).selected()).isEqualTo(3);
        assertThat(first.remove(4).selected()).isEqualTo(3);
        assertThat(first.remove(0).selected()).isZero();
        assertThat(first.duplicate(2).selected()).isEqualTo(3);
        for (int after : new int[] {Node.INPUT, 1, 8}) {
            var moved = first.move(4, after);
            assertThat(moved.network().nodes().get(moved.selected()).layer())
                    .isEqualTo(((Op) first.network().nodes().get(4).layer()));
        }
        assertThat(first.move(4, 3)).isEqualTo(first);
    }
}
