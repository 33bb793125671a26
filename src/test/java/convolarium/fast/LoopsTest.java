package convolarium.fast;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Activation.Function;
import convolarium.op.Pool;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Which loops do the work: all of them change as soon as those by vector instructions are warm.
class LoopsTest {

    /// What each kind of loop is called by.
    private static final List<Class<?>> KINDS = List.of(
            Taps.class,
            Products.class,
            Folds.class,
            Slopes.class,
            Pairs.class,
            Rectifier.class,
            Curves.class,
            Pooling.class);

    @AfterEach
    void warm() {
        Loops.warm();
    }

    /// Keeps to one class of loops, and sees to it that it is there.
    static void take(boolean vectors) {
        if (vectors) {
            Loops.warm();
        } else {
            Loops.cold();
        }
        assertThat(chosen()).allMatch(loop -> loop.getClass().getSimpleName().startsWith("Vector") == vectors);
    }

    private static Stream<Object> chosen() {
        return Stream.of(
                Loops.taps(),
                Loops.products(),
                Loops.folds(),
                Loops.slopes(),
                Loops.pairs(),
                Loops.rectifier(),
                Loops.curves(Function.TANH),
                Loops.pooling(Pool.Reduction.MAX),
                Loops.pooling(Pool.Reduction.MIN),
                Loops.pooling(Pool.Reduction.AVERAGE));
    }

    @Test
    void allLoopsArePlainUntilTheVectorsAreWarm() {
        take(false);
        take(true);
    }

    @Test
    void everyKindOfLoopHasItsWarming() {
        for (var kind : KINDS) {
            assertThat(Warming.class.getDeclaredConstructors())
                    .as("%s", kind)
                    .anyMatch(made -> List.of(made.getParameterTypes()).indexOf(kind) == 0
                            && List.of(made.getParameterTypes()).lastIndexOf(kind) == 1);
        }
    }

    /// Where vector instructions are not those of the machine they are a hundred times as slow as plain Java.
    @Test
    void aLoopThatStaysSlowIsNotTaken() {
        var plain = new Rectifier.Plain();
        var slow = new Rectifier() {
            @Override
            public void forward(float[] x, int from, float[] y, int to, int count) {
                for (int i = 0; i < 50; i++) {
                    plain.forward(x, from, y, to, count);
                }
            }

            @Override
            public void backward(float[] x, int from, float[] upstream, int up, float[] to, int at, int count) {
                for (int i = 0; i < 50; i++) {
                    plain.backward(x, from, upstream, up, to, at, count);
                }
            }
        };
        assertThat(new Warming(slow, plain).run(50_000_000)).isFalse();
        assertThat(new Warming(plain, slow).run()).isTrue();
    }

    /// Else a plan that is made while they are cold would keep to plain Java for its life.
    @Test
    void nobodyKeepsALoop() throws IOException, URISyntaxException, ClassNotFoundException {
        for (var type : types()) {
            assertThat(type.getDeclaredFields()).as("%s", type).noneMatch(field -> KINDS.contains(field.getType()));
        }
    }

    /// All types of the package but those that choose the loops or are some.
    private static List<Class<?>> types() throws IOException, URISyntaxException, ClassNotFoundException {
        var home = Path.of(
                Loops.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (var files = Files.list(home.resolve("convolarium/fast"))) {
            var names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> "convolarium.fast." + name.substring(0, name.length() - ".class".length()))
                    .toList();
            var types = new ArrayList<Class<?>>();
            for (var name : names) {
                var type = Class.forName(name);
                if (type.getNestHost() != Loops.class
                        && KINDS.stream().noneMatch(kind -> kind.isAssignableFrom(type))) {
                    types.add(type);
                }
            }
            assertThat(types).contains(PoolStage.class, ConvStage.class);
            return types;
        }
    }
}
