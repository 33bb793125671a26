package convolarium.net;

import convolarium.op.Activation;
import convolarium.op.Add;
import convolarium.op.BatchNorm;
import convolarium.op.Concat;
import convolarium.op.Flatten;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.window.Sampling;
import java.util.Optional;

/// Networks to begin with, from one layer to those of the textbooks, small enough to be looked at.
public enum Architecture {
    /// One convolution.
    ONE_LAYER,
    /// LeCun and others, 1998, with today's activations: 61,706 parameters on 28×28.
    LENET,
    /// Twice two convolutions and a pooling, after Simonyan and Zisserman, 2015.
    VGG,
    /// The same without pooling: every second convolution has stride 2 (Springenberg and others, 2015).
    STRIDED,
    /// Nothing but dense layers.
    DENSE,
    /// Convolutions, and of each map only its mean (Lin and others, 2014).
    GLOBAL_POOLING,
    /// Two blocks of two convolutions, each added to what came in (He and others, 2016).
    RESIDUAL,
    /// Convolutions of several sizes side by side (Szegedy and others, 2015).
    INCEPTION,
    /// Convolutions channel by channel, and 1×1 to mix (Howard and others, 2017).
    SEPARABLE,
    /// Down and up again, with what was there before laid beside it (Ronneberger and others, 2015): a value for every
    /// pixel.
    HOURGLASS,
    /// Down to few numbers and back to the picture.
    AUTOENCODER;

    private static final int GROWN = 2;

    /// The network on inputs of a shape, its weights zero. Where an input is too small for it some layer does not fit.
    ///
    /// @param classes how many kinds of things to tell apart, where it does that
    public Network on(Shape input, int classes) {
        return chain(input, classes).on(input).sized(Initialiser.ZEROS, 0);
    }

    private Chain chain(Shape input, int classes) {
        var chain = new Chain();
        return switch (this) {
            case ONE_LAYER -> chain.conv(8, 3);
            case LENET -> {
                chain.conv(6, 5).relu().max().valid(16, 5).relu().max().add(new Flatten());
                yield classify(chain, classes, 120, 84);
            }
            case VGG -> {
                chain.conv(8, 3).relu().conv(8, 3).relu().max();
                chain.conv(16, 3).relu().conv(16, 3).relu().max().add(new Flatten());
                yield classify(chain, classes, 64);
            }
            case STRIDED -> {
                chain.conv(8, 3).relu().conv(8, 3, 2).relu();
                chain.conv(16, 3).relu().conv(16, 3, 2).relu().add(new Flatten());
                yield classify(chain, classes, 64);
            }
            case DENSE -> classify(chain.add(new Flatten()), classes, 64, 32);
            case GLOBAL_POOLING -> {
                chain.conv(8, 3).relu().max().conv(16, 3).relu().max();
                yield chain.conv(classes, 3).mean().add(new Softmax(false));
            }
            case RESIDUAL -> residual(chain, classes);
            case INCEPTION -> inception(chain, classes);
            case SEPARABLE -> {
                chain.conv(8, 3).normed().separable(8, 16, 2).separable(16, 32, 2);
                yield classify(chain.mean(), classes);
            }
            case HOURGLASS -> hourglass(chain);
            case AUTOENCODER -> {
                chain.conv(8, 3).relu().max().conv(4, 3).relu().max();
                chain.doubled(8).relu().doubled(input.channels());
                yield chain.add(new Activation(Activation.Function.SIGMOID));
            }
        };
    }

    private static Chain classify(Chain chain, int classes, int... widths) {
        for (int width : widths) {
            chain.dense(width).relu();
        }
        return chain.dense(classes).add(new Softmax(false));
    }

    private static Chain residual(Chain chain, int classes) {
        block(chain.conv(8, 3).normed());
        block(chain.max());
        return classify(chain.mean(), classes);
    }

    private static void block(Chain chain) {
        int skip = chain.here();
        chain.conv(8, 3).normed().conv(8, 3).add(BatchNorm.of(1));
        chain.join(new Add(), chain.here(), skip).relu();
    }

    private static Chain inception(Chain chain, int classes) {
        chain.conv(8, 3).relu().max();
        int stem = chain.here();
        int one = chain.conv(4, 1).relu().here();
        int three = chain.at(stem).conv(4, 1).relu().conv(8, 3).relu().here();
        int five = chain.at(stem).conv(2, 1).relu().conv(4, 5).relu().here();
        int pooled = chain.at(stem)
                .add(Pool.of(Pool.Reduction.MAX, Chain.window(3, 1, 1)))
                .conv(4, 1)
                .relu()
                .here();
        return classify(chain.join(new Concat(), one, three, five, pooled).mean(), classes);
    }

    private static Chain hourglass(Chain chain) {
        int whole = chain.conv(8, 3).relu().here();
        int half = chain.max().conv(16, 3).relu().here();
        chain.max().conv(16, 3).relu();
        int back = chain.doubled(16).here();
        chain.join(new Concat(), back, half).conv(8, 3).relu();
        int up = chain.add(new Upsample(Sampling.NEAREST, GROWN, GROWN, Optional.empty()))
                .here();
        chain.join(new Concat(), up, whole).conv(8, 3).relu();
        return chain.conv(1, 1).add(new Activation(Activation.Function.SIGMOID));
    }
}
