package convolarium.ui.explore;

import convolarium.session.Outcome;
import convolarium.ui.control.Action;
import convolarium.ui.control.Action.Group;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Nodes;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the pane on the right does, for those who do not go there.
record PaneActions(Bench bench, ReadingPane reading) {

    List<Action> list() {
        return Stream.concat(tabs(), texts()).toList();
    }

    private Stream<Action> tabs() {
        var tab = bench.gaze().tab();
        return Stream.of(Gaze.Tab.values())
                .map(each -> Action.of(
                                "show-" + each.id(), Group.VIEW, "reading." + each.id(), () -> reading.open(each))
                        .withIcon("mdi2d-dock-right")
                        .ticked(tab.map(now -> now == each))
                        .when(Nodes.inWindow(reading)));
    }

    private Stream<Action> texts() {
        return Stream.of(
                Action.of("code-copy", Group.LAYER, "code.copy", () -> copy(CodePane::line))
                        .withIcon("mdi2c-content-copy"),
                Action.of("code-use", Group.LAYER, "code.use-typed", reading::useCode)
                        .withIcon("mdi2c-code-tags-check")
                        .when(Nodes.inWindow(reading)),
                Action.of(
                                "description-copy",
                                Group.VIEW,
                                "describe.copy",
                                () -> copy(_ -> Description.now(bench).getValue()))
                        .withIcon("mdi2c-content-copy"),
                Action.of("bias", Group.LAYER, "filter.type-bias", reading::typeBias)
                        .withIcon("mdi2f-form-textbox")
                        .when(bench.weights().has(_ -> true)));
    }

    private void copy(Function<Outcome, String> text) {
        var now = bench.session().outcome().get();
        if (now != null) {
            Icons.copy(text.apply(now));
        }
    }
}
