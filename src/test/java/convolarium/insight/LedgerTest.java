package convolarium.insight;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import convolarium.insight.Ledger.Cost;
import convolarium.insight.Ledger.Way;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Window;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Window THREE = Window.square(Axis.of(3));
    private static final Shape LARGE = Shape.picture(1, 1000, 1000);

    private static Cost cost(Conv conv, Shape input, Way way) {
        return requireNonNull(Ledger.of(conv, input).costs().get(way));
    }

    private static void is(Cost cost, String weights, String biases, String multiplyAdds) {
        assertThat(cost).isEqualTo(new Cost(exact(weights), exact(biases), exact(multiplyAdds)));
    }

    private static BigInteger exact(String digits) {
        return new BigInteger(digits.replace(",", ""));
    }

    @Test
    void tenFiltersOverAMillionPixels() {
        var conv = Conv.zeros(10, 1, THREE);
        is(cost(conv, LARGE, Way.LAYER), "90", "10", "89,640,360");
        is(cost(conv, LARGE, Way.LOCALLY_CONNECTED), "89,640,360", "9,960,040", "89,640,360");
        is(cost(conv, LARGE, Way.DENSE), "9,960,040,000,000", "9,960,040", "9,960,040,000,000");
        is(cost(conv, LARGE, Way.SEPARABLE), "19", "11", "18,924,076");
        assertThat(cost(conv, LARGE, Way.LAYER).parameters()).isEqualTo(100);
        assertThat(cost(conv, LARGE, Way.LAYER).parameterBytes()).isEqualTo(400);
        assertThat(Ledger.of(conv, LARGE).outputBytes()).isEqualTo(39_840_160);
    }

    @Test
    void coloursHaveASliceOfWeightsEach() {
        var conv = Conv.zeros(10, 3, THREE);
        is(cost(conv, Shape.picture(3, 1000, 1000), Way.LAYER), "270", "10", "268,921,080");
        is(cost(conv, Shape.picture(3, 1000, 1000), Way.SEPARABLE), "57", "13", "56,772,228");
    }

    @Test
    void aHundredTimesThePixelsHaveTheSameWeights() {
        var input = Shape.picture(1, 10_000, 10_000);
        var conv = Conv.zeros(10, 1, THREE);
        is(cost(conv, input, Way.LAYER), "90", "10", "8,996,400,360");
        is(cost(conv, input, Way.DENSE), "99,960,004,000,000,000", "999,600,040", "99,960,004,000,000,000");
    }

    @Test
    void nothingOverflows() {
        var cost = cost(Conv.zeros(64, 512, THREE), Shape.picture(512, 100_000, 100_000), Way.DENSE);
        is(cost, "3,276,668,929,310,720,000,000,000", "639,974,400,256", "3,276,668,929,310,720,000,000,000");
    }

    @Test
    void groupsShareTheChannels() {
        var conv = new Conv(
                Tensor.zeros(new Shape(8, 2, 1, 3, 3)), Tensor.zeros(Shape.vector(8)), THREE, Border.ZEROS, 4, false);
        var input = new Shape(5, 8, 1, 6, 4);
        is(cost(conv, input, Way.LAYER), "144", "8", "5,760");
        is(cost(conv, input, Way.SEPARABLE), "88", "16", "3,520");
        is(cost(conv, input, Way.LOCALLY_CONNECTED), "1,152", "64", "5,760");
    }

    @Test
    void linearUnitsHaveAWeightForEveryPixel() {
        assertThat(Cost.dense(1_000_000, 1).parameters()).isEqualTo(1_000_001);
        assertThat(Cost.dense(1_000_000, 10).parameters()).isEqualTo(10_000_010);
    }

    @Test
    void poolingHasNothingToLearnButALaterDenseLayerShrinks() {
        var before = Shape.picture(8, 28, 28);
        var ledger = Ledger.of(Pool.TYPE.initial(), before);
        assertThat(ledger.costs()).containsEntry(Way.LAYER, Cost.FREE).doesNotContainKey(Way.LOCALLY_CONNECTED);
        assertThat(Cost.dense(before.elements(), 10).parameters()).isEqualTo(62_730);
        assertThat(Cost.dense(ledger.output().elements(), 10).parameters()).isEqualTo(15_690);
    }

    @Test
    void anActivationIsComparedWithNothing() {
        var ledger = Ledger.of(new Activation(Activation.Function.RELU), LARGE);
        assertThat(ledger.costs()).containsOnlyKeys(Way.LAYER);
    }

    @Test
    void whatDoesNotFitHasNoLedger() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ledger.of(Conv.zeros(1, 2, THREE), LARGE));
    }

    /// Counted one by one.
    @Test
    void multiplyAddsAreCounted() {
        var random = new RandomLayers(5);
        for (int fitting = 0; fitting < 200; ) {
            var conv = random.conv(2, 5);
            var input = Shape.picture(2, random.number(1, 9), random.number(1, 9));
            if (conv.fit(input).fits().isPresent()) {
                fitting++;
                var out = conv.forward(Tensor.zeros(input)).shape();
                long count = 0;
                for (int cell = 0; cell < out.size(); cell++) {
                    for (int tap = 0; tap < conv.window().taps(); tap++) {
                        count += conv.slices();
                    }
                }
                assertThat(cost(conv, input, Way.LAYER).multiplyAdds()).isEqualTo(count);
                assertThat(cost(conv, input, Way.LAYER).parameters()).isEqualTo(conv.parameterCount());
            }
        }
    }
}
