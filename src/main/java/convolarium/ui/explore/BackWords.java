package convolarium.ui.explore;

import convolarium.exchange.TorchLine;
import convolarium.insight.Backward;
import convolarium.insight.HandedBack;
import convolarium.insight.MapLoss;
import convolarium.op.Filtering;
import convolarium.op.Pool;
import convolarium.session.Reverse;
import convolarium.text.Messages;
import convolarium.ui.draw.Captions;
import convolarium.ui.draw.Hover;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.Pointed;
import convolarium.ui.draw.StageView;
import convolarium.window.Border;
import java.util.ArrayList;
import java.util.List;

/// What the room says about gradients, in the language of the moment.
record BackWords(Messages messages) {

    /// The words on the stage.
    ///
    /// @param now   what is shown
    /// @param soFar whether that comes of the cells so far, not of all
    Captions captions(StageView forward, Reverse.Gathered now, boolean soFar) {
        int channels = forward.picture().channels();
        var channel = new Words(messages).channel(forward.channel(), channels);
        var input = messages.get("stage.gradient-input");
        var parts = new ArrayList<>(List.of(input));
        if (channels > 1) {
            parts.add(messages.get("stage.channel", channel));
        }
        var words = forward.captions();
        var output = forward.activation()
                .map(function -> messages.get("stage.gradient-sloped", TorchLine.name(function)))
                .orElseGet(() -> messages.get("stage.gradient-output"));
        var cut = forward.activation()
                .map(_ -> messages.get("stage.gradient-cut"))
                .orElse("");
        return new Captions(
                of(Words.parted(parts.toArray(String[]::new)), soFar),
                of(middle(forward), soFar),
                of(messages.get("stage.gradient-loupe"), soFar),
                output,
                words.landing(),
                "",
                words.unread(),
                cut,
                words.noNumber(),
                below(forward, now));
    }

    /// What shows the sums of all cells says so.
    private String of(String title, boolean soFar) {
        return soFar ? title : Words.parted(title, messages.get("stage.gradient-all"));
    }

    private String middle(StageView forward) {
        if (!(forward.op() instanceof Filtering conv)) {
            return messages.get("stage.gradient-window");
        }
        return conv.filters() == 1
                ? messages.get("stage.gradient-kernel")
                : messages.get("stage.gradient-kernel-of", forward.filter() + 1);
    }

    private String below(StageView forward, Reverse.Gathered now) {
        if (now.backward().layer() instanceof Filtering slopes) {
            return slopes.biased()
                    ? messages.get(
                            "stage.gradient-bias", Numbers.text(slopes.bias().at(forward.filter())))
                    : "";
        }
        if (forward.op() instanceof Pool pool && pool.hasWinners()) {
            return messages.get(forward.trace().ties() > 1 ? "stage.gradient-tie" : "stage.gradient-winner");
        }
        return forward.captions().below();
    }

    /// What is pointed at, in other words.
    ///
    /// @param now what was gathered so far
    Pointed pointed(Pointed pointed, StageView forward, Reverse.Gathered whole, Reverse.Gathered now) {
        var said = switch (pointed.hover()) {
            case Hover.Output(int row, int col) -> output(whole, row, col);
            case Hover.Weight _ -> weight(pointed, forward, whole, now);
            case Hover.Input(int row, int col) -> {
                int y = pointed.coverage()
                        .border()
                        .source(row, forward.picture().height());
                int x = pointed.coverage()
                        .border()
                        .source(col, forward.picture().width());
                yield y == Border.NONE || x == Border.NONE
                        ? messages.get("hover.gradient-padding")
                        : input(forward, whole, now, y, x);
            }
        };
        return new Pointed(pointed.hover(), pointed.coverage(), said);
    }

    private String output(Reverse.Gathered whole, int row, int col) {
        var backward = whole.backward();
        float arriving = backward.arriving().at(0, row, col);
        var told = BackArithmetic.slope("y", row, col) + " = " + Numbers.exact(arriving);
        return backward.source()
                .activation()
                .map(function -> messages.get(
                        "hover.gradient-sloped",
                        told,
                        Numbers.exact(function.slope(backward.sums().at(0, row, col))),
                        Numbers.exact(backward.upstream().at(0, row, col))))
                .orElse(told);
    }

    private String input(StageView forward, Reverse.Gathered whole, Reverse.Gathered now, int y, int x) {
        int channel = forward.channel();
        float all = whole.backward().input().at(channel, y, x);
        float soFar = now.backward().input().at(channel, y, x);
        int cells = HandedBack.toInput(whole.backward(), channel, y, x).terms().size();
        return messages.get("hover.gradient-input", told(BackArithmetic.slope("x", y, x), all, soFar), cells);
    }

    private String weight(Pointed pointed, StageView forward, Reverse.Gathered whole, Reverse.Gathered now) {
        int row = pointed.hover().row();
        int col = pointed.hover().col();
        float all = weight(whole, forward, row, col);
        var met = pointed.coverage().cells(row, col);
        long places = met.rows().stream().filter(cell -> cell != Border.NONE).count()
                * met.cols().stream().filter(cell -> cell != Border.NONE).count();
        var told = told(BackArithmetic.slope("w", row, col), all, weight(now, forward, row, col));
        return messages.get("hover.gradient-weight", told, places);
    }

    private static float weight(Reverse.Gathered gathered, StageView forward, int row, int col) {
        return gathered.backward().layer() instanceof Filtering slopes
                ? slopes.weight(forward.filter(), slopes.slice(forward.channel()), 0, row, col)
                : 0;
    }

    private String told(String name, float all, float soFar) {
        var told = name + " = " + Numbers.exact(all);
        return soFar == all ? told : messages.get("hover.gradient-so-far", told, Numbers.exact(soFar));
    }

    /// What the loss is.
    String loss(Backward backward) {
        return messages.get(
                switch (backward.loss()) {
                    case MapLoss.Sum _ -> "choice.aim.sum";
                    case MapLoss.Cell _ -> "choice.aim.cell";
                    case MapLoss.Distance _ -> "choice.aim.distance";
                });
    }

    /// What the gradients tell besides, if anything: those of one cell show what acts on it.
    String field(Backward backward) {
        return backward.loss() instanceof MapLoss.Cell ? messages.get("gradient.field") : "";
    }

    /// The loss with its number.
    String value(Backward backward) {
        int wide = backward.made().shape().width();
        var value = Numbers.exact(backward.value());
        return switch (backward.loss()) {
            case MapLoss.Sum _ -> "L = Σ y = " + value;
            case MapLoss.Cell(int index) -> "L = y[" + index / wide + "," + index % wide + "] = " + value;
            case MapLoss.Distance _ -> "L = ½ Σ (y − yA)² = " + value;
        };
    }
}
