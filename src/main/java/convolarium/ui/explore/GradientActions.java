package convolarium.ui.explore;

import convolarium.op.Filtering;
import convolarium.session.Experiment;
import convolarium.session.Reverse.Aim;
import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Action.Group;
import convolarium.ui.control.Choices;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/// What can be done with gradients.
record GradientActions(Bench bench) {

    List<Action> list() {
        var gaze = bench.gaze();
        var steps = seen(experiment -> experiment.op() instanceof Filtering);
        var own = Stream.of(
                Action.flip("gradients", Group.VIEW, "details.gradients", gaze.gradients())
                        .withIcon("mdi2a-arrow-left-bold-outline")
                        .on(KeyCode.J)
                        .when(now(Sights::hasGradients)),
                Action.of("gradient-step", Group.LAYER, "gradient.step", bench::step)
                        .withIcon("mdi2s-stairs-down")
                        .on(KeyCode.J, KeyCombination.SHIFT_DOWN)
                        .when(steps),
                rate("gradient-rate-more", "gradient.rate-more", 1).when(steps),
                rate("gradient-rate-less", "gradient.rate-less", -1).when(steps));
        return Stream.concat(own, Stream.of(Aim.values()).map(this::aim)).toList();
    }

    private Action rate(String id, String words, int by) {
        var rate = bench.gaze().rate();
        return Action.of(
                        id,
                        Group.LAYER,
                        words,
                        () -> Choices.next(GradientPane.RATES, rate.get(), by).ifPresent(rate::set))
                .withIcon("mdi2s-stairs");
    }

    private Action aim(Aim aim) {
        var gaze = bench.gaze();
        var words = Messages.key("aim", aim);
        var on = seen(_ -> true);
        return Action.of(
                        words.replace('.', '-'),
                        Group.VIEW,
                        words,
                        () -> gaze.aim().set(aim))
                .withIcon("mdi2b-bullseye-arrow")
                .ticked(gaze.aim().map(now -> now == aim))
                .when(
                        aim == Aim.DISTANCE
                                ? on.flatMap(seen -> gaze.kept().map(_ -> seen)).orElse(false)
                                : on);
    }

    /// Whether gradients of a layer of which something holds are seen.
    private ObservableValue<Boolean> seen(Predicate<Experiment> holds) {
        return bench.gaze()
                .gradients()
                .flatMap(on -> now(holds.and(Sights::hasGradients)).map(has -> on && has));
    }

    private ObservableValue<Boolean> now(Predicate<Experiment> holds) {
        return bench.session().experiment().map(holds::test);
    }
}
