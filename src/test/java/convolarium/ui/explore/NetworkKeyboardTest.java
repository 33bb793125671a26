package convolarium.ui.explore;

import convolarium.net.Architecture;
import convolarium.op.Join;
import convolarium.session.Blueprint;
import convolarium.text.Language;
import java.util.List;
import java.util.stream.IntStream;

/// Every control of the room of networks, by keyboard alone and by mouse alone.
class NetworkKeyboardTest extends KeyboardTest {

    @Override
    void begin(Language language) {
        super.begin(language);
        run(() -> {
            GalleryNetwork.enter(room, now -> now.withSeed(now.seed() + 1), 0);
            room.studio.steps().undo();
            room.studio.edit(new Object(), now -> now.withSeed(3).withArchitecture(Architecture.RESIDUAL));
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
