package convolarium.data;

import convolarium.data.Formula.Direction;
import convolarium.data.Formula.Wave;
import convolarium.data.Picture.Tone;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Pictures made by a rule, of any size: what a layer does to them can be foretold.
public enum Pattern {
    /// One black cell, in the middle at first: a convolution answers with its filter.
    IMPULSE,
    /// Black and white by turns: at first the finest pattern there is, lost at stride 2.
    CHECKERBOARD,
    /// Darker by equal steps, to the right at first.
    HORIZONTAL_RAMP,
    /// Darker by equal steps, downwards at first.
    VERTICAL_RAMP,
    /// Stripes with sharp edges, at first upright and two cells wide.
    STRIPES,
    /// Stripes that grow darker and lighter as a sine does.
    GRATING,
    /// Rings that grow finer outwards, up to the finest at the middle of each side of a square.
    RINGS,
    /// Every cell by chance, the same for the same seed.
    NOISE,
    /// A pinwheel in colours whose red, green and blue channels all differ.
    PINWHEEL;

    private static final String[] WINGS = {
        "WWWWWWWW", "WRRWWGGW", "WRRRGGGW", "WWRYYGWW", "WWBYYKWW", "WBBBKKKW", "WBBWWKKW", "WWWWWWWW"
    };

    /// What lessons, saved work and words call it.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Pattern of(String id) {
        return Arrays.stream(values())
                .filter(pattern -> pattern.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// What can be set: rows and columns, then what is this pattern's own.
    public List<Knob> knobs() {
        var own = switch (this) {
            case IMPULSE -> List.of(Knob.DOWN, Knob.RIGHT, Knob.CONTRAST);
            case CHECKERBOARD -> List.of(Knob.SQUARE, Knob.CONTRAST);
            case HORIZONTAL_RAMP -> List.of(Knob.angle(0), Knob.CONTRAST);
            case VERTICAL_RAMP -> List.of(Knob.angle(90), Knob.CONTRAST);
            case STRIPES -> List.of(Knob.period(4), Knob.angle(0), Knob.PHASE, Knob.CONTRAST);
            case GRATING -> List.of(Knob.period(8), Knob.angle(0), Knob.PHASE, Knob.CONTRAST);
            case RINGS -> List.of(Knob.PHASE, Knob.CONTRAST);
            case NOISE -> List.of(Knob.SEED, Knob.CONTRAST);
            case PINWHEEL -> List.<Knob>of();
        };
        return Stream.concat(Stream.of(Knob.ROWS, Knob.COLUMNS), own.stream()).toList();
    }

    /// A picture of whole numbers.
    ///
    /// @param settings values by the keys of knobs; what is left out has its initial value
    /// @throws IllegalArgumentException if a setting is out of range or not one of this pattern
    public Picture draw(Map<String, Double> settings) {
        return draw(settings, 1);
    }

    /// Several slices of it: what has a place or a direction has it in depth too, chance is another in each slice.
    /// Everything else goes straight through all of them.
    public Picture draw(Map<String, Double> settings, int depth) {
        var values = new Settings(this, settings);
        var formula = deep(values, depth);
        var tone = this == PINWHEEL ? Tone.LIGHT : Tone.INK;
        var shape = new Shape(1, this == PINWHEEL ? 3 : 1, depth, values.rows(), values.columns());
        return new Picture(
                Tensor.of(shape, (n, c, z, y, x) -> Math.round(tone.most() * formula.at(n, c, z, y, x))), tone);
    }

    private Tensor.Cell deep(Settings set, int depth) {
        var flat = formula(set);
        return switch (this) {
            case IMPULSE -> (_, c, z, y, x) -> z == depth / 2 ? (float) flat.at(c, y, x) : 0;
            case CHECKERBOARD -> {
                int square = (int) set.of("square");
                yield (_, c, z, y, x) -> (float) flat.at(c, y, x + z / square * square);
            }
            case HORIZONTAL_RAMP, VERTICAL_RAMP ->
                (_, c, z, y, x) -> (float) (depth == 1 ? flat.at(c, y, x) : risen(flat.at(c, y, x), z, set, depth));
            case NOISE -> (_, c, z, y, x) -> (float) flat.at(c, y + z * set.rows(), x);
            case STRIPES, GRATING, RINGS, PINWHEEL -> (_, c, _, y, x) -> (float) flat.at(c, y, x);
        };
    }

    private Formula formula(Settings set) {
        return switch (this) {
            case IMPULSE -> {
                int row = set.rows() / 2 + (int) set.of("down");
                yield Formula.impulse(row, set.columns() / 2 + (int) set.of("right"), set.of("contrast"));
            }
            case CHECKERBOARD -> Formula.checkerboard((int) set.of("square")).with(set.of("contrast"));
            case HORIZONTAL_RAMP, VERTICAL_RAMP ->
                Formula.ramp(set.direction(), set.rows(), set.columns()).with(set.of("contrast"));
            case STRIPES -> Formula.stripes(set.wave()).with(set.of("contrast"));
            case GRATING -> Formula.grating(set.wave()).with(set.of("contrast"));
            case RINGS ->
                Formula.rings(set.of("phase"), set.rows(), set.columns()).with(set.of("contrast"));
            case NOISE -> Formula.noise((long) set.of("seed")).with(set.of("contrast"));
            case PINWHEEL -> (c, y, x) -> pinwheel(c, y * WINGS.length / set.rows(), x * WINGS.length / set.columns());
        };
    }

    /// Half of the way along the ramp, half of it in depth.
    private static double risen(double value, int z, Settings set, int depth) {
        double behind = 0.5 + set.of("contrast") * ((double) z / (depth - 1) - 0.5);
        return (value + behind) / 2;
    }

    private static double pinwheel(int c, int row, int column) {
        return switch (WINGS[row].charAt(column)) {
            case 'R' -> c == 0 ? 0.9 : 0.1;
            case 'G' -> c == 1 ? 0.7 : 0.1;
            case 'B' -> c == 2 ? 0.9 : 0.2;
            case 'Y' -> c == 2 ? 0.1 : 1;
            case 'K' -> 0.2;
            default -> 1;
        };
    }

    /// The settings of one picture, looked up by the knobs of its pattern.
    private record Settings(Pattern pattern, Map<String, Double> values) {
        Settings {
            for (var key : values.keySet()) {
                if (pattern.knobs().stream().noneMatch(knob -> knob.key().equals(key))) {
                    throw new IllegalArgumentException(pattern.id() + " has no " + key);
                }
            }
        }

        double of(String key) {
            return pattern.knobs().stream()
                    .filter(knob -> knob.key().equals(key))
                    .findFirst()
                    .orElseThrow()
                    .in(values);
        }

        int rows() {
            return (int) of("rows");
        }

        int columns() {
            return (int) of("columns");
        }

        Direction direction() {
            return Direction.of(of("angle"));
        }

        Wave wave() {
            return new Wave(direction(), of("period"), of("phase"));
        }
    }
}
