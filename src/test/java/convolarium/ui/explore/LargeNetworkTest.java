package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.Meter;
import convolarium.net.Network;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Flatten;
import convolarium.op.Op;
import convolarium.op.Softmax;
import convolarium.session.Progress.State;
import convolarium.session.Standing;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.text.Language;
import convolarium.text.Messages;
import convolarium.ui.Theme;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A network of millions of weights: whoever draws the window leaves them to those who work on it.
class LargeNetworkTest extends NetworkVisit {

    /// Less than the weights of one layer take.
    private static final long MOST = 4L << 20;

    private final List<ExecutorService> workers = new ArrayList<>();

    @AfterEach
    void sendHome() {
        workers.forEach(ExecutorService::shutdownNow);
    }

    private ExecutorService worker() {
        var worker = Executors.newSingleThreadExecutor();
        workers.add(worker);
        return worker;
    }

    private void enter(Executor studio, Network network) {
        var hands = new Room.Hands(
                Platform::runLater, worker(), studio, Optional.of(worker()), worker(), worker(), worker());
        run(() -> {
            room = new Room(stage, new Messages(Language.EN), Theme.LIGHT, 1300, 1100, hands);
            room.studio.edit(new Object(), now -> now.withNetwork(network));
        });
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
    }

    /// Nobody may read them who draws the window.
    private record Elsewhere() implements Tensor.Source {
        @Override
        public float at(int index) {
            assertThat(Platform.isFxApplicationThread()).isFalse();
            return index % 7;
        }
    }

    private static Op elsewhere(Op op) {
        var weights = op.parameters().getFirst().shape();
        return op.withParameters(
                List.of(Tensor.later(weights, new Elsewhere()), op.parameters().getLast()));
    }

    @Test
    void whateverIsSetOnALayerItsWeightsAreNotReadForIt() {
        var three = Window.square(Axis.of(3).withPadding(1, 1));
        var layers = List.of(
                elsewhere(Conv.zeros(64, 1, three)),
                elsewhere(Conv.zeros(60, 64, three)),
                new Flatten(),
                elsewhere(Dense.zeros(900, 60 * 784)));
        enter(_ -> {}, Network.sequence(Shape.picture(1, 28, 28), layers));
        var before = network();
        choose(1);
        for (var more : List.of("filters-more", "filters-less", "kernel-more", "stride-more", "groups-more")) {
            click(more);
        }
        choose(3);
        click("units-more");
        click("units-less");
        for (var action : List.of("layer-duplicate", "layer-left", "layer-remove")) {
            run(() -> room.shell.actions().get(action).run());
        }
        while (fx(() -> room.studio.steps().undoable().get())) {
            push(KeyCode.CONTROL, KeyCode.Z);
        }
        push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(network()).isEqualTo(before);
    }

    /// The most bytes that the display's thread takes for one picture.
    private static final class Watch extends AnimationTimer {

        private long before;
        private long most;

        @Override
        public void start() {
            before = Meter.allocated();
            super.start();
        }

        @Override
        public void handle(long now) {
            long bytes = Meter.allocated();
            most = Math.max(most, bytes - before);
            before = bytes;
        }
    }

    private Standing lead() {
        return requireNonNull(room.training.progress().get()).lead().orElseThrow();
    }

    @Test
    void whileItLearnsIsLookedBackAtAndChangedWeightsAreNotCopiedForThePicture() {
        var relu = new Activation(Activation.Function.RELU);
        var layers = List.of(
                new Flatten(),
                Dense.zeros(2000, 784),
                relu,
                Dense.zeros(1000, 2000),
                relu,
                Dense.zeros(10, 1000),
                new Softmax(false));
        enter(worker(), Network.sequence(Shape.picture(1, 28, 28), layers));
        choose(3);
        push(KeyCode.T);
        until(() -> room.training.progress().get() != null
                || !room.scene.lookup("#train-play").isDisabled());
        pick("train-count", 200);
        pick("test-count", 100);
        click("show-weights");
        pulses(20);
        var watch = new Watch();
        run(watch::start);
        push(KeyCode.P);
        until(() -> room.training.progress().get() != null && lead().step() >= 4);
        push(KeyCode.P);
        until(() -> room.training.state().get() == State.PAUSED && lead().tested() == lead().step());
        run(() -> node(Slider.class, "train-scrubber").setValue(2));
        until(() -> room.training.past().get().stream().anyMatch(past -> past.step() == 2));
        until(() -> seen("weights-1"));
        run(() -> room.studio.edit(
                new Object(),
                now -> now.withLayer(3, ((Dense) now.network().nodes().get(3).layer()).resized(900, 2000))));
        pulses(5);
        run(watch::stop);
        assertThat(watch.most).isLessThan(MOST);
    }
}
