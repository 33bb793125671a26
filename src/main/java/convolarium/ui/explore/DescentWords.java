package convolarium.ui.explore;

import convolarium.insight.Shrinking.Halt;
import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.session.Descended;
import convolarium.session.Descent.Way;
import convolarium.tensor.Shape;
import convolarium.text.Messages;
import convolarium.ui.control.MisfitCard;
import convolarium.ui.draw.Numbers;
import convolarium.window.Fit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is said about pictures that become smaller layer after layer.
record DescentWords(Messages messages) {

    private static final double SECOND = 1e9;
    private static final double MILLI = 1e6;

    String size(Shape shape) {
        return messages.get("descent.size", shape.height(), shape.width());
    }

    String count(Descended now) {
        return now.layers() == 0 && now.halt().isPresent()
                ? ""
                : messages.get("descent.count", now.layers(), now.end().layers());
    }

    /// Less than a millisecond is told as that: of so little work, what else the machine does is most.
    String time(long nanos) {
        if (nanos > 0 && nanos < MILLI) {
            return messages.get("descent.instant");
        }
        return nanos < SECOND
                ? messages.get("descent.millis", Numbers.text(nanos / MILLI))
                : messages.get("descent.seconds", Numbers.text(nanos / SECOND));
    }

    /// Where a picture is, for those who do not see it.
    String told(Descended now) {
        var count = Optional.of(count(now)).filter(words -> !words.isEmpty());
        return messages.joined(Stream.concat(Stream.of(size(now.left())), count.stream()));
    }

    /// What a picture begins with.
    String beginning(Shape shape) {
        return messages.get("descent.from", size(shape));
    }

    /// All that is shown, for those who do not see it.
    String all(Map<Way, Descended> both, String said) {
        var ways = both.entrySet().stream()
                .map(way -> messages.get("descent.way", messages.get(name(way.getKey())), told(way.getValue())));
        return Stream.of(Stream.of(messages.get("descent.title")), ways, Stream.of(said))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    /// What there is to say, line by line: how both ways compare, why the layer follows no more, or else what is seen.
    ///
    /// @param still whether all waits
    String said(Op op, Map<Way, Descended> both, boolean still) {
        var layer = Optional.ofNullable(both.get(Way.LAYER));
        var news = Stream.of(
                        versus(both),
                        layer.map(now -> halted(op, now)).orElse(""),
                        layer.map(this::infinite).orElse(""))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
        if (still) {
            return Stream.of(news, messages.get("descent.paused"))
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
        return news.isEmpty() ? messages.get("descent.note") : news;
    }

    /// The key of what a way is called.
    static String name(Way way) {
        return switch (way) {
            case LAYER -> "descent.layer";
            case POOLING -> "descent.pooling";
        };
    }

    private String infinite(Descended now) {
        var layer = now.infinite();
        return layer.isPresent() ? messages.get("descent.infinite", layer.getAsLong()) : "";
    }

    /// Why no layer follows, and what to change.
    private String halted(Op op, Descended now) {
        return now.halt().map(halt -> halted(op, now, halt)).orElse("");
    }

    private String halted(Op op, Descended now, Halt halt) {
        var left = now.left();
        return switch (halt) {
            case SMALL -> now.layers() > 0 ? "" : messages.get("descent.small", size(left));
            case STAYS -> messages.get("descent.stays", size(left));
            case GROWS ->
                messages.get(
                        "descent.grows", size(left), size(op.fit(left).require().output()));
            case CHANNELS -> channels(op, left);
            case MISFIT -> misfit(op, now);
            case MEMORY ->
                messages.get("misfit.too-large", op.fit(left).require().output().elements() * Float.BYTES / 1_000_000);
        };
    }

    private String channels(Op op, Shape left) {
        int made = op.fit(left).require().output().channels();
        return messages.get(op instanceof Filtering ? "descent.filters" : "descent.channels", left.channels(), made);
    }

    private String misfit(Op op, Descended now) {
        if (!(op.fit(now.left()) instanceof Fit.Misfit misfit)) {
            return "";
        }
        boolean small = switch (misfit.reason()) {
            case TOO_FEW_ROWS, TOO_FEW_COLUMNS, TOO_FEW_SLICES -> now.layers() > 0;
            default -> false;
        };
        return small
                ? messages.get("descent.misfit", now.layers(), size(now.left()))
                : MisfitCard.sentence(messages, misfit);
    }

    /// Both ways beside each other; nothing before both have ended, or where one never began.
    private String versus(Map<Way, Descended> both) {
        var layer = both.get(Way.LAYER);
        var pooling = both.get(Way.POOLING);
        if (layer == null || pooling == null || layer.layers() == 0) {
            return "";
        }
        return layer.halt().isPresent() && pooling.halt().isPresent()
                ? messages.get(
                        "descent.versus", layer.layers(), pooling.layers(), time(layer.nanos()), time(pooling.nanos()))
                : "";
    }
}
