package convolarium.session;

import convolarium.data.Picture;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Cutting;
import convolarium.op.Filtering;
import convolarium.op.Normalising;
import convolarium.op.Op;
import convolarium.op.OpType;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What somebody is looking at: the document. Every change makes a new one.
///
/// @param source  where the picture comes from: the id of a sample or the path of a file
/// @param op      the layer
/// @param activation acts on what the layer makes, if there is one
/// @param aside   layers of other kinds as they were left, to come back to
/// @param filters how the filters of the convolution came by their weights, one for each
public record Experiment(
        String source,
        Picture picture,
        Op op,
        Optional<Activation.Function> activation,
        List<Op> aside,
        List<Filter> filters) {

    public Experiment {
        aside = List.copyOf(aside);
        filters = List.copyOf(filters);
    }

    /// A picture under the convolution that everybody begins with.
    public static Experiment beginning(String source, Picture picture) {
        var layer = Conv.TYPE.initial();
        return new Experiment(source, picture, layer, Optional.empty(), List.of(), List.of()).withOp(layer);
    }

    /// A layer as it is, on what comes to it, perhaps with an activation behind it.
    public static Experiment of(String source, Picture picture, Op op, Optional<Activation.Function> activation) {
        var filters =
                op instanceof Filtering layer ? Collections.nCopies(layer.filters(), Filter.OWN) : List.<Filter>of();
        return new Experiment(source, picture, op, activation, List.of(), filters);
    }

    /// Whether there is anything to move over in depth, or the layer does so.
    public boolean isDeep() {
        return picture.depth() > 1 || op.isDeep();
    }

    /// Another picture; the filters get as many slices as it has channels.
    public Experiment withPicture(String newSource, Picture newPicture) {
        return new Experiment(newSource, newPicture, op, activation, aside, filters).withOp(op);
    }

    /// One cell of the picture typed by hand.
    ///
    /// @param plane a channel, or where it has several slices, a slice of one
    public Experiment withCell(int plane, int row, int col, float value) {
        return withPicture(source, picture.withNumber(plane, row, col, value));
    }

    /// Another layer, or the same with other settings.
    public Experiment withOp(Op newOp) {
        if (!(newOp instanceof Filtering conv)) {
            var fitted = newOp instanceof Upsample upsample ? upsample.through(picture.depth()) : newOp;
            return new Experiment(source, picture, fitted, activation, aside, filters);
        }
        var named = new ArrayList<Filter>();
        for (int f = 0; f < conv.filters(); f++) {
            named.add(f < filters.size() ? filters.get(f) : Filter.initial(f));
        }
        var fitted = conv.resized(conv.filters(), picture.channels());
        return new Experiment(source, picture, Filter.filled(fitted, named), activation, aside, named);
    }

    /// The layer that a line of code names, and the activation behind it, in the place of the one there is. Filters
    /// keep their kernels as far as they
    /// go.
    public Experiment withLayer(Op layer, Optional<Activation.Function> after) {
        return withLayer(layer).withActivation(after);
    }

    private Experiment withLayer(Op layer) {
        var kind = withKind(layer.type());
        return kind.withOp(
                layer instanceof Filtering wanted && kind.op() instanceof Filtering old
                        ? Filter.withKernels(wanted, old.arranged(wanted.filters(), wanted.channels(), wanted.groups()))
                        : layer);
    }

    /// Another activation behind the layer, or none.
    public Experiment withActivation(Optional<Activation.Function> after) {
        return new Experiment(source, picture, op, after, aside, filters);
    }

    /// Weights and biases as they were kept, where they belong to this layer.
    ///
    /// @param named how the filters came by them, one for each
    Experiment withKept(List<Filter> named, Tensor kernels, Tensor bias) {
        return op instanceof Filtering conv && named.size() == conv.filters()
                ? new Experiment(source, picture, conv.withKernels(kernels, bias), activation, aside, named)
                : this;
    }

    /// Whether what is made are signed numbers rather than another picture.
    public boolean signed() {
        return op instanceof Filtering || activation.isPresent() || picture.tone() == Picture.Tone.SIGNED;
    }

    /// A layer of another kind, as it was left the last time.
    public Experiment withKind(OpType<?> type) {
        if (type.equals(op.type())) {
            return this;
        }
        var left = new ArrayList<>(aside);
        left.removeIf(other -> other.type().equals(op.type()));
        left.add(op);
        Op back = aside.stream()
                .filter(other -> other.type().equals(type))
                .findFirst()
                .orElse(type.initial());
        return new Experiment(source, picture, op, activation, left, filters).withOp(back);
    }

    /// Another way for one filter to come by its weights; nothing changes where there is no such filter.
    public Experiment withFilter(int index, Filter filter) {
        if (index < 0 || index >= filters.size()) {
            return this;
        }
        var changed = new ArrayList<>(filters);
        changed.set(index, filter);
        return new Experiment(source, picture, op, activation, aside, changed).withOp(op);
    }

    /// One weight typed by hand; nothing changes where there is no such weight.
    ///
    /// @param plane a slice of the filter, or where that is several taps deep, one of them
    public Experiment withWeight(int filter, int plane, int row, int col, float value) {
        if (!(op instanceof Filtering conv) || !holds(conv.kernels().shape(), filter, plane, row, col)) {
            return this;
        }
        var old = conv.kernels();
        int depth = old.shape().depth();
        return withOwn(conv, filter, (f, s, z, y, x) -> {
            boolean meant = f == filter && s * depth + z == plane && y == row && x == col;
            return meant ? value : old.at(f, s, z, y, x);
        });
    }

    /// All weights of one slice; the kernel becomes as large as they are. Nothing changes where there is no such slice.
    ///
    /// @param plane  as for [#withWeight]
    /// @param kernel one plane
    public Experiment withSlice(int filter, int plane, Tensor kernel) {
        if (!(op instanceof Filtering conv) || !holds(conv.kernels().shape(), filter, plane, 0, 0)) {
            return this;
        }
        var window = conv.window();
        var shape = kernel.shape();
        var axes = window.withAxes(
                window.rows().withSize(shape.height()), window.cols().withSize(shape.width()));
        var sized = Filter.filled(conv.withWindow(axes), filters);
        var old = sized.kernels();
        int depth = old.shape().depth();
        return withOwn(
                sized,
                filter,
                (f, s, z, y, x) -> f == filter && s * depth + z == plane ? kernel.at(0, y, x) : old.at(f, s, z, y, x));
    }

    /// One filter divided by the sum of its weights, as [Normalising] says; nothing changes where that is of no use.
    public Experiment normalised(int filter) {
        if (!(op instanceof Filtering conv) || !holds(conv.kernels().shape(), filter, 0, 0, 0)) {
            return this;
        }
        var old = conv.kernels();
        int size = old.shape().size() / conv.filters();
        var own = Arrays.copyOfRange(old.array(), filter * size, (filter + 1) * size);
        double divisor = Normalising.divisor(own);
        return divisor == 1
                ? this
                : withOwn(
                        conv, filter, (f, s, z, y, x) -> (float) (old.at(f, s, z, y, x) / (f == filter ? divisor : 1)));
    }

    /// A filter cut from the picture under the window of an output cell, as [Cutting] says; there it makes the largest
    /// number of the picture's tone. Nothing changes where there is no such filter or cell.
    ///
    /// @param cell counted through all slices, rows and columns of the output
    public Experiment cut(int filter, int cell) {
        if (!(op instanceof Conv conv)
                || filter >= conv.filters()
                || !(op.fit(picture.values().shape()) instanceof Fit.Fits fits)
                || cell >= fits.output().plane()) {
            return this;
        }
        var site = fits.placement().at(cell);
        var cut = Cutting.weights(conv, picture.values(), filter, site);
        float most = picture.tone().most();
        var old = conv.kernels();
        var shape = old.shape();
        return withKept(
                conv,
                filter,
                Filter.CUT,
                (f, s, z, y, x) -> f == filter ? most * cut[shape.index(0, s, z, y, x)] : old.at(f, s, z, y, x));
    }

    /// Other weights, which are of one's own in one filter.
    private Experiment withOwn(Filtering conv, int filter, Tensor.Cell weight) {
        return withKept(conv, filter, Filter.OWN, weight);
    }

    private Experiment withKept(Filtering conv, int filter, Filter kept, Tensor.Cell weight) {
        var changed = new ArrayList<>(filters);
        changed.set(filter, kept);
        var weights = Tensor.of(conv.kernels().shape(), weight);
        return new Experiment(source, picture, conv.withKernels(weights, conv.bias()), activation, aside, changed);
    }

    private static boolean holds(Shape kernel, int filter, int plane, int row, int col) {
        boolean positive = Math.min(Math.min(filter, plane), Math.min(row, col)) >= 0;
        boolean inside = filter < kernel.batch() && plane < kernel.channels() * kernel.depth();
        return positive && inside && row < kernel.height() && col < kernel.width();
    }

    /// One bias typed by hand.
    public Experiment withBias(int filter, float value) {
        if (!(op instanceof Filtering conv) || !conv.biased()) {
            return this;
        }
        var bias = Tensor.of(
                conv.bias().shape(),
                (_, f, _, _, _) -> f == filter ? value : conv.bias().at(f));
        return new Experiment(source, picture, conv.withKernels(conv.kernels(), bias), activation, aside, filters);
    }
}
