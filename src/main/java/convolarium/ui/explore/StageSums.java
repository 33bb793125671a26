package convolarium.ui.explore;

import convolarium.exchange.TorchLine;
import convolarium.insight.Scale;
import convolarium.op.Filtering;
import convolarium.session.Outcome;
import convolarium.session.Parts;
import convolarium.text.Messages;
import convolarium.ui.draw.Cards;
import convolarium.ui.draw.Ink;
import convolarium.ui.draw.StagePainter;
import convolarium.ui.draw.StageView;
import convolarium.ui.draw.SumsPainter;
import convolarium.ui.draw.SumsPlan;
import convolarium.ui.draw.SumsView;
import convolarium.ui.draw.Veil;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.canvas.GraphicsContext;

/// Draws the stage: as usual, or channel by channel. The maps of single channels are asked for while somebody wants to
/// see them.
final class StageSums {

    private final Bench bench;
    private Optional<SumsView> shown = Optional.empty();

    /// @param news is told when there are maps to be shown
    StageSums(Bench bench, Runnable news) {
        this.bench = bench;
        bench.gaze().sums().subscribe(this::ask);
        bench.gaze().filter().subscribe(this::ask);
        bench.shown().subscribe(this::ask);
        bench.gaze().sums().subscribe(news);
        bench.session().parts().subscribe(news);
    }

    private void ask() {
        var now = bench.shown().getValue();
        if (now != null && wanted(now)) {
            bench.session().askParts(now, filter(now));
        } else {
            bench.session().forgetParts();
        }
    }

    private boolean wanted(Outcome outcome) {
        return outcome.result().isPresent() && bench.gaze().summed(outcome.experiment());
    }

    private int filter(Outcome outcome) {
        int last = outcome.experiment().filters().size() - 1;
        return Math.clamp(bench.gaze().filter().get(), 0, last);
    }

    private boolean ready(Outcome outcome) {
        var parts = bench.session().parts().get();
        return parts != null && parts.outcome().equals(outcome) && parts.filter() == filter(outcome);
    }

    /// Whether maps are on their way, so that what is shown had better stay until they come.
    boolean waits(Outcome outcome) {
        return wanted(outcome) && !ready(outcome);
    }

    /// Draws channel by channel if that is wanted, else as usual.
    ///
    /// @return what was drawn, with its places
    StageView paint(GraphicsContext g, Ink ink, StageView view, double width, double height) {
        boolean fits = width >= SumsPlan.LEAST_WIDTH && view.veil() != Veil.SIZE;
        boolean shows = fits && wanted(view.outcome()) && ready(view.outcome());
        if (shows && view.op() instanceof Filtering conv) {
            var parts = bench.session().parts().get();
            if (parts != null && parts.result().isPresent()) {
                var sums = sums(view, conv, parts, parts.result().get(), width, height);
                new SumsPainter(g, ink, sums, bench.images()).paint(width, height);
                shown = Optional.of(sums);
                return sums.whole();
            }
        }
        shown = Optional.empty();
        new StagePainter(g, ink, view, bench.images()).paint(width, height);
        return view;
    }

    /// The channel at a point where another one than the shown one is to be seen: a row, or a card that looks out
    /// behind the input or the kernel.
    Optional<Integer> channelAt(StageView view, double x, double y) {
        return shown.map(sums -> sums.channelAt(x, y).filter(channel -> channel != view.channel()))
                .orElseGet(() ->
                        Cards.input(view).at(x, y).or(() -> Cards.kernel(view).flatMap(cards -> cards.at(x, y))));
    }

    private SumsView sums(
            StageView view, Filtering conv, Parts parts, Outcome.Result maps, double width, double height) {
        int chosen = conv.slice(view.channel());
        var plan = SumsPlan.of(conv, view.fits(), chosen, parts.sum().isPresent(), width, height);
        var own = view.scale();
        var scale = Stream.concat(Stream.of(own, maps.layer()), parts.sum().map(Outcome.Result::layer).stream())
                .max(Comparator.comparingDouble(Scale::high))
                .orElse(own);
        var words = new SliceWords(bench.messages());
        var names = plan.rows().stream()
                .map(row -> words.plane(view.outcome(), conv.inputChannel(view.filter(), row.slice())))
                .toList();
        return new SumsView(
                view.with(plan.around(chosen, view.plan().legible()), view.channel(), scale, view.captions()),
                plan,
                maps,
                parts.sum(),
                names,
                bench.messages().get("filter.bias"),
                view.activation().map(TorchLine::name).orElse(""),
                more(bench.messages(), plan));
    }

    /// Which channels there is no room for; empty where there is room for all.
    static String more(Messages messages, SumsPlan plan) {
        int above = plan.rows().getFirst().slice();
        int below = plan.more() - above;
        if (above > 0 && below > 0) {
            return messages.get("stage.channels-around", above, below);
        }
        return plan.more() == 0
                ? ""
                : messages.get(above > 0 ? "stage.channels-above" : "stage.more-channels", plan.more());
    }
}
