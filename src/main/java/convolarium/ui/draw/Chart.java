package convolarium.ui.draw;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// Values over the steps of a training run, as lines.
///
/// @param title what the values are
/// @param range the steps that are shown
/// @param share whether values are shares of one, told in per cent
/// @param log   whether equal factors take equal room
/// @param band  between which values several runs lie
public record Chart(String title, Range range, boolean share, boolean log, List<Line> lines, List<Rung> band) {

    private static final double LEAST = 1e-4;

    /// A value after a step.
    public record Spot(double step, double value) {}

    /// Steps from one to another.
    public record Range(double from, double to) {

        private static final double LEAST = 4;

        public double length() {
            return to - from;
        }

        /// So many times as long, the share of it before a step unchanged, as far as there are steps.
        public Range scaled(double factor, double around, double all) {
            double length = Math.clamp(length() * factor, Math.min(LEAST, all), all);
            return new Range(around - (around - from) * length / length(), 0).ofLength(length, all);
        }

        /// Moved by a share of its length, as far as there are steps.
        public Range moved(double share, double all) {
            return new Range(from + share * length(), 0).ofLength(length(), all);
        }

        /// From one step to another in any order, as far as there are steps.
        public static Range between(double one, double other, double all) {
            double low = Math.min(one, other);
            return new Range(low, 0).ofLength(Math.clamp(Math.abs(one - other), Math.min(LEAST, all), all), all);
        }

        private Range ofLength(double length, double all) {
            double first = Math.clamp(from, 0, Math.max(0, all - length));
            return new Range(first, first + length);
        }
    }

    /// Between which values several runs lie after a step.
    public record Rung(double step, double low, double high) {}

    /// Where a line ends and begins anew, since what is measured from then on is something else.
    ///
    /// @param step the last one before
    /// @param name of what is measured from then on
    public record Turn(double step, String name) {}

    /// Values that belong together.
    ///
    /// @param name   stands in the legend, unless it is empty
    /// @param dots   whether each is told by a dot: there are few of them
    /// @param colour a number of [ChartPainter]'s colours
    public record Line(String name, boolean dots, int colour, List<Spot> spots, List<Turn> turns) {

        public Line {
            spots = List.copyOf(spots);
            turns = List.copyOf(turns);
        }

        /// A line without a turn.
        public Line(String name, boolean dots, int colour, List<Spot> spots) {
            this(name, dots, colour, spots, List.of());
        }

        /// Whether a turn lies between two values that follow each other.
        boolean turns(Spot before, Spot after) {
            return turns.stream().anyMatch(turn -> before.step() <= turn.step() && turn.step() < after.step());
        }

        /// The value nearest to a step.
        public Optional<Spot> near(double step) {
            return spots.stream().min(Comparator.comparingDouble(spot -> Math.abs(spot.step() - step)));
        }
    }

    public Chart {
        lines = List.copyOf(lines);
        band = List.copyOf(band);
    }

    /// Where any of the lines ends and begins anew.
    List<Turn> turns() {
        return lines.stream().flatMap(line -> line.turns().stream()).distinct().toList();
    }

    private DoubleStream values() {
        return lines.stream()
                .flatMap(line -> line.spots().stream())
                .filter(spot -> spot.step() >= range.from() && spot.step() <= range.to())
                .mapToDouble(Spot::value)
                .filter(Double::isFinite);
    }

    /// From where to where values stand, and how: found once for all that is drawn.
    Scale scale() {
        double least =
                log ? Math.max(LEAST, values().filter(value -> value > 0).min().orElse(LEAST)) : 0;
        double most =
                share ? 1 : Math.max(log ? 10 * least : LEAST, values().max().orElse(1));
        return new Scale(log, least, most);
    }

    /// Values from the bottom to the top.
    ///
    /// @param log whether equal factors take equal room
    record Scale(boolean log, double least, double most) {

        /// Where a value stands between the bottom (0) and the top (1).
        double height(double value) {
            double place =
                    log ? StrictMath.log(Math.max(value, least) / least) / StrictMath.log(most / least) : value / most;
            return Math.clamp(place, 0, 1);
        }

        /// Round values for the axis.
        List<Double> ticks() {
            if (log) {
                return DoubleStream.iterate(1e-4, tick -> tick < 1e7, tick -> tick * 10)
                        .filter(tick -> tick >= least * 0.999 && tick <= most * 1.001)
                        .boxed()
                        .toList();
            }
            return Chart.ticks(most);
        }
    }

    /// Round steps for the axis.
    List<Double> stepTicks() {
        double gap = gap(range.length());
        double first = Math.ceil(range.from() / gap);
        return DoubleStream.iterate(first, tick -> tick * gap <= range.to(), tick -> tick + 1)
                .map(tick -> tick * gap)
                .boxed()
                .toList();
    }

    /// A round number that goes about four times into another.
    private static double gap(double whole) {
        double raw = whole / 4;
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(raw)));
        return DoubleStream.of(1, 2, 2.5, 5, 10)
                .map(factor -> factor * power)
                .filter(each -> each >= raw * 0.999)
                .findFirst()
                .orElse(raw);
    }

    /// About four round numbers from 0 up.
    static List<Double> ticks(double most) {
        double step = gap(most);
        int count = (int) Math.floor(most / step * 1.0001);
        return DoubleStream.iterate(0, tick -> tick + 1)
                .limit(count + 1L)
                .map(tick -> tick * step)
                .boxed()
                .toList();
    }
}
