package convolarium.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import convolarium.op.Conv;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How a job is heard while kernels work, and what none of them takes.
class JobTest {

    @Test
    void aLayerThatDoesNotFitIsRefused() {
        var conv = Conv.zeros(1, 2, Window.square(Axis.of(3)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kernels.forward(conv, Tensor.zeros(Shape.picture(1, 5, 5)), Job.PATIENT))
                .withMessageContaining("CHANNELS_DIFFER");
    }

    /// Loses interest once it was asked so often, and writes down all that it is told.
    private static final class Watched implements Job {

        private final int patience;
        private final List<Double> told = new ArrayList<>();
        private int asked;

        Watched(int patience) {
            this.patience = patience;
        }

        @Override
        public boolean cancelled() {
            return ++asked > patience;
        }

        @Override
        public void progress(double share) {
            told.add(share);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7})
    void aCancelledJobStopsBeforeTheNextPart(int parts) {
        var job = new Watched(parts);
        var input = Tensor.zeros(new Shape(5, 3, 2, 40, 30));
        var conv = Conv.zeros(8, 3, Window.square(Axis.of(3).withPadding(1, 1)));
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> Kernels.forward(conv, input, job));
        assertThat(job.told).hasSize(parts);
    }

    @Test
    void progressRisesToOne() {
        var input = Tensor.zeros(new Shape(2, 3, 2, 9, 8));
        for (var op : List.of(Conv.zeros(2, 3, Window.square(Axis.of(3))), new Softmax(true), Pool.TYPE.initial())) {
            var job = new Watched(Integer.MAX_VALUE);
            Kernels.forward(op, input, job);
            assertThat(job.told).isSorted().doesNotHaveDuplicates().allMatch(share -> share > 0);
            assertThat(job.told.getLast()).isEqualTo(1);
        }
    }
}
