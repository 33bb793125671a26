package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static final Choice DIGITS = Choice.of("digits-8x8");

    @Test
    void asManyExamplesComeAsAreChosen() {
        var split = DIGITS.withTrain(300).withTest(40).load();
        assertThat(split.train().size()).isEqualTo(300);
        assertThat(split.test().size()).isEqualTo(40);
        assertThat(DIGITS.withTrain(1_000_000).load().train().size()).isEqualTo(1_437);
        assertThat(Choice.of("shapes").withTrain(3_001).load().train().size()).isEqualTo(3_001);
    }

    @Test
    void shufflingLosesNothingAndKeepsEachLabelWithItsPicture() {
        var stored = DataSets.entry("digits-8x8").load(1, 1, 1).train();
        var shuffled = DIGITS.withSeed(7).load().train();
        var places = new HashSet<String>();
        for (int i = 0; i < shuffled.size(); i++) {
            places.add(example(shuffled, i));
        }
        var before = new HashSet<String>();
        for (int i = 0; i < stored.size(); i++) {
            before.add(example(stored, i));
        }
        assertThat(places).isEqualTo(before);
        assertThat(example(shuffled, 0)).isNotEqualTo(example(stored, 0));
        assertThat(shuffled.counts()).isEqualTo(stored.counts());
    }

    private static String example(DataSet set, int i) {
        return set.label(i) + Arrays.toString(set.inputs(new int[] {i}).array());
    }

    @Test
    void theSeedDecidesTheOrder() {
        assertThat(labels(DIGITS)).isEqualTo(labels(DIGITS)).isNotEqualTo(labels(DIGITS.withSeed(2)));
    }

    @Test
    void unshuffledTheFirstExamplesComeInTheirOrder() {
        var stored = DataSets.entry("digits-8x8").load(1, 1, 1);
        var split = DIGITS.withShuffled(false)
                .withSeed(9)
                .withTrain(70)
                .withTest(30)
                .load();
        for (int i = 0; i < 70; i++) {
            assertThat(example(split.train(), i)).isEqualTo(example(stored.train(), i));
            assertThat(i >= 30 || example(split.test(), i).equals(example(stored.test(), i)))
                    .isTrue();
        }
        assertThat(split.train().size()).isEqualTo(70);
    }

    private static int[] labels(Choice choice) {
        var train = choice.load().train();
        return IntStream.range(0, train.size()).map(train::label).toArray();
    }

    @Test
    void exactlyTheShareIsSaidToBeOfAnotherClass() {
        for (double share : new double[] {0, 0.1, 0.35, 1}) {
            var right = labels(DIGITS);
            var wrong = labels(DIGITS.withLabelNoise(share));
            long count = IntStream.range(0, right.length)
                    .filter(i -> right[i] != wrong[i])
                    .count();
            assertThat(count).as("of share %s", share).isEqualTo(Math.round(share * right.length));
            assertThat(Arrays.stream(wrong)).allMatch(label -> label >= 0 && label < 10);
        }
        var test = DIGITS.load().test();
        assertThat(DIGITS.withLabelNoise(1).load().test().counts()).isEqualTo(test.counts());
    }

    @Test
    void theTestIsShiftedAsFarAsChosenAndAlwaysTheSame() {
        var plain = DIGITS.load();
        var moved = DIGITS.withTestShift(3).load();
        assertThat(example(moved.train(), 5)).isEqualTo(example(plain.train(), 5));
        var shifts = new HashSet<Shift>();
        for (int i = 0; i < moved.test().size(); i++) {
            var from = plain.test().picture(i);
            var to = moved.test().picture(i);
            assertThat(moved.test().label(i)).isEqualTo(plain.test().label(i));
            var found =
                    SHIFTS.stream().filter(shift -> isMoved(from, shift, to)).toList();
            assertThat(found).as("example %d", i).isNotEmpty();
            shifts.addAll(found.size() == 1 ? found : List.of());
        }
        assertThat(shifts).containsExactlyInAnyOrderElementsOf(SHIFTS);
        assertThat(example(DIGITS.withTestShift(3).load().test(), 5)).isEqualTo(example(moved.test(), 5));
        assertThatThrownBy(() -> DIGITS.withTestShift(-1)).hasMessage("test shift must not be -1");
    }

    private static final List<Shift> SHIFTS = IntStream.range(0, 49)
            .mapToObj(i -> new Shift(i / 7 - 3, i % 7 - 3))
            .toList();

    /// Beyond the border the nearest pixel of it repeats.
    private static boolean isMoved(Picture from, Shift shift, Picture to) {
        return IntStream.range(0, 64).allMatch(i -> {
            int y = Math.clamp(i / 8 - shift.down(), 0, 7);
            int x = Math.clamp(i % 8 - shift.right(), 0, 7);
            return to.values().at(0, i / 8, i % 8) == from.values().at(0, y, x);
        });
    }

    @Test
    void wrongLabelsAreOfAllOtherClasses() {
        var right = labels(DIGITS);
        var wrong = labels(DIGITS.withLabelNoise(1));
        var seen = new int[10][10];
        for (int i = 0; i < right.length; i++) {
            seen[right[i]][wrong[i]]++;
        }
        for (int of = 0; of < 10; of++) {
            for (int said = 0; said < 10; said++) {
                assertThat(seen[of][said] > 0).as("%d said to be %d", of, said).isEqualTo(of != said);
            }
        }
    }

    @Test
    void ofEveryClassTheShareIsKeptToTestWithAndNothingIsLostOrSeenTwice() {
        var pictures = IntStream.range(0, 50)
                .mapToObj(i -> Tensor.of(Shape.picture(1, 1, 1), (_, _, _, _, _) -> i / 255f))
                .toList();
        var labels = IntStream.range(0, 50).map(i -> i < 10 ? 0 : 1).toArray();
        var all = Split.of(DataSet.ofPictures(pictures, labels, List.of("a", "b")));
        var choice = Choice.of("own", all);
        assertThat(levels(choice.from(all).test())).isEqualTo(levels(all.test()));
        for (int tenths : new int[] {1, 3, 5}) {
            var parts = choice.withTestShare(tenths / 10.0)
                    .withTrain(50)
                    .withTest(50)
                    .from(all);
            assertThat(parts.test().counts()).containsExactly(tenths, 4 * tenths);
            var seen = Stream.concat(levels(parts.train()).stream(), levels(parts.test()).stream());
            assertThat(seen)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 50).boxed().toList());
        }
    }

    private static Set<Integer> levels(DataSet set) {
        return IntStream.range(0, set.size())
                .mapToObj(i -> Math.round(255 * set.inputs(new int[] {i}).array()[0]))
                .collect(Collectors.toSet());
    }

    @Test
    void settingsThatLeaveNothingAreRefusedByName() {
        assertThatThrownBy(() -> Choice.of("unicorns")).hasMessageContaining("unicorns");
        assertThatThrownBy(() -> DIGITS.withTrain(0)).hasMessageContaining("0 and 360");
        assertThatThrownBy(() -> DIGITS.withLabelNoise(1.1)).hasMessageContaining("1.1");
        assertThatThrownBy(() -> DIGITS.withTestShare(1)).hasMessageContaining("1.0");
        assertThatThrownBy(() -> new Augmentation(false, 0, 0, Double.NaN)).hasMessageContaining("noise");
    }
}
