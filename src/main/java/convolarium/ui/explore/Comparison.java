package convolarium.ui.explore;

import convolarium.insight.Difference;
import convolarium.insight.Ledger;
import convolarium.insight.Overview;
import convolarium.session.Outcome;
import convolarium.ui.control.Titles;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.Plan;
import convolarium.ui.draw.StageView;
import convolarium.ui.draw.Veil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;

/// What was kept as A beside what is now, B.
record Comparison(Bench bench) {

    /// A side of a stage that is not drawn.
    private static final double ANY = 1000;

    /// How the shown maps of two outcomes differ; nothing where there are none of one size.
    Optional<Difference> difference(Outcome a, Outcome b) {
        return map(bench.beside(a))
                .filter(_ -> a.slices() == b.slices())
                .flatMap(first -> map(bench.beside(b)).flatMap(second -> Difference.between(first, second)));
    }

    /// Why there is no difference: a map is missing, or they are of two sizes.
    String missing(Outcome a, Outcome b) {
        var messages = bench.messages();
        boolean first = map(a).isPresent();
        return first && map(b).isPresent()
                ? messages.get("compare.sizes")
                : messages.get(
                        "compare.no-map",
                        first ? "B" : "A",
                        bench.gaze().filter().get() + 1);
    }

    /// That there is none, as far as it is seen.
    String equal(Difference difference) {
        int factor = difference.map().factor();
        return bench.messages().get(factor == 1 ? "compare.equal" : "compare.equal-afar", factor);
    }

    /// What stands above a difference: of which slice it is, where there are several.
    Label title(Outcome b) {
        var words = bench.messages().get("compare.difference");
        var slice = bench.messages().get("stage.slice", bench.timeline().slice().get());
        var title = Titles.of(new SimpleStringProperty(b.slices() == 1 ? words : Words.parted(words, slice)));
        title.setId("difference-title");
        return title;
    }

    private Optional<Overview> map(Outcome outcome) {
        int filter = bench.gaze().filter().get();
        return outcome.result()
                .filter(result -> filter < result.maps().size())
                .map(result -> result.maps().get(filter));
    }

    /// What a layer costs that fits its picture.
    static Ledger ledger(Outcome outcome) {
        return Ledger.of(
                outcome.experiment().op(),
                outcome.experiment().picture().values().shape());
    }

    /// What of the size of the output and of the work differs, in a few words each.
    List<String> figures(Outcome a, Outcome b) {
        var figures = new ArrayList<String>();
        var messages = bench.messages();
        if (!size(a).equals(size(b))) {
            figures.add(messages.get("compare.output-changed", size(a), size(b)));
        }
        var first = ledger(a).costs().get(Ledger.Way.LAYER);
        var second = ledger(b).costs().get(Ledger.Way.LAYER);
        if (first != null && second != null && !first.multiplyAdds().equals(second.multiplyAdds())) {
            var ratio = ComparePane.ratio(first.multiplyAdds(), second.multiplyAdds());
            figures.add(messages.get("compare.work-changed", ratio));
        }
        return figures;
    }

    /// What stands beside each other, in sentences; none where nothing was kept. What is to be predicted is not told.
    List<String> sentences(Outcome b) {
        var sentences = new ArrayList<String>();
        var a = bench.gaze().kept().get();
        if (a == null) {
            return sentences;
        }
        var messages = bench.messages();
        sentences.add(messages.get("describe.compare", messages.joined(bench.differences().getValue().stream())));
        if (bench.gaze().veil().get() == Veil.NONE && b.result().isPresent()) {
            sentences.add(messages.get("describe.compare-outputs", size(a), size(b)));
            var first = ledger(a).costs().get(Ledger.Way.LAYER);
            var second = ledger(b).costs().get(Ledger.Way.LAYER);
            if (first != null && second != null) {
                sentences.add(messages.get(
                        "describe.compare-costs",
                        first.parameters(),
                        first.multiplyAdds(),
                        second.parameters(),
                        second.multiplyAdds()));
            }
            sentences.add(difference(a, b).map(this::told).orElseGet(() -> missing(a, b)));
        }
        view(a).ifPresent(view -> sentences.add(cell(view)));
        return sentences;
    }

    /// What A is at the moment, which is looked at as B is; nothing while sizes are asked for.
    private Optional<StageView> view(Outcome a) {
        return a.result()
                .filter(_ -> bench.gaze().veil().get() != Veil.SIZE)
                .flatMap(_ -> new StageViews(bench.messages())
                        .forward(bench.beside(a), bench.momentOn(a), bench.gaze(), Plan.Room.of(ANY, ANY)));
    }

    /// How the cell of A comes about that stands where the one of B does.
    private String cell(StageView view) {
        var sum = Arithmetic.of(view, bench.messages()).text();
        return bench.messages()
                .get(
                        "describe.compare-cell",
                        view.filter() + 1,
                        view.row() + 1,
                        view.col() + 1,
                        bench.messages().joined(sum.lines()));
    }

    private static String size(Outcome outcome) {
        return Words.size(outcome.fit().require().output());
    }

    private String told(Difference difference) {
        if (difference.equal()) {
            return equal(difference);
        }
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (float value : difference.map().values().array()) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        int factor = difference.map().factor();
        return bench.messages()
                .get(
                        factor == 1 ? "describe.compare-difference" : "describe.compare-difference-afar",
                        bench.gaze().filter().get() + 1,
                        Numbers.exact(least),
                        Numbers.exact(most),
                        factor);
    }
}
