package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Paper;
import convolarium.net.Architecture;
import convolarium.op.Join;
import convolarium.session.Blueprint;
import convolarium.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every control of the room of networks as it begins, by keyboard alone and by mouse alone, in both languages.
class NetworkKeyboardTest extends KeyboardTest {

    /// Controls whose use leaves no trace here, and why.
    private static final Map<String, String> WITHOUT_TRACE = Map.of("open", "chooses a file, which nobody does here");

    @ParameterizedTest
    @EnumSource
    void everyControlAnswersKeyboardAndMouse(Language language) {
        begin(language);
        var focused = controls();
        var silent = new ArrayList<String>();
        for (var id : targets()) {
            for (var hand : Hand.values()) {
                boolean only = hand == Hand.KEYBOARD && !focused.contains(id);
                if (!only && !WITHOUT_TRACE.containsKey(id)) {
                    begin(language);
                    var node = target(id);
                    if (node.isEmpty() || !fx(() -> answers(node.get(), hand))) {
                        silent.add(id + " " + hand);
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Override
    void begin(Language language) {
        super.begin(language);
        run(() -> {
            GalleryNetwork.enter(room, now -> now.withSeed(now.seed() + 1), 0);
            room.studio.steps().undo();
            room.studio.edit(
                    new Object(),
                    now -> now.withSeed(3)
                            .withArchitecture(Architecture.RESIDUAL)
                            .withPicture("sheet", Paper.blank(8, 8)));
            int join = join();
            room.studio.select(join);
            room.studio.edit(new Object(), now -> now.wire(join, twice(now, join)));
            layOut();
        });
    }

    private int join() {
        var nodes = blueprint().network().nodes();
        return IntStream.range(0, nodes.size())
                .filter(i -> nodes.get(i).layer() instanceof Join)
                .findFirst()
                .orElseThrow();
    }

    /// Both from the same layer, with others after it in the list.
    private static List<Integer> twice(Blueprint now, int join) {
        int skip = now.network().nodes().get(join).inputs().getLast();
        return List.of(skip, skip);
    }

    private Blueprint blueprint() {
        return room.studio.blueprint().get();
    }
}
