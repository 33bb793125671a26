package convolarium.ui.network;

import static convolarium.ui.network.Told.list;

import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.Unfold;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What has to be said of a cell that a window of 2×2 without overlap makes by its smallest value, its norm
/// or by chance, and of one that a window of 3×3 shows.
///
/// @param at the cell
record WindowOracle(SlowOracle at) {

    List<Double> forward() {
        return switch (at.layer()) {
            case Pool pool when pool.reduction() == Pool.Reduction.LP -> norm(pool.norm());
            case StochasticPool _ -> drawn();
            case Unfold _ -> shown();
            default -> {
                var numbers = at.four();
                numbers.add(at.four().stream().min(Comparator.naturalOrder()).orElseThrow());
                yield numbers;
            }
        };
    }

    List<Double> backward(double gradient) {
        return switch (at.layer()) {
            case Pool pool when pool.reduction() == Pool.Reduction.LP -> ofNorm(pool.norm(), gradient);
            case StochasticPool _ -> none() ? list(gradient) : toOne(at.at(at.out()), gradient);
            case Unfold _ -> {
                var numbers = list(gradient);
                if (inside()) {
                    numbers.addAll(list(y(), x(), map() + 1, all()));
                }
                yield numbers;
            }
            default -> toOne(at.four().stream().min(Comparator.naturalOrder()).orElseThrow(), gradient);
        };
    }

    private double length(double power) {
        double sum = at.four().stream()
                .mapToDouble(value -> Math.pow(Math.abs(value), power))
                .sum();
        return Math.pow(sum, 1 / power);
    }

    private List<Double> norm(double power) {
        var numbers = new ArrayList<Double>();
        at.four().forEach(value -> numbers.addAll(list(value, power)));
        numbers.addAll(list(1, power, length(power), power));
        return numbers;
    }

    private List<Double> ofNorm(double power, double gradient) {
        double most =
                at.four().stream().max(Comparator.comparingDouble(Math::abs)).orElseThrow();
        double part = Math.pow(Math.abs(most) / length(power), power - 1);
        var numbers =
                list(gradient, most, length(power), power, 1, gradient * Math.signum(most) * part, gradient, most);
        numbers.addAll(toOne(most, gradient).subList(1, 3));
        return numbers;
    }

    private boolean none() {
        return at.four().stream().allMatch(value -> value <= 0);
    }

    /// The cell that was drawn is the one that came out.
    private List<Double> drawn() {
        var numbers = at.four();
        if (!none()) {
            double all =
                    at.four().stream().mapToDouble(value -> Math.max(0, value)).sum();
            numbers.addAll(list(at.at(at.out()), at.at(at.out()) / all));
        }
        return numbers;
    }

    private List<Double> toOne(double value, double gradient) {
        int which = at.four().indexOf(value);
        return list(gradient, 2 * at.row() + which / 2, 2 * at.col() + which % 2, value, 3);
    }

    private int map() {
        return at.map() / 9;
    }

    private int y() {
        return at.row() + at.map() % 9 / 3 - 1;
    }

    private int x() {
        return at.col() + at.map() % 3 - 1;
    }

    private static boolean inside(Tensor tensor, int y, int x) {
        return y >= 0
                && x >= 0
                && y < tensor.shape().height()
                && x < tensor.shape().width();
    }

    private boolean inside() {
        return inside(at.in(0), y(), x());
    }

    private List<Double> shown() {
        var numbers = list(at.map() + 1, at.map() % 9 / 3 + 1, at.map() % 3 + 1, map() + 1);
        if (inside()) {
            numbers.addAll(list(y(), x(), at.in(0).at(map(), y(), x())));
        }
        return numbers;
    }

    /// What arrives in every map that shows the cell.
    private double all() {
        double sum = 0;
        for (int tap = 0; tap < 9; tap++) {
            int row = y() - tap / 3 + 1;
            int col = x() - tap % 3 + 1;
            if (inside(at.arrived(), row, col)) {
                sum += at.arrived().at(9 * map() + tap, row, col);
            }
        }
        return sum;
    }
}
