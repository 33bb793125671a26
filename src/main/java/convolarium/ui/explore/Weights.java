package convolarium.ui.explore;

import convolarium.data.Knob;
import convolarium.data.MatrixText;
import convolarium.data.Reading;
import convolarium.insight.Backward;
import convolarium.insight.Planes;
import convolarium.op.Conv;
import convolarium.op.Filtering;
import convolarium.op.KernelPreset;
import convolarium.op.Param;
import convolarium.session.Experiment;
import convolarium.session.Filter;
import convolarium.session.Outcome;
import convolarium.session.Session;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.text.Messages;
import convolarium.ui.control.Reporter;
import convolarium.ui.draw.Grid;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.StageView;
import convolarium.ui.draw.Veil;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What can be done with the weights of the shown filter. Cells are those on the screen, where it may be turned.
///
/// @param shown  what the stage shows
/// @param notice shows a sentence that needs no answer
record Weights(
        Session session, ObservableValue<@Nullable Outcome> shown, Messages messages, Gaze gaze, Reporter notice) {

    static final int MOST_SEED = 9999;

    /// Longer texts are no kernels.
    private static final int MOST_CHARACTERS = 1 << 16;

    /// The number of the shown filter.
    int filter() {
        int count = session.experiment().get().filters().size();
        return Math.clamp(gaze.filter().get(), 0, Math.max(0, count - 1));
    }

    /// Whether a filter is shown of which something holds.
    ObservableValue<Boolean> has(Predicate<Filter> holds) {
        return Bindings.createBooleanBinding(
                () -> chosen().filter(holds).isPresent(), session.experiment(), gaze.filter());
    }

    /// The shown filter, where the layer has filters.
    Optional<Filter> chosen() {
        var now = session.experiment().get();
        return now.op() instanceof Filtering ? Optional.of(now.filters().get(filter())) : Optional.empty();
    }

    /// Lets the shown filter be made by a preset.
    void choose(KernelPreset preset) {
        edit(new Object(), new Filter(preset, filter()));
    }

    /// Other random numbers.
    void again() {
        chosen().ifPresent(now -> sow(new Object(), (int) (now.seed() + 1) % (MOST_SEED + 1)));
    }

    /// The random numbers of a seed, always the same.
    void sow(Object gesture, int seed) {
        edit(gesture, new Filter(KernelPreset.RANDOM, seed));
    }

    /// Sets something on the shown filter.
    void set(Object gesture, Knob knob, double value) {
        chosen().ifPresent(now -> edit(gesture, now.with(knob, knob.nearest(value))));
    }

    private void edit(Object gesture, Filter filter) {
        session.edit(gesture, now -> now.withFilter(filter(), filter));
    }

    /// Divides the shown filter by the sum of its weights.
    void normalise() {
        session.edit(new Object(), now -> now.normalised(filter()));
    }

    /// Cuts the shown filter from what lies under the window of an output cell, and says what it finds.
    ///
    /// @param cell counted through all slices
    void cut(int cell) {
        var before = session.experiment().get();
        int filter = filter();
        before.op().fit(before.picture().values().shape()).fits().ifPresent(fits -> {
            int last = Math.toIntExact(fits.output().plane()) - 1;
            session.edit(new Object(), now -> now.cut(filter, Math.min(cell, last)));
            var after = session.experiment().get();
            if (!after.equals(before) && after.op() instanceof Conv conv) {
                say(() -> cutOut(conv, filter, after.picture().tone().most()));
            }
        });
    }

    /// Shows a sentence that holds until something changes.
    private void say(Supplier<String> sentence) {
        notice.show(sentence);
        session.experiment().addListener(new ChangeListener<Experiment>() {
            @Override
            public void changed(ObservableValue<? extends Experiment> all, Experiment before, Experiment now) {
                session.experiment().removeListener(this);
                notice.clear();
            }
        });
    }

    private String cutOut(Conv conv, int filter, float most) {
        int size = conv.kernels().shape().size() / conv.filters();
        boolean even = IntStream.range(filter * size, (filter + 1) * size)
                .allMatch(i -> conv.kernels().array()[i] == 0);
        return even
                ? messages.get("kernel.even")
                : messages.get(
                        "kernel.finds",
                        gaze.veil()
                                .get()
                                .over(Veil.CELL, Numbers.text(most + conv.bias().at(filter))));
    }

    /// Moves a filter a step against its gradient, unless that leads beyond all numbers.
    void step(Backward backward, float rate) {
        if (!(backward.source().op() instanceof Filtering conv)) {
            return;
        }
        int map = backward.source().map();
        var moved = backward.stepped(conv, rate);
        var kernels = moved.kernels();
        int size = kernels.shape().size() / conv.filters();
        if (!IntStream.range(map * size, (map + 1) * size).allMatch(i -> Float.isFinite(kernels.array()[i]))
                || !Float.isFinite(moved.bias().at(map))) {
            notice.refuse(() -> messages.get("gradient.beyond"));
            return;
        }
        var plane = kernels.shape().withBatch(1).withChannels(1);
        session.edit(new Object(), now -> {
            var next = now;
            for (int s = 0; s < conv.slices(); s++) {
                int slice = s;
                next = next.withSlice(map, s, Tensor.of(plane, (_, _, z, y, x) -> kernels.at(map, slice, z, y, x)));
            }
            return next.withBias(map, moved.bias().at(map));
        });
    }

    /// Writes one weight.
    void write(Object gesture, StageView view, int row, int col, float value) {
        if (view.op() instanceof Filtering conv && session.experiment().get().op() instanceof Filtering layer) {
            int y = conv.flip() ? conv.window().rows().size() - 1 - row : row;
            int x = conv.flip() ? conv.window().cols().size() - 1 - col : col;
            int plane = plane(layer, view.planes(), conv.slice(view.channel()));
            session.edit(gesture, now -> now.withWeight(view.filter(), plane, y, x, value));
        }
    }

    /// Which slice of a filter of the layer a slice of the shown one is, counted through all taps in depth.
    private static int plane(Filtering layer, Planes planes, int slice) {
        int taps = layer.window().depth().size();
        int tap = planes.tap(slice);
        return planes.channel(slice) * taps + (layer.flip() ? taps - 1 - tap : tap);
    }

    /// Writes a value into the cells from one to another.
    void line(Object gesture, StageView view, Grid.Place from, Grid.Place to, float value) {
        int steps = Math.max(1, Math.max(Math.abs(to.row() - from.row()), Math.abs(to.col() - from.col())));
        IntStream.rangeClosed(0, steps)
                .forEach(i -> write(
                        gesture,
                        view,
                        from.row() + Math.round((float) i * (to.row() - from.row()) / steps),
                        from.col() + Math.round((float) i * (to.col() - from.col()) / steps),
                        value));
    }

    /// Lets a matrix in a text be the shown slice of the shown filter, or says why not.
    void paste(String text) {
        if (session.experiment().get().op() instanceof Filtering conv) {
            var reading = text.length() > MOST_CHARACTERS
                    ? new Reading.Refused(Reading.Reason.TOO_LONG_A_TEXT, List.of(text.length(), MOST_CHARACTERS))
                    : MatrixText.read(text);
            switch (reading) {
                case Reading.Loaded(var matrix, var _) -> paste(conv, matrix.values());
                case Reading.Refused(var reason, var numbers) ->
                    refuse(() -> messages.get(Messages.key("refused", reason), numbers.toArray()));
            }
        }
    }

    private void paste(Filtering conv, Tensor matrix) {
        var shape = matrix.shape();
        int most = largest();
        int slices = conv.slices() * conv.window().depth().size();
        if (shape.channels() > 1 && shape.channels() != slices) {
            refuse(() -> messages.get("kernel.several", shape.channels(), slices));
        } else if (Math.max(shape.height(), shape.width()) > most) {
            refuse(() -> messages.get("kernel.too-large", Words.size(shape), Words.size(most, most)));
        } else {
            int first = shape.channels() > 1 ? 0 : shown(conv);
            var gesture = new Object();
            notice.clear();
            for (int c = 0; c < shape.channels(); c++) {
                int plane = first + c;
                var table = table(matrix, c, conv.flip());
                session.edit(gesture, now -> now.withSlice(filter(), plane, table));
            }
        }
    }

    /// The slice of the shown filter that is on the stage.
    private int shown(Filtering conv) {
        var planes = Optional.ofNullable(shown.getValue()).map(Outcome::planes).orElse(Planes.FLAT);
        return plane(conv, planes, Math.clamp(gaze.channel().get(), 0, conv.slices() * planes.each() - 1));
    }

    private void refuse(Supplier<String> why) {
        notice.refuse(() -> messages.get("kernel.refused", why.get()));
    }

    private static Tensor table(Tensor matrix, int channel, boolean turned) {
        Shape shape = matrix.shape().withChannels(1);
        return Tensor.of(
                shape,
                (_, _, _, y, x) -> turned
                        ? matrix.at(channel, shape.height() - 1 - y, shape.width() - 1 - x)
                        : matrix.at(channel, y, x));
    }

    /// The largest side that the controls offer.
    private static int largest() {
        return Conv.TYPE.params().stream()
                .filter(param -> param.key().equals("kernel"))
                .filter(Param.Numbers.class::isInstance)
                .mapToInt(param -> ((Param.Numbers<Conv>) param).max())
                .findFirst()
                .orElseThrow();
    }
}
