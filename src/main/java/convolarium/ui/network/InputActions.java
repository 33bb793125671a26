package convolarium.ui.network;

import convolarium.data.Samples;
import convolarium.net.Architecture;
import convolarium.session.Studio;
import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Action.Group;
import convolarium.ui.control.Pictures;
import convolarium.ui.control.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/// What can be done with the network as a whole and with what it is given.
record InputActions(Surroundings surroundings, Pictures pictures) {

    List<Action> list() {
        var list = new ArrayList<Action>();
        list.add(Action.of("seed-next", Group.LAYER, "net.seed-next", this::redraw)
                .withIcon("mdi2d-dice-multiple-outline")
                .on(KeyCode.N));
        list.addAll(brought());
        Samples.ALL.stream().map(sample -> sample(sample.id())).forEach(list::add);
        Stream.of(Architecture.values()).map(this::architecture).forEach(list::add);
        return list;
    }

    /// The ways to bring a picture of one's own.
    List<Action> brought() {
        return List.of(
                Action.of("open", Group.INPUT, "input.open", this::choose)
                        .withIcon("mdi2f-folder-open-outline")
                        .on(KeyCode.O, KeyCombination.SHORTCUT_DOWN),
                Action.of("paste", Group.INPUT, "input.paste", () -> pictures.paste(Clipboard.getSystemClipboard()))
                        .withIcon("mdi2c-content-paste")
                        .on(KeyCode.V, KeyCombination.SHORTCUT_DOWN));
    }

    private Studio studio() {
        return surroundings.studio();
    }

    private void redraw() {
        studio().edit(new Object(), now -> now.withSeed(now.seed() % InputSide.MOST_SEED + 1));
    }

    private void choose() {
        surroundings.chooseFile().get().ifPresent(pictures::open);
    }

    private Action sample(String id) {
        return Action.of("sample-" + id, Group.INPUT, "sample." + id, () -> pictures.sample(id))
                .withIcon("mdi2i-image-outline");
    }

    private Action architecture(Architecture architecture) {
        var key = Messages.key("architecture", architecture);
        return Action.of(
                        key.replace('.', '-'),
                        Group.LAYER,
                        key,
                        () -> studio().edit(new Object(), now -> now.withArchitecture(architecture)))
                .withIcon("mdi2f-folder-network-outline");
    }
}
