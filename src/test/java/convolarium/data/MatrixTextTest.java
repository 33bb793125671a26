package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolarium.data.Picture.Tone;
import convolarium.data.Reading.Loaded;
import convolarium.data.Reading.Reason;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixTextTest {
    private static final String PIECES =
            "[|]|[[|]]|],[|,|;|\t|\n| |1|2.5|-3|1/9|x|(|)|array(|, dtype=float32)|\n\n|−|e9|…|\ud83d";
    private static final Tensor SIX = Tensor.owning(Shape.picture(1, 2, 3), new float[] {1, 2, 3, 4, 5, 6});

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\t2\t3\n4\t5\t6\n",
                "1\t2\t3\r\n4\t5\t6\r\n",
                "\n\n1,2,3\n4,5,6\n\n",
                "1, 2, 3,\n4, 5, 6,",
                "1;2;3\n4;5;6",
                "1,0;2,0;3,0;\n4,0;5,0;6,0;",
                "1,0\t2,0\t3,0\n4\t5\t6",
                "1,000;2,000;3,000\n4,000;5,000;6,000",
                "1 2   3\n  4\u00a05 6  ",
                "\ufeff1，2，3\n4，5，6",
                "[[1 2 3]\n [4 5 6]]",
                "[[1. 2. 3.]\n [4. 5. 6.]]",
                "[1 2 3]\n[4 5 6]",
                "array([[1., 2., 3.],\n       [4., 5., 6.]], dtype=float32)",
                "np.array([[1,\n 2, 3], [4, 5, 6]])",
                "k = torch.tensor([[1, 2, 3], [4, 5, 6]], device='cpu', requires_grad=True);",
                "[[1, 2, 3], [4, 5, 6],]",
                "[[[[1, 2, 3], [4, 5, 6]]]]"
            })
    void theSameMatrixIsReadHoweverItIsWritten(String text) {
        assertThat(picture(text).values()).isEqualTo(SIX);
    }

    @Test
    void numbersHaveSignsFractionsAndExponents() {
        assertThat(picture("−1\t1/9\t−1/8\n2.5e-3\t+.5\t-0").values().array())
                .containsExactly(-1, 1 / 9f, -0.125f, 0.0025f, 0.5f, -0f);
        assertThat(picture("[[-1.0e+00, 1/9]]").values().array()).containsExactly(-1, 1 / 9f);
    }

    @Test
    void threeLevelsOrAnEmptyLineMakeChannels() {
        var expected = SIX.reshaped(Shape.picture(3, 2, 1));
        assertThat(picture("[[[1], [2]], [[3], [4]], [[5], [6]]]").values()).isEqualTo(expected);
        assertThat(picture("[[[1]\n  [2]]\n\n [[3]\n  [4]]\n\n [[5]\n  [6]]]").values())
                .isEqualTo(expected);
        assertThat(picture("1\n2\n\n3\n4\n \n\n5\n6").values()).isEqualTo(expected);
        assertThat(picture("[[1], [2]]\n[[3], [4]]\n[[5], [6]]").values()).isEqualTo(expected);
    }

    @Test
    void numbersBelowZeroAreSignedAboveNineLightAndOthersInk() {
        assertThat(picture("0 9 3").tone()).isEqualTo(Tone.INK);
        assertThat(picture("0 20 -3").tone()).isEqualTo(Tone.SIGNED);
        assertThat(picture("0 9.5").tone()).isEqualTo(Tone.LIGHT);
        assertThat(picture("5").values().shape()).isEqualTo(Shape.picture(1, 1, 1));
    }

    @Test
    void whatIsWrongIsNamedWithItsPlace() {
        refuses("1 2\n3 x4", Reason.NOT_A_NUMBER, "x4", 2, 2);
        refuses("[[1, 2], [3, nan]]", Reason.NOT_A_NUMBER, "nan", 2, 2);
        refuses("[[[1]], [[1e99]]]", Reason.NOT_A_NUMBER, "1e99", 2, 1);
        refuses("[[0 ... 9]]", Reason.NOT_A_NUMBER, "...", 1, 2);
        refuses("1/0", Reason.NOT_A_NUMBER, "1/0", 1, 1);
        refuses("{\"data\": [[1]]}", Reason.NOT_A_NUMBER, "{\"data\":", 1, 1);
        refuses("[[1, 2]] and more", Reason.NOT_A_NUMBER, "and more", 2, 1);
        refuses("1234567890x1234567890", Reason.NOT_A_NUMBER, "1234567890x123456789…", 1, 1);
        refuses("1\t\t3", Reason.EMPTY_CELL, 1, 2);
        refuses("1\t2\n\t\n", Reason.EMPTY_CELL, 2, 1);
        refuses("1,2\n3,,4", Reason.EMPTY_CELL, 2, 2);
        refuses("[[1, 2], [3,, 4]]", Reason.EMPTY_CELL, 2, 2);
        refuses("[[1], []]", Reason.EMPTY_CELL, 2, 1);
        refuses("[[, 1]]", Reason.EMPTY_CELL, 1, 1);
        refuses("1 2\n3 4\n5", Reason.UNEQUAL_ROWS, 3, 1, 2);
        refuses("[[1, 2], [3, 4, 5]]", Reason.UNEQUAL_ROWS, 2, 3, 2);
        refuses("1 2\n3 4\n\n5 6", Reason.UNEQUAL_CHANNELS, 2, 1, 2);
        refuses("[[[1]], [[2], [3]]]", Reason.UNEQUAL_CHANNELS, 2, 2, 1);
        refuses("[[1, 2], [3, 4]", Reason.UNEVEN_BRACKETS, 3, 1);
        refuses("[[1, 2], 3]", Reason.UNEVEN_BRACKETS, 2, 1);
        refuses("[1, [2]]", Reason.UNEVEN_BRACKETS, 1, 2);
        refuses("[1]]", Reason.UNEVEN_BRACKETS, 2, 1);
        refuses("[", Reason.UNEVEN_BRACKETS, 1, 1);
        refuses("[[[[1]]], [[[2]]]]", Reason.TOO_DEEP_LISTS, 3);
        refuses("", Reason.NO_NUMBERS);
        refuses(" \n\t\n", Reason.EMPTY_CELL, 1, 1);
    }

    @Test
    void fiveHundredAndTwelveRowsAndColumnsOfSixteenChannelsAreTheMost() {
        var row = "1 ".repeat(512) + "\n";
        assertThat(picture(row.repeat(512)).height()).isEqualTo(512);
        assertThat(picture("1\n\n".repeat(16)).channels()).isEqualTo(16);
        refuses("1 " + row, Reason.TOO_MANY_NUMBERS, 16, 512, 512);
        refuses("1\n".repeat(513), Reason.TOO_MANY_NUMBERS, 16, 512, 512);
        refuses("1\n\n".repeat(17), Reason.TOO_MANY_NUMBERS, 16, 512, 512);
        int most = MatrixText.MOST_CHARACTERS;
        refuses("1".repeat(most + 1), Reason.TOO_LONG_A_TEXT, most + 1, most);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "]", " ", "\n", "\t", ",", ";", "1", "1,", "1 ", "/", "1/", "[1]", "[]", ",a=b", "a=", "(", "−"
            })
    void noTextOfFourMegabytesIsTooMuch(String piece) {
        var text = piece.repeat(MatrixText.MOST_CHARACTERS / piece.length() - 9);
        for (var around : List.of("%s", "[1]%s x", "%s[1]", "[[1%s")) {
            var reading = MatrixText.read(around.replace("%s", text));
            assertThat(reading instanceof Loaded).isEqualTo(piece.isBlank() && around.equals("%s[1]"));
        }
    }

    @Test
    void noTextMakesItThrow() {
        var random = new Random(11);
        var pieces = PIECES.split("\\|", -1);
        int loaded = 0;
        for (int i = 0; i < 100_000; i++) {
            var text = random.ints(random.nextInt(14), 0, pieces.length)
                    .mapToObj(piece -> pieces[piece])
                    .collect(Collectors.joining());
            try {
                if (MatrixText.read(text) instanceof Loaded(var picture, var _)) {
                    loaded++;
                    assertThat(MatrixText.read(MatrixText.write(picture.values())))
                            .isEqualTo(new Loaded(picture, List.of()));
                }
            } catch (RuntimeException | Error e) {
                throw new AssertionError("round " + i + ": " + text, e);
            }
        }
        assertThat(loaded).isBetween(1000, 99_000);
    }

    @Test
    void anyFiniteNumbersAreWrittenAndReadBackExactly() {
        var random = new Random(5);
        for (int i = 0; i < 300; i++) {
            var shape = Shape.picture(1 + random.nextInt(4), 1 + random.nextInt(9), 1 + random.nextInt(9));
            var values = Tensor.of(shape, (n, c, z, y, x) -> anyFinite(random));
            assertThat(picture(MatrixText.write(values)).values()).isEqualTo(values);
            assertThat(picture(asLists(values)).values()).isEqualTo(values);
        }
        assertThat(MatrixText.write(SIX)).isEqualTo("1\t2\t3\n4\t5\t6\n");
        assertThatThrownBy(() -> MatrixText.write(Tensor.zeros(new Shape(2, 1, 1, 1, 1))))
                .hasMessageContaining("2×1×1×1");
    }

    private static float anyFinite(Random random) {
        float value = Float.intBitsToFloat(random.nextInt());
        return Float.isFinite(value) ? value : random.nextInt(3) - 1;
    }

    private static String asLists(Tensor values) {
        var shape = values.shape();
        return IntStream.range(0, shape.channels())
                .mapToObj(c -> IntStream.range(0, shape.height())
                        .mapToObj(y -> IntStream.range(0, shape.width())
                                .mapToObj(x -> Float.toString(values.at(c, y, x)))
                                .toList())
                        .toList())
                .toList()
                .toString();
    }

    private static void refuses(String text, Reason reason, Object... numbers) {
        assertThat(MatrixText.read(text)).isEqualTo(Reading.refused(reason, numbers));
    }

    private static Picture picture(String text) {
        return switch (MatrixText.read(text)) {
            case Loaded(var picture, var _) -> picture;
            case Reading.Refused refused -> throw new AssertionError(refused.toString());
        };
    }
}
