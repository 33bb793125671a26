package convolarium.insight;

import convolarium.op.Activation;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import convolarium.window.Site;
import convolarium.window.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Something about a layer at work that can be predicted before it is seen, with its answer and what well-known
/// mistakes make of it.
///
/// @param activation what acts on what the layer makes
/// @param place      the output cell that is asked about
public record Question(Topic topic, Op op, Optional<Activation.Function> activation, Tensor input, Place place) {

    /// How far from a number that is not whole a guess may be, as a part of it.
    private static final double NEAR = 0.01;

    /// What is asked.
    public enum Topic {
        /// The number in an output cell.
        VALUE,
        /// Row and column of the input cell that a maximum or minimum keeps.
        WINNER,
        /// Rows and columns of the output.
        SIZE,
        /// How many numbers the layer learns.
        PARAMETERS;

        /// How many numbers answer it.
        public int numbers() {
            return this == SIZE || this == WINNER ? 2 : 1;
        }

        /// Whether whole numbers answer it.
        public boolean counts() {
            return this != VALUE;
        }

        /// Whether it is about one output cell.
        public boolean ofCell() {
            return this == VALUE || this == WINNER;
        }
    }

    /// A cell of an output map, or where that has several slices, of one of them.
    public record Place(int map, int slice, int row, int col) {

        /// A cell of a flat map.
        public Place(int map, int row, int col) {
            this(map, 0, row, col);
        }
    }

    /// What there is to ask about a layer; nothing where it does not fit. How many windows share an input is a setting.
    public static List<Topic> topics(Op op, Shape input) {
        var topics = new ArrayList<Topic>();
        op.fit(input).fits().ifPresent(fits -> {
            topics.add(Topic.VALUE);
            if (op instanceof Pool pool
                    && pool.hasWinners()
                    && seesOneSlice(fits.placement().depth())) {
                topics.add(Topic.WINNER);
            }
            if (!(fits.placement().rows() instanceof Track.Shared)) {
                topics.add(Topic.SIZE);
            }
            topics.add(Topic.PARAMETERS);
        });
        return topics;
    }

    /// Row and column tell one cell under a window only where that lies on a single slice.
    private static boolean seesOneSlice(Track depth) {
        return IntStream.range(0, depth.outputs())
                .allMatch(slice -> depth.landing(slice).counted() == 1);
    }

    /// The layer that makes the slice which the cell is in.
    public Slice sliced() {
        return Slice.of(op, input, place.slice());
    }

    /// Where the window lands, and the shape of what comes of it.
    public Fit.Fits fits() {
        return op.fit(input.shape()).require();
    }

    /// The window of the cell that is asked about.
    public Site site() {
        return fits().placement().at(place.slice(), place.row(), place.col());
    }

    /// How many taps of the window of the cell hold the number that is kept; the first one counts.
    public int ties() {
        var slice = sliced();
        return CellTrace.of(slice.op(), slice.input(), place.map(), place.row(), place.col())
                .ties();
    }

    /// What is true, from the layer itself.
    public List<Double> answer() {
        return switch (topic) {
            case VALUE -> List.of(CellSlips.after(this, CellSlips.value(op, this)));
            case WINNER -> WinnerSlips.winner(this);
            case SIZE ->
                List.of((double) fits().output().height(), (double)
                        fits().output().width());
            case PARAMETERS -> List.of((double) op.parameterCount());
        };
    }

    /// What mistakes make of it.
    List<Slip> slips() {
        return switch (topic) {
            case VALUE -> CellSlips.of(this);
            case WINNER -> WinnerSlips.of(this);
            case SIZE -> SizeSlips.of(this);
            case PARAMETERS -> CountSlips.of(this);
        };
    }

    /// Compares a guess with the answer.
    public Judgement judge(List<Double> guess) {
        var answer = answer();
        boolean right = alike(guess, answer);
        return new Judgement(guess, answer, right, right ? Optional.empty() : mistake(guess, answer));
    }

    private Optional<Mistake> mistake(List<Double> guess, List<Double> answer) {
        return slips().stream()
                .filter(slip -> alike(guess, slip.answer()) || mixed(guess, answer, slip))
                .map(Slip::mistake)
                .min(Comparator.naturalOrder())
                .or(() -> Optional.of(Mistake.OUTSIDE_WINDOW)
                        .filter(_ -> topic == Topic.WINNER && !WinnerSlips.sees(this, guess)));
    }

    /// Somebody may slip in one direction only.
    private boolean mixed(List<Double> guess, List<Double> answer, Slip slip) {
        var wrong = slip.answer();
        return topic == Topic.SIZE
                && slip.mistake() != Mistake.EXCHANGED
                && (alike(guess, List.of(wrong.getFirst(), answer.getLast()))
                        || alike(guess, List.of(answer.getFirst(), wrong.getLast())));
    }

    private static boolean alike(List<Double> guess, List<Double> numbers) {
        for (int i = 0; i < guess.size(); i++) {
            if (!alike(guess.get(i), numbers.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// Whole numbers have to be met; of others it is enough to come close.
    private static boolean alike(double guess, double number) {
        return number == Math.rint(number) ? guess == number : Math.abs(guess - number) <= NEAR * Math.abs(number);
    }
}
