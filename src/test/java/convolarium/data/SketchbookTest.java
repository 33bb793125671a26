package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SketchbookTest {

    private static Sketchbook dots(Sketchbook book, int type, int count) {
        var now = book;
        for (int i = 0; i < count; i++) {
            int at = i;
            now = now.drawn(sheet -> Pencil.line(sheet, at % 28, type + at / 28.0, 20, 20, 1))
                    .taken(type);
        }
        return now;
    }

    @Test
    void itIsReadAsItWasWritten() {
        var book = dots(dots(Sketchbook.EMPTY.with("猫\t1").with("x"), 0, 3), 1, 2);
        assertThat(Sketchbook.read(book.write())).isEqualTo(book);
        assertThat(Sketchbook.read("")).isEqualTo(Sketchbook.EMPTY);
    }

    @Test
    void damagedTextIsReadAsFarAsItMakesSense() {
        var book = dots(Sketchbook.EMPTY.with("a").with("b"), 0, 3);
        var text = book.write();
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            var damaged = new StringBuilder(text);
            damaged.setCharAt(random.nextInt(text.length()), (char) ('!' + random.nextInt(90)));
            damaged.setLength(random.nextInt(text.length()));
            assertThat(Sketchbook.read(damaged.toString()).count()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void ofEveryClassAFifthIsKeptToTestWith() {
        var book = dots(dots(Sketchbook.EMPTY.with("a").with("b").with("lonely"), 0, 10), 1, 5);
        assertThat(dots(Sketchbook.EMPTY.with("a").with("b"), 0, 5).split()).isEmpty();
        var split = dots(book, 2, 1).split().orElseThrow();
        assertThat(split.train().classes()).containsExactly("a", "b");
        assertThat(split.train().counts()).containsExactly(8, 4);
        assertThat(split.test().counts()).containsExactly(2, 1);
        var first = book.classes().getFirst().examples().getFirst().values().array();
        assertThat(IntStream.range(0, 8)
                                .mapToObj(i -> split.train().picture(i).values().array())
                                .filter(values -> Arrays.equals(values, first))
                                .count()
                        + IntStream.range(0, 2)
                                .mapToObj(i -> split.test().picture(i).values().array())
                                .filter(values -> Arrays.equals(values, first))
                                .count())
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void thereIsNoMoreThanThereIsRoomFor() {
        var book = dots(Sketchbook.EMPTY.with("a"), 0, Sketchbook.MOST_EXAMPLES + 3);
        assertThat(book.count()).isEqualTo(Sketchbook.MOST_EXAMPLES);
        var full = book;
        for (int i = 0; i < 30; i++) {
            full = full.with("c");
        }
        assertThat(full.classes()).hasSize(Sketchbook.MOST_CLASSES);
        assertThat(full.write().length()).isLessThan(1 << 21);
        assertThat(full.renamed(0, "😀".repeat(60)).classes().getFirst().name()).isEqualTo("😀".repeat(40));
        assertThat(full.renamed(0, "  ")).isEqualTo(full);
    }
}
