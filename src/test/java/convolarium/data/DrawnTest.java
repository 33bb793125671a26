package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.tensor.Tensor;
import org.junit.jupiter.api.Test;

/// Whether drawn examples show what they are said to show, found out from their pixels.
class DrawnTest {
    private static final int SIDE = 32;

    @Test
    void theEyeLiesWhereItIsSaidToLie() {
        var split = DataSets.entry("eye-left-right").load(400, 400, 9);
        int inTraining = eyes(split.train(), 0, SIDE / 2);
        int inTest = eyes(split.test(), SIDE / 2, SIDE);
        assertThat(inTraining).as("of 200 eyes on the left").isBetween(196, 200);
        assertThat(inTest).as("of 200 eyes on the right").isBetween(196, 200);
        assertThat(eyes(split.train(), SIDE / 2, SIDE)).isLessThan(4);
        var anywhere = DataSets.entry("eye-anywhere").load(800, 1, 9).train();
        assertThat(eyes(anywhere, 0, SIDE / 2)).isBetween(150, 250);
        assertThat(eyes(anywhere, SIDE / 2, SIDE)).isBetween(150, 250);
    }

    @Test
    void whereNoEyeIsSaidToBeNoneIsFound() {
        var set = DataSets.entry("eye-anywhere").load(800, 1, 5).train();
        int found = 0;
        for (int i = 0; i < set.size(); i++) {
            found += set.label(i) == 0 && eye(set.inputs(new int[] {i})) >= 0 ? 1 : 0;
        }
        assertThat(found).isLessThan(4);
    }

    private static int eyes(DataSet set, int from, int to) {
        int count = 0;
        for (int i = 0; i < set.size(); i++) {
            int column = eye(set.inputs(new int[] {i}));
            count += set.label(i) == 1 && column >= from && column < to ? 1 : 0;
        }
        return count;
    }

    /// The column of a black pixel between two white ones, with grey on the way; -1 if there is none.
    private static int eye(Tensor picture) {
        for (int y = 0; y < SIDE; y++) {
            for (int x = 6; x < SIDE - 6; x++) {
                if (picture.at(0, y, x) < 0.12 && white(picture, y, x - 6) && white(picture, y, x + 2)) {
                    return x;
                }
            }
        }
        return -1;
    }

    private static boolean white(Tensor picture, int y, int from) {
        for (int x = from; x < from + 5; x++) {
            if (picture.at(0, y, x) > 0.78) {
                return true;
            }
        }
        return false;
    }

    /// A subject is smooth and light, whatever is around it.
    @Test
    void theMaskIsWhereThePictureIsSmooth() {
        var set = DataSets.entry("subject").load(200, 1, 5).train();
        int agreed = 0;
        for (int i = 0; i < set.size(); i++) {
            double inside = roughness(set, i, 1);
            double outside = roughness(set, i, 0);
            agreed += inside < 0.08 && outside > 2 * inside ? 1 : 0;
        }
        assertThat(agreed).isGreaterThan(195);
    }

    /// The mean difference of neighbours that both are of a class and of which no neighbour is of the other.
    private static double roughness(DataSet set, int example, int of) {
        var picture = set.inputs(new int[] {example});
        double sum = 0;
        int count = 0;
        for (int y = 1; y < SIDE - 1; y++) {
            for (int x = 1; x < SIDE - 2; x++) {
                if (all(set, example, of, y, x)) {
                    sum += Math.abs(picture.at(0, y, x) - picture.at(0, y, x + 1))
                            + Math.abs(picture.at(0, y, x) - picture.at(0, y + 1, x));
                    count++;
                }
            }
        }
        return sum / count;
    }

    private static boolean all(DataSet set, int example, int of, int y, int x) {
        for (int i = 0; i < 12; i++) {
            if (set.label(example, y - 1 + i / 4, x - 1 + i % 4) != of) {
                return false;
            }
        }
        return true;
    }

    @Test
    void aMaskSaysForEveryPixelOneClass() {
        var set = DataSets.entry("subject").load(10, 1, 5).train();
        var wanted = set.wanted(new int[] {3, 7});
        assertThat(wanted.shape().toString()).isEqualTo("2×2×32×32");
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int of = set.label(7, y, x);
                assertThat(wanted.at(1, of, 0, y, x)).isEqualTo(1);
                assertThat(wanted.at(1, 1 - of, 0, y, x)).isZero();
            }
        }
    }

    @Test
    void aMaskMovesWithItsPicture() {
        var drawn = DataSets.entry("subject").load(40, 1, 5).train();
        var pixels = new byte[40 * SIDE * SIDE];
        var wanted = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            wanted[i] = (byte) drawn.label(i / (SIDE * SIDE), i / SIDE % SIDE, i % SIDE);
            pixels[i] = (byte) (255 * wanted[i]);
        }
        var set = DataSet.of("masks", drawn.shape(), drawn.classes(), new Examples(Target.MASK, pixels, wanted));
        var moved = set.augmented(new Augmentation(true, 3, 0, 0), 2);
        int[] which = {0, 12, 39};
        var pictures = moved.inputs(which);
        assertThat(pictures).isNotEqualTo(set.inputs(which));
        var masks = moved.wanted(which);
        assertThat(pictures).isEqualTo(Tensor.of(pictures.shape(), (n, c, z, y, x) -> masks.at(n, 1, 0, y, x)));
    }
}
