package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolarium.data.Picture;
import convolarium.insight.RandomLayers;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.session.Experiment;
import convolarium.session.Session;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.text.Language;
import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.Plan;
import convolarium.ui.draw.StageView;
import convolarium.ui.motion.Moment;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is written about a cell is its arithmetic: worked out from the text it gives the number at its end.
class ArithmeticTest {

    private static final int SAMPLES = 200;

    private final RandomLayers random = new RandomLayers(512);

    /// Numbers from a text, and how far off they may be because few digits are shown.
    private record Shown(double value, double error) {

        static Shown of(String text) {
            double value = Numbers.parse(text.replaceAll("[()]", "").strip()).orElseThrow();
            double share = Math.abs(value) < 1e-3 ? 0.06 : 0.0051;
            return new Shown(value, Math.abs(value) * share);
        }

        Shown times(Shown other) {
            double slack = Math.abs(value) * other.error + Math.abs(other.value) * error + error * other.error;
            return new Shown(value * other.value, slack);
        }

        Shown plus(Shown other) {
            return new Shown(value + other.value, error + other.error);
        }
    }

    private static Shown sum(String terms) {
        return Arrays.stream(terms.split(" \\+ "))
                .map(term -> Arrays.stream(term.split("·"))
                        .map(Shown::of)
                        .reduce(Shown::times)
                        .orElseThrow())
                .reduce(new Shown(0, 1e-6), Shown::plus);
    }

    /// Checks both sides of every equation of a text; whole numbers must be exact.
    private static void isTrue(String text, Messages words, double value, boolean whole) {
        var plain = text;
        for (var name : new String[] {"channel.0", "channel.1", "channel.2"}) {
            plain = plain.replace(words.get("arithmetic.of-channel", words.get(name)) + "  ", "")
                    .replace(words.get(name) + " ", "");
        }
        plain = plain.replace(words.get("arithmetic.bias", ""), "")
                .replace(words.get("arithmetic.nothing"), "0")
                .replaceAll("y\\[\\d+,\\d+\\] = ", "");
        if (plain.equals("0")) {
            assertThat(value).as(text).isZero();
            return;
        }
        for (var line : plain.lines().toList()) {
            var sides = line.split(" [=≈] ", -1);
            assertThat(sides).as(text).hasSize(2);
            var left = sum(sides[0]);
            var right = Shown.of(sides[1]);
            assertThat(left.value())
                    .as(text)
                    .isCloseTo(right.value(), within(whole ? 0 : left.error() + right.error()));
        }
        assertThat(text).endsWith(" " + Numbers.result(value));
    }

    private Optional<StageView> view(Picture picture, Op op, Messages messages) {
        return view(random, picture, op, messages);
    }

    /// Some cell of a layer on a picture, if it fits.
    static Optional<StageView> view(RandomLayers random, Picture picture, Op op, Messages messages) {
        var experiment = Experiment.beginning("test", picture).withOp(op);
        var outcome =
                new Session(experiment, Runnable::run, Runnable::run).outcome().get();
        var gaze = new Gaze();
        gaze.channel().set(random.number(0, picture.channels() - 1));
        gaze.filter().set(random.number(0, 2));
        var moment = Moment.settled(random.number(0, 60));
        return new StageViews(messages).of(Objects.requireNonNull(outcome), moment, gaze, Plan.Room.of(1200, 700));
    }

    private Shape shape() {
        return Shape.picture(random.flag() ? 1 : 3, random.number(1, 9), random.number(1, 9));
    }

    /// Looks at cells of random layers that fit, until there are enough.
    private void views(Messages messages, Supplier<Tensor> pictures, IntFunction<Op> layers) {
        boolean whole = pictures.get().array()[0] % 1 == 0;
        for (int seen = 0; seen < SAMPLES; ) {
            var picture = new Picture(pictures.get(), Picture.Tone.INK);
            var view = view(picture, layers.apply(picture.channels()), messages);
            var text = view.map(shown -> Arithmetic.of(shown, messages).text()).orElse("…");
            if (!text.contains("…")) {
                seen++;
                check(view.orElseThrow(), text, messages, whole);
            }
        }
    }

    private static void check(StageView view, String text, Messages messages, boolean whole) {
        double value = view.trace().value();
        if (view.op() instanceof Pool pool) {
            var inside = text.substring(text.indexOf('(') + 1, text.lastIndexOf(')'));
            assertThat(text).endsWith(" " + Numbers.result(value));
            pooled(pool, text, inside, value);
        } else {
            isTrue(text, messages, value, whole);
        }
    }

    private static void pooled(Pool pool, String text, String inside, double value) {
        switch (pool.reduction()) {
            case MAX ->
                assertThat(values(inside, ", ").max().orElseThrow())
                        .as(text)
                        .isCloseTo(value, within(0.01 * Math.abs(value)));
            case MIN ->
                assertThat(values(inside, ", ").min().orElseThrow())
                        .as(text)
                        .isCloseTo(value, within(0.01 * Math.abs(value)));
            case AVERAGE -> {
                var sum = sum(inside);
                var divisor = Integer.parseInt(text.replaceAll(".*\\) / (\\d+) [=≈] .*", "$1"));
                assertThat(sum.value() / divisor).as(text).isCloseTo(value, within(sum.error() / divisor + 1e-6));
            }
            case LP -> {
                var p = Integer.parseInt(text.replaceAll(".*\\^\\(1/(\\d+)\\) [=≈] .*", "$1"));
                var terms = inside.substring(0, inside.indexOf(")^(1/"));
                double sum = Arrays.stream(terms.split(" \\+ "))
                        .mapToDouble(term -> Numbers.parse(term.replaceAll("\\|(.*)\\|.*", "$1"))
                                .orElseThrow())
                        .map(each -> StrictMath.pow(Math.abs(each), p))
                        .sum();
                assertThat(StrictMath.pow(sum, 1.0 / p)).as(text).isCloseTo(value, within(0.01 * value + 1e-6));
            }
        }
    }

    private static DoubleStream values(String list, String sign) {
        return Arrays.stream(list.split(sign))
                .mapToDouble(text -> Shown.of(text).value());
    }

    private Op convolving(int channels) {
        return random.flag() ? random.conv(channels, 5) : random.transposed(channels, 5);
    }

    @ParameterizedTest
    @EnumSource
    void theSumOfAConvolutionIsExactForWholeNumbers(Language language) {
        views(new Messages(language), () -> random.whole(shape()), this::convolving);
    }

    @ParameterizedTest
    @EnumSource
    void theSumOfAConvolutionIsTrueToTheShownDigits(Language language) {
        views(new Messages(language), () -> random.broken(shape()), this::convolving);
    }

    @ParameterizedTest
    @EnumSource
    void aPoolIsWhatStandsInItsBrackets(Language language) {
        views(new Messages(language), () -> random.whole(shape()), _ -> random.pool(5));
        views(new Messages(language), () -> random.broken(shape()), _ -> random.pool(5));
    }

    @Test
    void ofVeryManyTermsTheFirstAndTheLastAreWritten() {
        var picture = new Picture(random.whole(Shape.picture(1, 9, 9)), Picture.Tone.INK);
        var conv = random.conv(1, 3).withFilters(1);
        var window = Window.square(Axis.of(6));
        var messages = new Messages(Language.EN);
        var text =
                Arithmetic.of(view(picture, conv.withWindow(window), messages).orElseThrow(), messages);
        assertThat(text.terms()).hasSize(27);
        assertThat(text.terms().get(23)).isEqualTo(" + …");
    }

    @Test
    void ofVeryLongTermsAsManyAreWrittenAsLeaveRoom() {
        var picture = new Picture(random.broken(Shape.picture(3, 9, 9)), Picture.Tone.INK);
        var conv = random.conv(3, 3).withGroups(1);
        var wide = conv.withWindow(conv.window().map(_ -> Axis.of(5)));
        var weights = random.broken(wide.weights().shape());
        var messages = new Messages(Language.EN);
        var text = Arithmetic.of(
                view(picture, wide.withWeights(weights, wide.bias()), messages).orElseThrow(), messages);
        assertThat(String.join("", text.terms())).hasSizeBetween(210, 245);
        assertThat(text.terms().get(text.terms().size() - 4)).isEqualTo(" + …");
    }

    @ParameterizedTest
    @EnumSource
    void anUpsampledCellIsTheCellOrTheSharesThatAreWritten(Language language) {
        var messages = new Messages(language);
        for (int seen = 0; seen < SAMPLES; seen++) {
            var picture = new Picture(random.whole(shape()), Picture.Tone.INK);
            var view = view(picture, random.upsample(5), messages).orElseThrow();
            var text = Arithmetic.of(view, messages).text().replaceFirst("y\\[\\d+,\\d+\\] = ", "");
            var left = text.split(" [=≈] ", -1)[0];
            if (left.startsWith("x[")) {
                var place = Arrays.stream(left.split("\\D+"))
                        .filter(part -> !part.isEmpty())
                        .mapToInt(Integer::parseInt)
                        .toArray();
                assertThat(view.inputAt(place[0], place[1]))
                        .isEqualTo(view.trace().value());
            } else {
                var sum = sum(left);
                assertThat(sum.value()).as(text).isCloseTo(view.trace().value(), within(sum.error()));
            }
        }
    }

    @Test
    void aLayerThatDoesNotFitHasNoView() {
        var picture = new Picture(random.whole(Shape.picture(1, 2, 2)), Picture.Tone.INK);
        var pool = Pool.TYPE.initial().withWindow(Pool.TYPE.initial().window().map(axis -> axis.withSize(5)));
        assertThat(view(picture, pool, new Messages(Language.EN))).isEmpty();
    }
}
