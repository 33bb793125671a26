package convolarium.fast;

import convolarium.op.Activation;
import convolarium.op.Add;
import convolarium.op.BatchNorm;
import convolarium.op.Channels;
import convolarium.op.Concat;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Dropout;
import convolarium.op.Flatten;
import convolarium.op.Join;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Unfold;
import convolarium.op.Unpool;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.window.Border;
import java.util.List;
import java.util.Optional;

/// One layer of a network at work on a batch, with all memory it needs.
public interface Stage {

    /// Fills its output from its input.
    void forward(Crew crew);

    /// Fills the gradients of its input and of its parameters from the gradient of its output.
    void backward(Crew crew);

    /// How the layer acts in the next steps; of interest where chance has a say.
    default void act(Op acting) {}

    /// A layer as it is after a step, where it keeps something of what it saw.
    default Op updated(Op layer) {
        return layer;
    }

    /// The stage of a layer.
    ///
    /// @throws IllegalArgumentException if the layer does not fit the input
    static Stage of(Op op, Wiring wiring, Learning learning) {
        return switch (op) {
            case Conv conv when sweeps(conv) -> new ConvStage(conv, wiring, learning);
            case Conv conv -> new BorderedStage(conv, wiring, learning);
            case TransposedConv layer
            when TransposedStage.accepts(layer, wiring.input().shape()) -> new TransposedStage(layer, wiring, learning);
            case Dense dense when compact(wiring) -> new DenseStage(dense, wiring, learning);
            case Pool pool when pool.reduction() == Pool.Reduction.LP -> WindowStage.of(pool, wiring);
            case Pool pool when !pool.addsMany(wiring.input().shape()) -> new PoolStage(pool, wiring);
            case StochasticPool pool -> WindowStage.of(pool, wiring);
            case Activation activation -> new ActivationStage(activation, wiring);
            case Upsample upsample -> new UpsampleStage(upsample, wiring);
            case BatchNorm norm -> new BatchNormStage(norm, wiring, learning);
            case Dropout dropout -> new DropoutStage(dropout, wiring);
            case Softmax softmax -> new SoftmaxStage(softmax, wiring);
            case Unfold unfold -> new UnfoldStage(unfold, wiring);
            case Channels channels -> new ChannelsStage(channels, wiring);
            case Flatten _ -> new FlattenStage(wiring);
            case Dense dense -> new PackedStage(dense, wiring, learning);
            case TransposedConv _, Pool _ -> new DefinitionStage(op, wiring, learning);
        };
    }

    /// The stage of a layer of several inputs.
    ///
    /// @param inputs    what comes in
    /// @param gradients where each input's gradient goes, if anybody wants it
    /// @param upstream  how the loss changes with what goes out
    static Stage of(Join join, List<Bank> inputs, Bank output, List<Optional<Bank>> gradients, Bank upstream) {
        return switch (join) {
            case Add _, Concat _ -> new JoinStage(join, inputs, output, gradients, upstream);
            case Unpool unpool -> new UnpoolStage(unpool, inputs, output, gradients, upstream);
        };
    }

    /// Other borders than zeros would have to be filled, a window that hangs over the padding to be cut.
    private static boolean sweeps(Conv conv) {
        return conv.border() == Border.ZEROS && !conv.window().mayHang();
    }

    /// Whether the numbers that a dense layer hands back lie at even distances.
    private static boolean compact(Wiring wiring) {
        return wiring.inputGradient()
                .map(gradient -> gradient.block() == gradient.shape().entry() * Sweep.COLUMN)
                .orElse(true);
    }

    /// The zeros that a layer wants around its input.
    static Halo inputHalo(Op op, Shape input) {
        return switch (op) {
            case Conv conv when sweeps(conv) -> steps(conv, input).halo();
            case TransposedConv layer
            when TransposedStage.accepts(layer, input) ->
                TransposedStage.steps(layer, input).backHalo();
            default -> Halo.NONE;
        };
    }

    /// The zeros that a layer wants around the gradient of its output.
    static Halo gradientHalo(Op op, Shape input) {
        return switch (op) {
            case Conv conv when sweeps(conv) -> steps(conv, input).backHalo();
            case Conv conv -> BorderedStage.gradientHalo(conv, input);
            case TransposedConv layer
            when TransposedStage.accepts(layer, input) ->
                TransposedStage.steps(layer, input).halo();
            default -> Halo.NONE;
        };
    }

    private static Steps.Three steps(Conv conv, Shape input) {
        return Steps.Three.of(conv.fit(input).require().placement());
    }
}
