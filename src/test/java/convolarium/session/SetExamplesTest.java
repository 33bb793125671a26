package convolarium.session;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Augmentation;
import convolarium.data.Choice;
import org.junit.jupiter.api.Test;

class SetExamplesTest {

    @Test
    void masksMoveWithTheirPictures() {
        var set = Choice.of("subject").withTrain(20).withTest(2).load().train();
        var moved = new SetExamples(set, new Augmentation(true, 3, 0, 0), true, false);
        int[] which = {3, 7, 11};
        for (long seed = 1; seed < 4; seed++) {
            var augmented = set.augmented(new Augmentation(true, 3, 0, 0), seed);
            assertThat(moved.inputs(which, seed)).isEqualTo(augmented.inputs(which));
            assertThat(moved.wanted(which, seed)).isEqualTo(augmented.wanted(which));
        }
        assertThat(moved.wanted(which, 1)).isNotEqualTo(moved.wanted(which, 2));
        assertThat(SetExamples.plain(set).inputs(which, 5)).isEqualTo(set.inputs(which));
    }
}
