package convolarium.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KernelPresetTest {

    private static final int LARGEST = 15;
    private static final Offset<Double> ROUNDING = within(1e-5);

    /// Something about a kernel of a size.
    private interface Check {
        void of(int height, int width, float[] weights);
    }

    private static void everySize(KernelPreset preset, int least, Check check) {
        for (int height = least; height <= LARGEST; height++) {
            for (int width = least; width <= LARGEST; width++) {
                check.of(height, width, preset.weights(height, width, 5));
            }
        }
    }

    private static double sum(float... weights) {
        double sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource
    void everySizeHasItsNumbersAndAllAreFinite(KernelPreset preset) {
        everySize(preset, 1, (height, width, weights) -> {
            assertThat(weights).hasSize(height * width);
            assertThat(sum(weights)).as("%d×%d", height, width).isFinite();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTITY", "BOX", "GAUSSIAN", "MOTION", "SHARPEN"})
    void whatKeepsTheBrightnessAddsUpToOne(KernelPreset preset) {
        everySize(
                preset,
                1,
                (height, width, weights) ->
                        assertThat(sum(weights)).as("%d×%d", height, width).isCloseTo(1, ROUNDING));
    }

    @ParameterizedTest
    @EnumSource(names = {"SOBEL_X", "SOBEL_Y", "PREWITT_X", "PREWITT_Y", "SCHARR_X", "SCHARR_Y", "LAPLACIAN"})
    void whatFindsEdgesAddsUpToNothing(KernelPreset preset) {
        everySize(preset, 2, (height, width, weights) -> {
            assertThat(sum(weights)).as("%d×%d", height, width).isZero();
            assertThat(weights).as("%d×%d", height, width).isNotEqualTo(new float[weights.length]);
        });
    }

    @Test
    void aKernelOfOneCellLeavesThePictureAsItIs() {
        for (var preset : KernelPreset.values()) {
            if (preset != KernelPreset.RANDOM && !preset.kept() && preset != KernelPreset.LAPLACIAN) {
                assertThat(preset.weights(1, 1, 0)).as("%s", preset).containsExactly(1);
            }
        }
    }

    @Test
    void theIdentityIsOneInTheMiddle() {
        everySize(KernelPreset.IDENTITY, 1, (height, width, weights) -> {
            var expected = new float[height * width];
            expected[(height - 1) / 2 * width + (width - 1) / 2] = 1;
            assertThat(weights).containsExactly(expected);
        });
    }

    @Test
    void knownKernelsHaveTheirKnownNumbers() {
        Map<KernelPreset, float[]> known = new EnumMap<>(KernelPreset.class);
        known.put(KernelPreset.SOBEL_X, new float[] {-1, 0, 1, -2, 0, 2, -1, 0, 1});
        known.put(KernelPreset.SOBEL_Y, new float[] {-1, -2, -1, 0, 0, 0, 1, 2, 1});
        known.put(KernelPreset.PREWITT_X, new float[] {-1, 0, 1, -1, 0, 1, -1, 0, 1});
        known.put(KernelPreset.SCHARR_Y, new float[] {-3, -10, -3, 0, 0, 0, 3, 10, 3});
        known.put(KernelPreset.LAPLACIAN, new float[] {0, 1, 0, 1, -4, 1, 0, 1, 0});
        known.put(KernelPreset.SHARPEN, new float[] {0, -1, 0, -1, 5, -1, 0, -1, 0});
        known.put(KernelPreset.EMBOSS, new float[] {-2, -1, 0, -1, 1, 1, 0, 1, 2});
        float ninth = 1 / 9f;
        known.put(KernelPreset.BOX, new float[] {ninth, ninth, ninth, ninth, ninth, ninth, ninth, ninth, ninth});
        known.put(
                KernelPreset.GAUSSIAN,
                new float[] {0.0625f, 0.125f, 0.0625f, 0.125f, 0.25f, 0.125f, 0.0625f, 0.125f, 0.0625f});
        known.forEach((preset, weights) ->
                assertThat(preset.weights(3, 3, 0)).as("%s", preset).containsExactly(weights));
    }

    @Test
    void aLargerSobelIsSmoothedOnceMore() {
        assertThat(KernelPreset.SOBEL_X.weights(5, 5, 0))
                .containsExactly(-1, -2, 0, 2, 1, -4, -8, 0, 8, 4, -6, -12, 0, 12, 6, -4, -8, 0, 8, 4, -1, -2, 0, 2, 1);
    }

    @Test
    void whatGoesAcrossIsTheTurnedOneOfWhatGoesDown() {
        Map<KernelPreset, KernelPreset> turned = new EnumMap<>(Map.of(
                KernelPreset.SOBEL_X, KernelPreset.SOBEL_Y,
                KernelPreset.PREWITT_X, KernelPreset.PREWITT_Y,
                KernelPreset.SCHARR_X, KernelPreset.SCHARR_Y));
        turned.forEach((across, down) -> everySize(across, 1, (height, width, weights) -> {
            var other = down.weights(width, height, 0);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    assertThat(weights[y * width + x]).isEqualTo(other[x * height + y]);
                }
            }
        }));
    }

    private static float[] turned(KernelPreset preset, int height, int width, int angle) {
        return preset.weights(height, width, new KernelPreset.Setting(0, angle, 1.2));
    }

    @Test
    void motionGoesTheWayItIsTurned() {
        assertThat(turned(KernelPreset.MOTION, 3, 3, 0)).containsExactly(0, 0, 0, third(), third(), third(), 0, 0, 0);
        assertThat(turned(KernelPreset.MOTION, 3, 3, 90)).containsExactly(0, third(), 0, 0, third(), 0, 0, third(), 0);
        assertThat(turned(KernelPreset.MOTION, 3, 3, 45)).containsExactly(third(), 0, 0, 0, third(), 0, 0, 0, third());
        assertThat(turned(KernelPreset.MOTION, 3, 3, 135)).containsExactly(0, 0, third(), 0, third(), 0, third(), 0, 0);
        for (int angle = 0; angle < 360; angle++) {
            assertThat(sum(turned(KernelPreset.MOTION, 5, 9, angle))).isCloseTo(1, ROUNDING);
        }
    }

    private static float third() {
        return 1 / 3f;
    }

    @Test
    void gaborWavesGoTheWayTheyAreTurned() {
        var across = turned(KernelPreset.GABOR, 9, 9, 0);
        var down = turned(KernelPreset.GABOR, 9, 9, 90);
        for (int y = 0; y < 9; y++) {
            for (int x = 0; x < 9; x++) {
                assertThat(across[y * 9 + x]).isCloseTo(down[x * 9 + y], within(0.011f));
                assertThat(across[y * 9 + x]).isEqualTo(across[(8 - y) * 9 + x]);
            }
        }
        assertThat(across[4 * 9 + 8]).isNotEqualTo(across[8 * 9 + 4]);
    }

    @Test
    void moreWavesChangeSignMoreOften() {
        assertThat(changes(0.5)).isLessThan(changes(1.5));
        assertThat(changes(1.5)).isLessThan(changes(3));
    }

    /// How often the sign changes along the middle row.
    private static int changes(double waves) {
        var weights = KernelPreset.GABOR.weights(15, 15, new KernelPreset.Setting(0, 0, waves));
        int changes = 0;
        for (int x = 1; x < 15; x++) {
            changes += weights[7 * 15 + x] * weights[7 * 15 + x - 1] < 0 ? 1 : 0;
        }
        return changes;
    }

    @Test
    void theSameSeedDrawsTheSameNumbers() {
        var one = KernelPreset.RANDOM.weights(15, 15, 1);
        assertThat(KernelPreset.RANDOM.weights(15, 15, 1)).containsExactly(one);
        assertThat(KernelPreset.RANDOM.weights(15, 15, 2)).isNotEqualTo(one);
        for (float weight : one) {
            assertThat(weight).isBetween(-1f, 1f);
        }
        assertThat(sum(one) / one.length).isCloseTo(0, within(0.1));
    }

    /// Sums stay what they are: a box and a Gaussian make a mean in depth as well, what is in the middle slice only
    /// keeps its weights, and Sobel smooths in depth as it does across.
    @Test
    void depthIsSmoothedWhereTheKernelSmooths() {
        for (int size = 1; size <= 7; size++) {
            assertThat(sum(KernelPreset.BOX.inDepth(size))).isCloseTo(1, within(1e-6));
            assertThat(sum(KernelPreset.GAUSSIAN.inDepth(size))).isCloseTo(1, within(1e-6));
            assertThat(sum(KernelPreset.LAPLACIAN.inDepth(size))).isEqualTo(1);
            assertThat(KernelPreset.LAPLACIAN.inDepth(size)[(size - 1) / 2]).isEqualTo(1);
        }
        assertThat(KernelPreset.SOBEL_X.inDepth(3)).containsExactly(1, 2, 1);
        assertThat(KernelPreset.SCHARR_Y.inDepth(3)).containsExactly(3, 10, 3);
        for (var preset : KernelPreset.values()) {
            assertThat(preset.inDepth(1)).containsExactly(1);
        }
    }
}
