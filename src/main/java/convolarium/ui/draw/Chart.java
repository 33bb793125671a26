package convolarium.ui.draw;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// Values over the steps of a training run, as lines.
///
/// @param title what the values are
/// @param steps how far the axis reaches
/// @param share whether values are shares of one, told in per cent
/// @param log   whether equal factors take equal room
public record Chart(String title, double steps, boolean share, boolean log, List<Line> lines) {

    private static final double LEAST = 1e-4;

    /// A value after a step.
    public record Spot(double step, double value) {}

    /// Values that belong together.
    ///
    /// @param dots whether each is told by a dot: there are few of them
    public record Line(String name, boolean dots, List<Spot> spots) {

        public Line {
            spots = List.copyOf(spots);
        }

        /// The value nearest to a step.
        public Optional<Spot> near(double step) {
            return spots.stream().min(Comparator.comparingDouble(spot -> Math.abs(spot.step() - step)));
        }
    }

    public Chart {
        lines = List.copyOf(lines);
    }

    private DoubleStream values() {
        return lines.stream()
                .flatMap(line -> line.spots().stream())
                .mapToDouble(Spot::value)
                .filter(Double::isFinite);
    }

    double most() {
        return share ? 1 : Math.max(log ? 10 * least() : LEAST, values().max().orElse(1));
    }

    double least() {
        return log ? Math.max(LEAST, values().filter(value -> value > 0).min().orElse(LEAST)) : 0;
    }

    /// Where a value stands between the bottom (0) and the top (1).
    double height(double value) {
        double place = log
                ? StrictMath.log(Math.max(value, least()) / least()) / StrictMath.log(most() / least())
                : value / most();
        return Math.clamp(place, 0, 1);
    }

    /// Round values for the axis.
    List<Double> ticks() {
        if (log) {
            return DoubleStream.iterate(1e-4, tick -> tick < 1e7, tick -> tick * 10)
                    .filter(tick -> tick >= least() * 0.999 && tick <= most() * 1.001)
                    .boxed()
                    .toList();
        }
        return ticks(most());
    }

    /// About four round numbers from 0 up.
    static List<Double> ticks(double most) {
        double raw = most / 4;
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(raw)));
        double step = DoubleStream.of(1, 2, 2.5, 5, 10)
                .map(factor -> factor * power)
                .filter(each -> each >= raw * 0.999)
                .findFirst()
                .orElse(raw);
        int count = (int) Math.floor(most / step * 1.0001);
        return DoubleStream.iterate(0, tick -> tick + 1)
                .limit(count + 1L)
                .map(tick -> tick * step)
                .boxed()
                .toList();
    }
}
