package convolarium.ui.draw;

import convolarium.insight.Scale;
import convolarium.op.Filtering;
import convolarium.session.Outcome;
import java.util.List;
import java.util.Optional;

/// What the stage shows at one moment, channel by channel.
///
/// @param whole the stage itself; its plan is the row of the shown channel
/// @param maps  what the filter makes of each channel, a map for each of its slices
/// @param sum   what they and the bias add up to, where an activation makes the output of it
/// @param names of the channels in the rows
/// @param bias  the name of what is added last
/// @param activation the name of what acts on the sum; empty where nothing does
/// @param more  says that there are more channels than rows; empty where there are not
public record SumsView(
        StageView whole,
        SumsPlan plan,
        Outcome.Result maps,
        Optional<Outcome.Result> sum,
        List<String> names,
        String bias,
        String activation,
        String more) {

    private static final Captions NONE = new Captions("", "", "", "", "", "", "", "", "", "");

    /// The colours of all maps, so that equal numbers look alike.
    Scale scale() {
        return whole.scale();
    }

    private double legible() {
        return whole.plan().legible();
    }

    /// The input channel of a row.
    int channel(SumsPlan.Row row) {
        return ((Filtering) whole.op()).inputChannel(whole.filter(), row.slice());
    }

    /// The input channel of the row at a point: on the channel or on the slice of the kernel.
    public Optional<Integer> channelAt(double x, double y) {
        return plan.rows().stream()
                .filter(row ->
                        row.input().at(x, y).or(() -> row.kernel().at(x, y)).isPresent())
                .map(this::channel)
                .findFirst();
    }

    /// The stage as if one row were all.
    StageView row(SumsPlan.Row row) {
        return whole.with(plan.around(row.slice(), legible()), channel(row), scale(), NONE);
    }

    /// The stage as if the map of one row were the output.
    StageView product(SumsPlan.Row row) {
        var grids = new Plan(plan.cells(), row.input(), Optional.empty(), Optional.empty(), row.product(), legible());
        return whole.with(grids, channel(row), scale(), NONE).of(maps, row.slice());
    }

    /// The stage as if what the activation acts on were the output.
    Optional<StageView> sums() {
        return plan.sum()
                .flatMap(grid -> sum.map(result -> {
                    var grids = new Plan(
                            plan.outputCell(),
                            whole.plan().input(),
                            Optional.empty(),
                            Optional.empty(),
                            grid,
                            legible());
                    return whole.with(grids, whole.channel(), scale(), NONE).of(result, 0);
                }));
    }

    /// The stage with the output alone.
    StageView output() {
        var grids = new Plan(
                plan.outputCell(), whole.plan().input(), Optional.empty(), Optional.empty(), plan.output(), legible());
        return whole.with(grids, whole.channel(), scale(), whole.captions());
    }
}
