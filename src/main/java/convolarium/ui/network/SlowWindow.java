package convolarium.ui.network;

import convolarium.insight.CellTrace;
import convolarium.insight.Tap;
import convolarium.op.Norm;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How a layer whose window has no weights makes the chosen cell and hands a gradient back, with its numbers.
final class SlowWindow {

    /// As many cells as can be read.
    private static final int CELLS = 18;

    private final Messages messages;
    private final SlowScene scene;
    private final CellTrace trace;
    private final List<Tap> cells;

    SlowWindow(Messages messages, SlowScene scene, CellTrace trace) {
        this.messages = messages;
        this.scene = scene;
        this.trace = trace;
        this.cells = trace.taps().stream().filter(tap -> !tap.padding()).toList();
    }

    String forward(Op layer) {
        return switch (layer) {
            case Pool pool -> pooled(pool);
            case StochasticPool pool ->
                drawn(pool)
                        .map(tap -> messages.get(
                                "slow.forward.drawn", values(", "), figure(tap.value()), figure(tap.weight())))
                        .orElseGet(() -> messages.get("slow.forward.undrawn", values(", ")));
            default -> shown();
        };
    }

    String backward(Op layer, float gradient) {
        return switch (layer) {
            case Pool pool -> shared(pool, gradient);
            case StochasticPool pool ->
                drawn(pool)
                        .map(tap -> kept("slow.backward.drawn", tap, gradient))
                        .orElseGet(() -> messages.get("slow.backward.undrawn", figure(gradient)));
            default -> back(gradient);
        };
    }

    private static String figure(double value) {
        return Numbers.text(value);
    }

    private String values(String between) {
        return written(tap -> figure(tap.value()), between);
    }

    private String written(Function<Tap, String> words, String between) {
        return cells.stream().map(words).limit(CELLS).collect(Collectors.joining(between));
    }

    private String pooled(Pool pool) {
        var value = figure(trace.value());
        return switch (pool.reduction()) {
            case MAX -> messages.get("slow.forward.max", values(", "), value);
            case MIN -> messages.get("slow.forward.min", values(", "), value);
            case AVERAGE -> messages.get("slow.forward.average", values(" + "), trace.divisor(), value);
            case LP -> {
                var power = figure(pool.norm());
                var powers = written(tap -> "|" + figure(tap.value()) + "|^" + power, " + ");
                yield messages.get("slow.forward.lp", powers, power, value);
            }
        };
    }

    private String shared(Pool pool, float gradient) {
        return switch (pool.reduction()) {
            case AVERAGE ->
                messages.get(
                        "slow.backward.average",
                        figure(gradient),
                        cells.size(),
                        figure((double) gradient / trace.divisor()));
            case LP -> byNorm(pool, gradient);
            case MAX, MIN -> kept("slow.backward.winner", trace.kept().orElseThrow(), gradient);
        };
    }

    /// One cell of the window gets all.
    private String kept(String key, Tap tap, float gradient) {
        return messages.get(key, figure(gradient), tap.row(), tap.col(), figure(tap.value()), cells.size() - 1);
    }

    /// The norm y moves by sign(x)·(|x| / y)^(p − 1) of a cell x; the largest cell is the one it is told of.
    private String byNorm(Pool pool, float gradient) {
        var most = cells.stream().max(Comparator.comparingDouble(tap -> Math.abs(tap.value())));
        if (trace.value() == 0 || most.isEmpty()) {
            return messages.get("slow.backward.flat", figure(gradient));
        }
        var tap = most.get();
        double slope = new Norm(pool.norm()).slope(tap.value(), trace.value());
        return messages.get(
                "slow.backward.lp",
                figure(gradient),
                figure(tap.value()),
                figure(trace.value()),
                figure(pool.norm()),
                figure(gradient * slope),
                tap.row(),
                tap.col());
    }

    /// The cell that the step drew for this example.
    private Optional<Tap> drawn(StochasticPool pool) {
        int plane = Math.toIntExact(scene.out().shape().plane());
        int wide = scene.out().shape().width();
        int place = scene.index() % plane;
        var kept = pool.kept(scene.in(), scene.step().seen().number(), scene.map(), place / wide, place % wide);
        return cells.stream()
                .filter(tap -> kept.isPresent()
                        && kept.getAsInt() == scene.in().shape().index(0, tap.channel(), 0, tap.row(), tap.col()))
                .findFirst();
    }

    private String shown() {
        var tap = trace.taps().getFirst();
        return messages.get(
                tap.padding() ? "slow.forward.unfold-padding" : "slow.forward.unfold",
                scene.map() + 1,
                tap.ky() + 1,
                tap.kx() + 1,
                tap.channel() + 1,
                tap.row(),
                tap.col(),
                figure(trace.value()));
    }

    private String back(float gradient) {
        var tap = trace.taps().getFirst();
        if (tap.padding()) {
            return messages.get("slow.backward.unfold-padding", figure(gradient));
        }
        int index = scene.in().shape().index(0, tap.channel(), 0, tap.row(), tap.col());
        return messages.get(
                "slow.backward.unfold",
                figure(gradient),
                tap.row(),
                tap.col(),
                tap.channel() + 1,
                scene.handedOn().map(on -> figure(on.at(index))).orElse("0"));
    }
}
