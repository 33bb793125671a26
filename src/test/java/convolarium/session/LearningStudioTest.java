package convolarium.session;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Samples;
import convolarium.fast.Crew;
import convolarium.net.Architecture;
import convolarium.net.Initialiser;
import convolarium.net.Network;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Somebody goes back and on while the network learns.
class LearningStudioTest {

    private final Studio studio =
            new Studio(Blueprint.beginning("four", Samples.load("four")), _ -> {}, Crew.ALONE, Runnable::run);

    private Blueprint now() {
        return studio.blueprint().get();
    }

    private Network taught() {
        return now().network().initialised(Initialiser.UNIFORM, 99);
    }

    @Test
    void whatIsLearnedStaysWhoeverGoesBackAndOn() {
        studio.edit(new Object(), blueprint -> blueprint.withPicture("camera", Samples.load("camera")));
        var taught = taught();
        studio.learn(taught, Optional.empty());
        studio.steps().undo();
        assertThat(now().source()).isEqualTo("four");
        assertThat(now().network()).isEqualTo(taught);
        studio.steps().redo();
        assertThat(now().source()).isEqualTo("camera");
        assertThat(now().network()).isEqualTo(taught);
    }

    /// Also the same layers once more.
    @Test
    void weightsThatAreDrawnAnewCanBeTakenBack() {
        var taught = taught();
        studio.learn(taught, Optional.empty());
        List<UnaryOperator<Blueprint>> edits = List.of(
                blueprint -> blueprint.withSeed(8),
                blueprint -> blueprint.withInitialiser(Initialiser.UNIFORM),
                blueprint -> blueprint.withArchitecture(Architecture.LENET),
                blueprint -> blueprint.remove(1));
        for (var edit : edits) {
            studio.edit(new Object(), edit);
            studio.learn(taught(), Optional.empty());
            studio.steps().undo();
            assertThat(now().network()).isEqualTo(taught);
        }
    }

    @Test
    void aGestureGoesOnWhileTheNetworkLearns() {
        var stroke = new Object();
        studio.edit(stroke, blueprint -> blueprint.withPicture("camera", Samples.load("camera")));
        studio.learn(taught(), Optional.empty());
        studio.edit(stroke, blueprint -> blueprint.withPicture("pinwheel", Samples.load("pinwheel")));
        assertThat(studio.steps().place()).isEqualTo(1);
        studio.steps().undo();
        assertThat(now().source()).isEqualTo("four");
    }
}
