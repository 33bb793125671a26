package convolarium.fast;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.insight.RandomLayers;
import convolarium.op.Add;
import convolarium.op.Concat;
import convolarium.op.Join;
import convolarium.op.Pool;
import convolarium.op.Unpool;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Padding;
import convolarium.window.Window;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Stages of joins against their definitions, alone and by many hands.
class JoinStageTest {

    private static final int SAMPLES = 40;

    private final RandomLayers random = new RandomLayers(20_261_131);

    @Test
    void sumsAreThoseOfTheDefinition() {
        for (int i = 0; i < SAMPLES; i++) {
            var shape = shape();
            compare(
                    new Add(),
                    Stream.generate(() -> random.broken(shape))
                            .limit(random.number(2, 3))
                            .toList());
        }
    }

    @Test
    void channelsLieSideBySide() {
        for (int i = 0; i < SAMPLES; i++) {
            var shape = shape();
            compare(
                    new Concat(),
                    Stream.generate(() -> random.broken(shape.withChannels(random.number(1, 4))))
                            .limit(random.number(2, 3))
                            .toList());
        }
    }

    /// Small whole numbers, of which several are the largest, and windows that share cells.
    @Test
    void numbersGoBackToThePlacesOfTheWinners() {
        for (int i = 0; i < SAMPLES; ) {
            var shape = shape();
            var axis = new Axis(random.number(1, 3), random.number(1, 2), random.number(0, 1), 0, 1, random.flag());
            var depth = shape.depth() == 1 ? Axis.of(1) : axis;
            var reduction = random.flag() ? Pool.Reduction.MAX : Pool.Reduction.MIN;
            var pool = Pool.of(reduction, new Window(depth, axis, axis, Padding.CUSTOM));
            var fit = pool.fit(shape).fits();
            if (fit.isPresent()) {
                compare(new Unpool(pool), List.of(random.broken(fit.get().output()), random.whole(shape)));
                i++;
            }
        }
    }

    private Shape shape() {
        return new Shape(
                random.number(1, 35),
                random.number(1, 4),
                random.number(1, 4) == 1 ? random.number(2, 3) : 1,
                random.number(2, 7),
                random.number(2, 7));
    }

    private Halo halo() {
        return new Halo(random.number(0, 1), random.number(0, 2), random.number(0, 2));
    }

    private Bank bank(Tensor tensor) {
        var bank = new Bank(tensor.shape(), halo());
        bank.take(tensor);
        return bank;
    }

    private void compare(Join join, List<Tensor> inputs) {
        var due = join.forward(inputs);
        var upstream = random.broken(due.shape());
        var handed = join.backward(inputs, upstream);
        var ins = inputs.stream().map(this::bank).toList();
        var out = new Bank(due.shape(), halo());
        var backs = ins.stream().map(bank -> Optional.of(bank.another())).toList();
        var up = out.another();
        up.take(upstream);
        var stage = Stage.of(join, ins, out, backs, up);
        stage.forward((_, _) -> {});
        stage.backward((_, _) -> {});
        assertThat(out.copy().array()).as("made without the crew").containsOnly(0);
        for (var crew : List.of(Crew.ALONE, new Trio())) {
            out.take(Tensor.zeros(due.shape()));
            stage.forward(crew);
            stage.backward(crew);
            assertThat(out.copy()).as("%s", join).isEqualTo(due);
            for (int i = 0; i < handed.size(); i++) {
                assertThat(backs.get(i).orElseThrow().copy()).as("%s", join).isEqualTo(handed.get(i));
            }
        }
    }
}
