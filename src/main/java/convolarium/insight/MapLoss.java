package convolarium.insight;

import convolarium.tensor.Tensor;

/// A loss that depends on one map alone.
public sealed interface MapLoss {

    /// The sum of the map: every cell counts alike.
    record Sum() implements MapLoss {}

    /// One cell of the map, counted row by row.
    record Cell(int index) implements MapLoss {}

    /// Half the squared distance to another map of the same size.
    record Distance(Tensor wanted) implements MapLoss {}

    /// The loss of a map of one plane.
    default double of(Tensor map) {
        return switch (this) {
            case Sum _ -> {
                double sum = 0;
                for (float value : map.array()) {
                    sum += value;
                }
                yield sum;
            }
            case Cell(int index) -> map.array()[index];
            case Distance(Tensor wanted) -> {
                double squares = 0;
                for (int i = 0; i < map.array().length; i++) {
                    double apart = (double) map.array()[i] - wanted.array()[i];
                    squares += apart * apart;
                }
                yield squares / 2;
            }
        };
    }

    /// How the loss changes with each cell of a map of one plane.
    default Tensor gradient(Tensor map) {
        var gradient = new float[map.array().length];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = switch (this) {
                case Sum _ -> 1;
                case Cell(int index) -> i == index ? 1 : 0;
                case Distance(Tensor wanted) -> map.array()[i] - wanted.array()[i];
            };
        }
        return Tensor.owning(map.shape(), gradient);
    }
}
