package convolarium.session;

import convolarium.data.Picture;
import convolarium.insight.Overview;
import convolarium.insight.Planes;
import convolarium.insight.Slice;
import convolarium.session.Outcome.Input;
import convolarium.session.Outcome.Result;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Border;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Makes of the outcome of a layer that moves in depth the outcome of the layer that makes one slice of its output.
final class Slicing {

    private Slicing() {}

    /// Nothing where the layer is flat already.
    static Optional<Outcome> of(Outcome all, Result made, int slice) {
        var experiment = all.experiment();
        var sliced = Slice.of(experiment.op(), experiment.picture().values(), slice);
        if (sliced.planes().isFlat()) {
            return Optional.empty();
        }
        var picture = new Picture(sliced.input(), experiment.picture().tone());
        var own = new Experiment(
                experiment.source(), picture, sliced.op(), experiment.activation(), List.of(), experiment.filters());
        return Optional.of(new Outcome(
                own,
                sliced.op().fit(sliced.input().shape()),
                input(all, sliced.planes(), sliced.input()),
                Optional.of(result(made, all.slices(), slice)),
                Optional.empty(),
                sliced.planes()));
    }

    /// Slices seen from afar as before; what lies in the padding is empty.
    private static Input input(Outcome all, Planes planes, Tensor input) {
        int depth = all.experiment().picture().depth();
        var first = all.input().maps().getFirst();
        var zeros = Tensor.zeros(Shape.picture(1, first.height(), first.width()));
        var empty = new Overview(zeros, 0, first.region(), first.factor());
        int count = input.shape().channels() * input.shape().depth();
        var maps = IntStream.range(0, count)
                .mapToObj(plane -> planes.cell(plane) == Border.NONE
                        ? empty
                        : all.input().maps().get(planes.channel(plane) * depth + planes.cell(plane)))
                .toList();
        return new Input(Maps.of(input), maps, all.input().scale());
    }

    private static Result result(Result made, int depth, int slice) {
        int maps = made.maps().size() / depth;
        return new Result(
                (n, c, _, y, x) -> made.sums().at(n, c, slice, y, x),
                new SlicedMaps(made.output(), depth, slice),
                each(maps, map -> made.maps().get(map * depth + slice)),
                made.layer(),
                each(maps, map -> made.each().get(map * depth + slice)));
    }

    private static <T> List<T> each(int maps, IntFunction<T> map) {
        return IntStream.range(0, maps).mapToObj(map).toList();
    }
}
