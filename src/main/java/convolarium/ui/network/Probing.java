package convolarium.ui.network;

import convolarium.insight.ClassMap;
import convolarium.insight.Explanation;
import convolarium.insight.Occlusion;
import convolarium.insight.Occlusion.Fill;
import convolarium.insight.Saliency;
import convolarium.insight.Verdict;
import convolarium.session.Flow;
import convolarium.session.Inquiry;
import convolarium.session.Probe.Why;
import convolarium.session.Progress.State;
import convolarium.session.Studio;
import convolarium.session.Training;
import convolarium.tensor.Tensor;
import convolarium.ui.control.Surroundings;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What is asked of the network about the picture of the moment. While it learns it is asked a few times a second only.
final class Probing {

    /// How an answer is explained.
    enum Method {
        NONE,
        OCCLUSION,
        SALIENCY,
        CLASS_MAP
    }

    private static final long PATIENCE = 250_000_000;
    private static final int WINNER = -1;

    final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    final ObjectProperty<Method> method = new SimpleObjectProperty<>(this, "method", Method.NONE);
    final ObjectProperty<Fill> fill = new SimpleObjectProperty<>(this, "fill", Fill.MEAN);
    final IntegerProperty size = new SimpleIntegerProperty(this, "size", 5);
    final IntegerProperty stride = new SimpleIntegerProperty(this, "stride", 2);
    final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", WINNER);
    private final Studio studio;
    private final Training training;
    private final Inquiry<Why, Tensor> inquiry;
    private Optional<Why> asked = Optional.empty();
    private Optional<Why> waiting = Optional.empty();
    private long last;

    Probing(Surroundings surroundings) {
        this.studio = surroundings.studio();
        this.training = surroundings.training();
        this.inquiry = surroundings.probe().explanation();
        studio.flow().subscribe(_ -> ask());
        open.subscribe(this::ask);
        method.subscribe(this::ask);
        fill.subscribe(this::ask);
        size.subscribe(this::ask);
        stride.subscribe(this::ask);
        chosen.subscribe(this::ask);
    }

    Inquiry<Why, Tensor> inquiry() {
        return inquiry;
    }

    /// What comes out of the network, if anything does.
    static Optional<Tensor> output(@Nullable Flow flow) {
        return flow == null ? Optional.empty() : flow.made().getLast().map(Flow.Made::output);
    }

    /// The class that is explained: the one chosen, otherwise the answer.
    int type(Tensor output) {
        int channels = output.shape().channels();
        if (chosen.get() >= 0 && chosen.get() < channels) {
            return chosen.get();
        }
        int best = 0;
        for (int c = 1; c < channels; c++) {
            best = Verdict.of(output, 0, c) > Verdict.of(output, 0, best) ? c : best;
        }
        return best;
    }

    private Optional<Explanation> way() {
        return switch (method.get()) {
            case NONE -> Optional.empty();
            case OCCLUSION -> Optional.of(new Occlusion(size.get(), Math.min(size.get(), stride.get()), fill.get()));
            case SALIENCY -> Optional.of(new Saliency());
            case CLASS_MAP -> Optional.of(new ClassMap());
        };
    }

    private void ask() {
        var flow = studio.flow().get();
        var wanted = open.get() && flow != null
                ? output(flow)
                        .flatMap(output ->
                                way().map(way -> new Why(flow.blueprint().network(), flow.input(), type(output), way)))
                : Optional.<Why>empty();
        if (wanted.isEmpty()) {
            asked = wanted;
            waiting = wanted;
            inquiry.drop();
        } else if (!wanted.equals(asked)) {
            waiting = wanted;
            if (training.state().get() != State.RUNNING) {
                send();
            }
        }
    }

    private void send() {
        last = System.nanoTime();
        asked = waiting;
        waiting = Optional.empty();
        asked.ifPresent(inquiry::ask);
    }

    /// Happens again and again.
    void tick() {
        if (waiting.isPresent() && !inquiry.busy() && System.nanoTime() - last > PATIENCE) {
            send();
        }
    }
}
