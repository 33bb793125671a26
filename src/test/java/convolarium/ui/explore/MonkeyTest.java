package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.session.Locks;
import convolarium.session.Memo;
import convolarium.session.Steps;
import convolarium.text.Language;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Somebody who presses everything everywhere, twenty thousand times, beginning in many states of both rooms, in both
/// languages. Whatever happens, nothing unexpected happens and nothing is lost.
class MonkeyTest extends Visit {

    private static final int VISITS = 20;
    private static final int ROUNDS = 2;
    private static final int BATCHES = 100;
    private static final int BATCH = 5;
    private static final int LARGEST = 128;
    private static final long SEED = Long.getLong("monkey.seed", 7);

    static Stream<Arguments> visits() {
        var states = List.copyOf(GalleryStates.all().keySet());
        var chosen = new SplittableRandom(SEED);
        return IntStream.range(0, VISITS)
                .mapToObj(i -> Arguments.of(
                        i % 2 == 0 ? Language.EN : Language.ZH,
                        states.get(chosen.nextInt(states.size())),
                        chosen.nextLong()));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("visits")
    void aThousandEventsSurpriseNobody(Language language, String state, long seed) {
        run(() -> {
            room.messages.languageProperty().set(language);
            Objects.requireNonNull(GalleryStates.all().get(state)).accept(room);
        });
        var monkey = new Monkey(new SplittableRandom(seed), hand, stage, room);
        for (int round = 0; round < ROUNDS; round++) {
            for (int batch = 0; batch < BATCHES; batch++) {
                run(this::calm);
                run(() -> IntStream.range(0, BATCH).forEach(_ -> monkey.act()));
            }
            run(this::layOut);
            run(this::nothingIsLost);
        }
        assertThat(stage.isShowing()).isTrue();
    }

    /// Large work is for others: here every answer is waited for.
    private void calm() {
        var experiment = room.session.experiment().get();
        int side = Math.max(experiment.picture().height(), experiment.picture().width());
        boolean many = experiment.filters().size() > 8 || experiment.picture().channels() > 4;
        if (side > LARGEST || many) {
            room.session.locks().set(Locks.NONE);
            room.session.edit(new Object(), _ -> Room.beginning());
        }
    }

    /// There is an answer to what is asked, the way back leads here again, and so do another language and the next
    /// start.
    private void nothingIsLost() {
        var experiment = room.session.experiment().get();
        assertThat(Objects.requireNonNull(room.session.outcome().get()).experiment())
                .isSameAs(experiment);
        goesAndComes(room.session.steps());
        goesAndComes(room.studio.steps());
        goesAndComes(room.sketchbook);
        var language = room.messages.language();
        Stream.of(Language.values()).forEach(room.messages.languageProperty()::set);
        room.messages.languageProperty().set(language);
        assertThat(room.session.experiment().get()).isSameAs(experiment);
        var remembered = Memo.of(experiment, room.session.locks().get(), _ -> Optional.empty());
        var again = remembered.restored(Room.beginning(), _ -> Optional.empty());
        assertThat(again.picture()).isEqualTo(experiment.picture());
        assertThat(again.op()).isEqualTo(experiment.op());
        assertThat(again.activation()).isEqualTo(experiment.activation());
        assertThat(remembered.locks()).isEqualTo(room.session.locks().get());
    }

    private static <T> void goesAndComes(Steps<T> steps) {
        var here = steps.value().get();
        int place = steps.place();
        steps.go(0);
        steps.go(place);
        assertThat(steps.value().get()).isSameAs(here);
    }
}
