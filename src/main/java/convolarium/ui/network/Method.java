package convolarium.ui.network;

import convolarium.net.Adagrad;
import convolarium.net.Adam;
import convolarium.net.Optimizer;
import convolarium.net.RmsProp;
import convolarium.net.Sgd;

/// The optimizers that are offered, each with the settings that are usual for it.
enum Method {
    SGD,
    MOMENTUM,
    ADAM,
    RMSPROP,
    ADAGRAD;

    private static final double KEPT = 0.9;

    /// With a rate that is good to begin with.
    Optimizer usual() {
        return switch (this) {
            case SGD -> Sgd.of(0.1);
            case MOMENTUM -> Sgd.withMomentum(0.02, KEPT);
            case ADAM -> Adam.of(0.002);
            case RMSPROP -> RmsProp.of(0.001);
            case ADAGRAD -> Adagrad.of(0.02);
        };
    }

    static Method of(Optimizer optimizer) {
        return switch (optimizer) {
            case Sgd sgd -> sgd.momentum() == 0 ? SGD : MOMENTUM;
            case Adam _ -> ADAM;
            case RmsProp _ -> RMSPROP;
            case Adagrad _ -> ADAGRAD;
        };
    }
}
