package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DataSetTest {
    private static final List<String> CLASSES = List.of("a", "b", "c");

    /// Pictures in whole bytes, of two channels, three rows and four columns.
    private static List<Tensor> pictures(int count) {
        var random = new Random(5);
        return IntStream.range(0, count)
                .mapToObj(i -> Tensor.of(Shape.picture(2, 3, 4), (n, c, z, y, x) -> random.nextInt(256) / 255f))
                .toList();
    }

    private static DataSet set(int count) {
        return DataSet.ofPictures(
                pictures(count), IntStream.range(0, count).map(i -> i % 3).toArray(), CLASSES);
    }

    @Test
    void whatIsAskedForComesInItsOrder() {
        var set = set(9);
        int[] which = {4, 0, 8, 4};
        var inputs = set.inputs(which);
        assertThat(inputs.shape()).isEqualTo(new Shape(4, 2, 1, 3, 4));
        assertThat(inputs)
                .isEqualTo(Tensor.of(
                        inputs.shape(),
                        (n, c, z, y, x) -> pictures(9).get(which[n]).at(c, y, x)));
        assertThat(set.wanted(which).shape()).isEqualTo(new Shape(4, 3, 1, 1, 1));
        assertThat(set.wanted(which).array()).containsExactly(0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0);
        assertThat(set.picture(2).values().at(1, 2, 3))
                .isEqualTo(255 * pictures(9).get(2).at(1, 2, 3));
    }

    @Test
    void aPartOfAPartIsCountedFromTheWhole() {
        var part = set(9).only(new int[] {7, 5, 3}).only(new int[] {2, 0});
        assertThat(part.size()).isEqualTo(2);
        assertThat(part.inputs(new int[] {0, 1})).isEqualTo(set(9).inputs(new int[] {3, 7}));
        assertThat(part.label(1)).isEqualTo(1);
        assertThat(part.counts()).containsExactly(1, 1, 0);
    }

    @Test
    void valuesThatAreNotThereAreRefused() {
        assertThatThrownBy(() -> DataSet.ofPictures(pictures(2), new int[] {0, 3}, CLASSES))
                .hasMessageContaining("class 3");
        assertThatThrownBy(() -> DataSet.ofPictures(pictures(2), new int[] {0}, CLASSES))
                .hasMessageContaining("1 labels");
        assertThatThrownBy(() -> set(2).inputs(new int[] {2})).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void sixtyThousandPicturesTakeOneByteAPixel() {
        var pixels = new byte[60_000 * 784];
        var set = DataSet.of(
                "large", Shape.picture(1, 28, 28), CLASSES, new Examples(Target.CLASS, pixels, new byte[60_000]));
        pixels[59_999 * 784 + 783] = (byte) 255;
        assertThat(set.inputs(new int[] {59_999}).at(0, 27, 27))
                .as("not copied")
                .isEqualTo(1);
    }

    @Test
    void aMirroredPictureRunsFromRightToLeft() {
        var set = set(40);
        var mirrored = set.augmented(new Augmentation(true, 0, 0, 0), 3);
        int count = 0;
        for (int i = 0; i < 40; i++) {
            var before = set.inputs(new int[] {i});
            var after = mirrored.inputs(new int[] {i});
            var other = Tensor.of(before.shape(), (n, c, z, y, x) -> before.at(c, y, 3 - x));
            assertThat(after).isIn(before, other);
            count += after.equals(other) ? 1 : 0;
        }
        assertThat(count).isBetween(10, 30);
    }

    @Test
    void aShiftedPictureMovesByWholePixelsAndRepeatsItsBorder() {
        var set = set(60);
        var shifted = set.augmented(new Augmentation(false, 1, 0, 0), 3);
        var seen = new boolean[9];
        for (int i = 0; i < 60; i++) {
            var before = set.inputs(new int[] {i});
            var after = shifted.inputs(new int[] {i});
            int found = 0;
            for (int move = 0; move < 9; move++) {
                if (moved(before, move / 3 - 1, move % 3 - 1).equals(after)) {
                    seen[move] = true;
                    found++;
                }
            }
            assertThat(found).isEqualTo(1);
        }
        assertThat(seen).containsOnly(true);
    }

    private static Tensor moved(Tensor from, int down, int right) {
        return Tensor.of(
                from.shape(), (n, c, z, y, x) -> from.at(c, Math.clamp(y - down, 0, 2), Math.clamp(x - right, 0, 3)));
    }

    @Test
    void aTurnedPictureIsTheOldOneAtItsMiddle() {
        var spot = Tensor.of(Shape.picture(1, 9, 9), (n, c, z, y, x) -> y == 4 && x == 4 ? 1 : x == 8 ? 0.6f : 0);
        var set = DataSet.ofPictures(List.of(spot, spot), new int[] {0, 1}, CLASSES);
        var turned = set.augmented(new Augmentation(false, 0, 30, 0), 1).inputs(new int[] {0});
        assertThat(turned.at(0, 4, 4)).isEqualTo(1);
        assertThat(turned).isNotEqualTo(set.inputs(new int[] {0}));
        float sum = 0;
        for (float value : turned.array()) {
            sum += value;
        }
        assertThat(sum).isBetween(4f, 9f);
    }

    @Test
    void variantsDependOnTheExampleAndTheSeedAlone() {
        var augmentation = new Augmentation(true, 2, 20, 0.1);
        var set = set(30);
        var first = set.augmented(augmentation, 8);
        var alone = first.only(new int[] {17});
        assertThat(alone.inputs(new int[] {0})).isEqualTo(first.inputs(new int[] {17}));
        assertThat(set.only(new int[] {3, 17}).augmented(augmentation, 8).inputs(new int[] {1}))
                .isEqualTo(alone.inputs(new int[] {0}));
        assertThat(set.augmented(augmentation, 9).inputs(new int[] {17})).isNotEqualTo(first.inputs(new int[] {17}));
        for (float value : first.inputs(IntStream.range(0, 30).toArray()).array()) {
            assertThat(value).isBetween(0f, 1f);
        }
    }

    @Test
    void noiseHasTheDeviationThatIsAskedFor() {
        var grey = Tensor.of(Shape.picture(1, 100, 100), (n, c, z, y, x) -> 0.6f);
        var set = DataSet.ofPictures(List.of(grey), new int[] {0}, CLASSES);
        var noisy = set.augmented(new Augmentation(false, 0, 0, 0.1), 4).inputs(new int[] {0});
        double squares = 0;
        for (float value : noisy.array()) {
            squares += (value - 0.6) * (value - 0.6);
        }
        assertThat(Math.sqrt(squares / 10_000)).isBetween(0.097, 0.103);
    }

    @Test
    void everyClassGivesItsShareToTheTest() {
        var labels = new int[53];
        Arrays.setAll(labels, i -> i < 50 ? i % 2 : 2);
        var split = Split.of(DataSet.ofPictures(pictures(53), labels, CLASSES), 0.2, 6);
        assertThat(split.train().counts()).containsExactly(20, 20, 2);
        assertThat(split.test().counts()).containsExactly(5, 5, 1);
        var whole = set(53).inputs(IntStream.range(0, 53).toArray());
        assertThat(whole.shape().batch())
                .isEqualTo(split.train().size() + split.test().size());
        var lone = Split.of(DataSet.ofPictures(pictures(1), new int[] {1}, CLASSES), 0.2, 6);
        assertThat(lone.train().size()).isEqualTo(1);
        assertThat(lone.test().size()).isZero();
    }
}
