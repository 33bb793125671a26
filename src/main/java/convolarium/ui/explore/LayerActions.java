package convolarium.ui.explore;

import convolarium.data.Knob;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Filtering;
import convolarium.op.KernelPreset;
import convolarium.op.OpType;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.session.Experiment;
import convolarium.session.Filter;
import convolarium.text.Messages;
import convolarium.text.Messages.Word;
import convolarium.ui.control.Action;
import convolarium.ui.control.Action.Group;
import convolarium.ui.control.ActivationPane;
import convolarium.ui.control.Editing;
import convolarium.ui.control.ParamActions;
import convolarium.ui.draw.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/// What can be done with the layer.
record LayerActions(Bench bench) {

    /// The kinds of layers that the room has controls for.
    static final List<OpType<?>> KINDS =
            List.of(Conv.TYPE, Pool.TYPE, StochasticPool.TYPE, TransposedConv.TYPE, Upsample.TYPE);

    List<Action> list() {
        var list = new ArrayList<Action>();
        list.add(kind(Conv.TYPE).withIcon("mdi2g-grid").on(KeyCode.C));
        list.add(kind(Pool.TYPE).withIcon("mdi2a-arrow-collapse-all").on(KeyCode.P));
        list.add(kind(StochasticPool.TYPE).withIcon("mdi2d-dice-multiple-outline"));
        list.add(kind(TransposedConv.TYPE).withIcon("mdi2a-arrow-expand-all").on(KeyCode.T));
        list.add(kind(Upsample.TYPE)
                .withIcon("mdi2a-arrow-top-right-bottom-left")
                .on(KeyCode.I));
        Stream.of(KernelPreset.values())
                .filter(preset -> preset != KernelPreset.CUT)
                .forEach(preset -> list.add(preset(preset)));
        list.addAll(kernels());
        list.addAll(random());
        Stream.of(Filter.ANGLE, Filter.WAVES)
                .flatMap(knob -> Stream.of(1, -1).map(by -> knob(knob, by)))
                .forEach(list::add);
        list.addAll(activations());
        list.addAll(new ParamActions(Editing.of(bench.session())).list(KINDS));
        return list;
    }

    private List<Action> kernels() {
        var convolves = convolves();
        return List.of(
                Action.of(
                                "normalise",
                                Group.LAYER,
                                "kernel.normalise",
                                () -> bench.weights().normalise())
                        .withIcon("mdi2d-division")
                        .on(KeyCode.N)
                        .when(convolves),
                Action.of("cut-kernel", Group.LAYER, "kernel.cut", bench::cut)
                        .withIcon("mdi2c-content-cut")
                        .on(KeyCode.X)
                        .when(now(experiment -> experiment.op() instanceof Conv)),
                Action.of("paste-kernel", Group.LAYER, "kernel.paste", this::pasteKernel)
                        .withIcon("mdi2c-content-paste")
                        .on(KeyCode.V, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                        .when(convolves));
    }

    private List<Action> random() {
        var weights = bench.weights();
        var random = weights.has(filter -> filter.preset() == KernelPreset.RANDOM);
        return List.of(
                Action.of("random-again", Group.LAYER, "filter.again", weights::again)
                        .withIcon("mdi2d-dice-5-outline")
                        .when(random),
                seed("kernel-seed-more", 1, "+1").when(random),
                seed("kernel-seed-less", -1, "−1").when(random));
    }

    private Action seed(String id, int by, String step) {
        return Action.of(
                        id,
                        Group.LAYER,
                        "param.set",
                        () -> bench.weights()
                                .chosen()
                                .ifPresent(now -> bench.weights()
                                        .sow(new Object(), Math.clamp(now.seed() + by, 0, Weights.MOST_SEED))))
                .withIcon("mdi2d-dice-5-outline")
                .about(new Word("knob.seed"), step);
    }

    private Action knob(Knob knob, int by) {
        var weights = bench.weights();
        return step(
                        "knob-",
                        Group.LAYER,
                        knob,
                        by,
                        () -> weights.chosen()
                                .ifPresent(now -> weights.set(new Object(), knob, now.value(knob) + by * knob.step())))
                .when(weights.has(filter -> filter.knobs().contains(knob)));
    }

    /// A step more or less of what can be set.
    static Action step(String family, Group group, Knob knob, int by, Runnable work) {
        var step = (by > 0 ? "+" : "−") + Numbers.text(knob.step()) + knob.unit();
        return Action.of(family + knob.key() + (by > 0 ? "-more" : "-less"), group, "param.set", work)
                .withIcon("mdi2t-tune")
                .about(new Word("knob." + knob.key()), step);
    }

    /// Lets the numbers in the clipboard be the shown slice of the shown filter.
    void pasteKernel() {
        var text = Clipboard.getSystemClipboard().getString();
        bench.weights().paste(text == null ? "" : text);
    }

    private List<Action> activations() {
        return ActivationPane.CHOICES.stream()
                .map(function -> function.map(this::activation).orElseGet(this::noActivation))
                .toList();
    }

    private Action activation(Activation.Function function) {
        var key = Messages.key("choice.function", function);
        var action = activation(key.substring(key.lastIndexOf('.') + 1), key, Optional.of(function));
        return function == Activation.Function.RELU ? action.on(KeyCode.R) : action;
    }

    private Action noActivation() {
        return activation("none", "layer.no-activation", Optional.empty()).on(KeyCode.R, KeyCombination.SHIFT_DOWN);
    }

    private Action activation(String id, String words, Optional<Activation.Function> function) {
        return Action.of(
                        "activation-" + id,
                        Group.LAYER,
                        words,
                        () -> bench.session().edit(new Object(), now -> now.withActivation(function)))
                .withIcon("mdi2c-chart-bell-curve-cumulative");
    }

    private Action kind(OpType<?> type) {
        return Action.of(
                "kind-" + type.id(),
                Group.LAYER,
                "op." + type.id(),
                () -> bench.session().edit(new Object(), now -> now.withKind(type)));
    }

    private Action preset(KernelPreset preset) {
        return Action.of(
                        Messages.key("preset", preset).replace('.', '-'),
                        Group.LAYER,
                        Messages.key("preset", preset),
                        () -> bench.weights().choose(preset))
                .withIcon("mdi2b-blur-linear")
                .when(convolves());
    }

    private ObservableValue<Boolean> convolves() {
        return now(experiment -> experiment.op() instanceof Filtering);
    }

    private ObservableValue<Boolean> now(Predicate<Experiment> holds) {
        return bench.session().experiment().map(holds::test);
    }
}
