package convolarium.ui.explore;

import convolarium.net.Architecture;
import convolarium.session.Blueprint;
import convolarium.text.Language;
import javafx.scene.control.CheckBox;

/// Every control of the room of networks, by keyboard alone and by mouse alone.
class NetworkKeyboardTest extends KeyboardTest {

    @Override
    void begin(Language language) {
        super.begin(language);
        run(() -> {
            GalleryNetwork.enter(room, now -> now.withSeed(now.seed() + 1), 0);
            room.studio.steps().undo();
            room.studio.edit(new Object(), now -> now.withSeed(2).withArchitecture(Architecture.RESIDUAL));
            room.studio.select(9);
            layOut();
        });
    }

    @Override
    String state() {
        return super.state() + fx(() -> System.identityHashCode(blueprint()) + "|" + checked());
    }

    private Blueprint blueprint() {
        return room.studio.blueprint().get();
    }

    private boolean checked() {
        return room.scene.lookup("#maps-shared") instanceof CheckBox box && box.isSelected();
    }
}
