package convolarium.ui;

import convolarium.session.Locks;
import convolarium.session.Session;
import convolarium.text.Language;
import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Action.Group;
import convolarium.ui.control.RoomView;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/// What can be done in every room.
record ProgramActions(Session session, Rooms rooms, Trail trail, Messages messages, Looks looks) {

    List<Action> list(Shell shell) {
        return Stream.of(
                        doors(shell),
                        edits(shell),
                        sizes(),
                        presents(shell),
                        locks(),
                        appearance(shell),
                        themes(),
                        finds(shell))
                .flatMap(List::stream)
                .toList();
    }

    private List<Action> doors(Shell shell) {
        var back = Action.of("trail-back", Group.PROGRAM, "trail.back", shell::goBack)
                .withIcon("mdi2a-arrow-left")
                .on(KeyCode.LEFT, KeyCombination.ALT_DOWN)
                .when(trail.open());
        return Stream.concat(
                        Stream.of(back),
                        Stream.of(Rooms.Door.values())
                                .map(door -> Action.of(
                                                Messages.key("room", door).replace('.', '-'),
                                                Group.PROGRAM,
                                                Messages.key("room", door),
                                                () -> shell.enter(door))
                                        .withIcon(door.icon())
                                        .on(door.key(), KeyCombination.SHORTCUT_DOWN)
                                        .ticked(rooms.door().map(now -> now == door))))
                .toList();
    }

    private List<Action> edits(Shell shell) {
        var shown = rooms.shown();
        return List.of(
                Action.of(
                                "undo",
                                Group.EDIT,
                                "action.undo",
                                () -> shown.get().steps().undo())
                        .withIcon("mdi2u-undo")
                        .on(KeyCode.Z, KeyCombination.SHORTCUT_DOWN)
                        .when(shown.flatMap(room -> room.steps().undoable())),
                Action.of(
                                "redo",
                                Group.EDIT,
                                "action.redo",
                                () -> shown.get().steps().redo())
                        .withIcon("mdi2r-redo")
                        .on(KeyCode.Y, KeyCombination.SHORTCUT_DOWN)
                        .on(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                        .when(shown.flatMap(room -> room.steps().redoable())),
                Action.of("history", Group.PROGRAM, "action.history", shell::toggleHistory)
                        .withIcon("mdi2h-history")
                        .on(KeyCode.H, KeyCombination.SHORTCUT_DOWN));
    }

    private Action alone() {
        return Action.of("stage-alone", Group.VIEW, "action.stage-alone", () -> {
                    var alone = rooms.shown().get().alone();
                    alone.set(!alone.get());
                })
                .withIcon("mdi2a-arrow-expand-horizontal")
                .on(KeyCode.F9)
                .when(looks.presenting().not())
                .ticked(rooms.shown().flatMap(RoomView::alone));
    }

    private List<Action> presents(Shell shell) {
        return List.of(
                alone(),
                Action.flip("present", Group.PROGRAM, "action.present", looks.presenting())
                        .withIcon("mdi2p-presentation-play")
                        .on(KeyCode.F5)
                        .on(KeyCode.F5, KeyCombination.SHIFT_DOWN),
                Action.flip("blank", Group.PROGRAM, "action.blank", shell.blank())
                        .withIcon("mdi2m-monitor-off")
                        .on(KeyCode.B)
                        .when(looks.presenting()));
    }

    private List<Action> locks() {
        var each = Locks.everything().locked().stream().sorted().flatMap(this::lock);
        return Stream.concat(locksAll(), each).toList();
    }

    private Stream<Action> lock(String key) {
        var locks = session.locks();
        var name = new Messages.Word("param." + key);
        return Stream.of(
                Action.of("lock-" + key, Group.PROGRAM, "guard.lock-one", () -> {
                            locks.set(locks.get().withLocked(key, !locks.get().locks(key)));
                        })
                        .withIcon("mdi2l-lock-outline")
                        .about(name)
                        .ticked(locks.map(now -> now.locks(key))),
                Action.of("hide-" + key, Group.PROGRAM, "guard.hide-one", () -> {
                            locks.set(locks.get().withHidden(key, !locks.get().hides(key)));
                        })
                        .withIcon("mdi2e-eye-off-outline")
                        .about(name)
                        .ticked(locks.map(now -> now.hides(key))));
    }

    private Stream<Action> locksAll() {
        return Stream.of(
                Action.of(
                                "lock",
                                Group.PROGRAM,
                                "action.lock",
                                () -> session.locks().set(Locks.everything()))
                        .withIcon("mdi2l-lock-outline")
                        .on(KeyCode.L, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                Action.of(
                                "unlock",
                                Group.PROGRAM,
                                "guard.free",
                                () -> session.locks().set(Locks.NONE))
                        .withIcon("mdi2l-lock-open-variant-outline")
                        .on(KeyCode.U, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                        .when(session.locks().map(now -> !now.equals(Locks.NONE))));
    }

    private List<Action> appearance(Shell shell) {
        return List.of(
                Action.of("language", Group.PROGRAM, "action.language", this::switchLanguage)
                        .withIcon("mdi2t-translate")
                        .on(KeyCode.L, KeyCombination.SHORTCUT_DOWN),
                Action.of("theme", Group.PROGRAM, "action.theme", shell::toggleThemes)
                        .withIcon("mdi2t-theme-light-dark")
                        .on(KeyCode.T, KeyCombination.SHORTCUT_DOWN));
    }

    private List<Action> finds(Shell shell) {
        return List.of(
                Action.of("palette", Group.PROGRAM, "action.palette", shell::togglePalette)
                        .withIcon("mdi2m-magnify")
                        .on(KeyCode.K, KeyCombination.SHORTCUT_DOWN),
                Action.of("keys", Group.PROGRAM, "action.keys", shell::toggleKeys)
                        .withIcon("mdi2k-keyboard-outline")
                        .on(KeyCode.F1),
                Action.of("tour", Group.PROGRAM, "action.tour", shell::showAround)
                        .withIcon("mdi2s-sign-direction")
                        .when(looks.presenting().not()));
    }

    private List<Action> themes() {
        return Stream.of(Theme.values()).map(this::theme).toList();
    }

    private Action theme(Theme theme) {
        return Action.of(
                        "theme-" + theme.style(),
                        Group.PROGRAM,
                        Messages.key("theme", theme),
                        () -> looks.theme().set(theme))
                .withIcon(theme.icon())
                .ticked(looks.theme().map(now -> now == theme));
    }

    private List<Action> sizes() {
        return List.of(
                zoom("zoom-in", "action.zoom-in", () -> looks.zoom(1))
                        .withIcon("mdi2m-magnify-plus-outline")
                        .on(KeyCode.PLUS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY)
                        .on(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY)
                        .on(KeyCode.ADD, KeyCombination.SHORTCUT_DOWN),
                zoom("zoom-out", "action.zoom-out", () -> looks.zoom(-1))
                        .withIcon("mdi2m-magnify-minus-outline")
                        .on(KeyCode.MINUS, KeyCombination.SHORTCUT_DOWN)
                        .on(KeyCode.SUBTRACT, KeyCombination.SHORTCUT_DOWN),
                zoom("zoom-reset", "action.zoom-reset", () -> looks.zoom().set(100))
                        .withIcon("mdi2m-magnify-scan")
                        .on(KeyCode.DIGIT0, KeyCombination.SHORTCUT_DOWN)
                        .on(KeyCode.NUMPAD0, KeyCombination.SHORTCUT_DOWN));
    }

    private static Action zoom(String id, String words, Runnable work) {
        return Action.of(id, Group.PROGRAM, words, work);
    }

    private void switchLanguage() {
        messages.languageProperty().set(messages.language() == Language.EN ? Language.ZH : Language.EN);
    }
}
