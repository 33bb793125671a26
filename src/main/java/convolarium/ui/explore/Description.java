package convolarium.ui.explore;

import convolarium.exchange.TorchLine;
import convolarium.insight.Backward;
import convolarium.insight.Planes;
import convolarium.op.Filtering;
import convolarium.session.Outcome;
import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.Plan;
import convolarium.ui.draw.StageView;
import convolarium.ui.draw.Veil;
import convolarium.ui.motion.Moment;
import convolarium.window.Border;
import convolarium.window.Fit;
import convolarium.window.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// The stage in sentences.
record Description(Messages messages) {

    private static final double ANY = 1000;
    private static final int MOST_WEIGHTS = 49;

    /// The words of the stage as it is now; they are worked out only when somebody asks for them.
    static ObservableValue<String> now(Bench bench) {
        var outcome = bench.session().outcome();
        var moment = bench.timeline().moment();
        var words = new Description(bench.messages());
        return Bindings.createStringBinding(
                () -> Optional.ofNullable(outcome.get())
                        .map(made -> words.of(made, moment.get(), bench))
                        .orElse(""),
                parts(bench).toArray(Observable[]::new));
    }

    /// What the words are made of.
    static List<Observable> parts(Bench bench) {
        var gaze = bench.gaze();
        return List.of(
                bench.session().outcome(),
                bench.session().reverse(),
                bench.timeline().moment(),
                bench.messages().languageProperty(),
                gaze.filter(),
                gaze.channel(),
                gaze.hover(),
                gaze.seen(),
                gaze.veil(),
                gaze.gradients(),
                gaze.uses(),
                gaze.unpooled(),
                gaze.sums(),
                gaze.kept());
    }

    private String of(Outcome outcome, Moment moment, Bench bench) {
        return Stream.concat(
                        Stream.of(of(outcome, moment, bench.gaze())), new Comparison(bench).sentences(outcome).stream())
                .collect(Collectors.joining("\n"));
    }

    /// The layer, its output and the cell that is being made; why nothing is made where nothing fits.
    ///
    /// @param moment its cell counted through all slices of the output
    String of(Outcome outcome, Moment moment, Gaze gaze) {
        var sentences = new ArrayList<String>();
        var experiment = outcome.experiment();
        var picture = experiment.picture();
        sentences.add(messages.get("describe.input", picture.height(), picture.width(), picture.channels()));
        if (picture.depth() > 1) {
            sentences.add(messages.get("describe.input-slices", picture.depth()));
        }
        sentences.addAll(new LayerSentences(messages).of(experiment.op()));
        experiment
                .activation()
                .ifPresent(function -> sentences.add(messages.get("describe.activation", TorchLine.name(function))));
        switch (outcome.fit()) {
            case Fit.Misfit misfit -> sentences.add(new Words(messages).misfit(misfit));
            case Fit.Fits fits -> output(outcome, fits, moment, gaze, sentences);
        }
        return String.join("\n", sentences);
    }

    private void output(Outcome outcome, Fit.Fits fits, Moment moment, Gaze gaze, List<String> sentences) {
        var rows = fits.placement().rows();
        var cols = fits.placement().cols();
        var output = fits.output();
        if (!(rows instanceof Track.Transposed || rows instanceof Track.Sampled)) {
            sentences.add(messages.get("describe.padding", rows.before(), rows.after(), cols.before(), cols.after()));
        }
        int plane = output.height() * output.width();
        int slice = Math.min(moment.cell() / plane, output.depth() - 1);
        var seen = outcome.slice(slice);
        if (gaze.veil().get() == Veil.SIZE) {
            sentences.add(messages.get("describe.unknown-output"));
        } else {
            sentences.add(messages.get("describe.output", output.channels(), output.height(), output.width()));
            depth(fits, seen.planes(), sentences);
            var unread = new Words(messages).unread(fits, seen.experiment().op());
            if (!unread.isEmpty()) {
                sentences.add(messages.get("describe.unused", unread));
            }
        }
        new StageViews(messages)
                .of(seen, new Moment(moment.cell() - slice * plane, moment.phase()), gaze, Plan.Room.of(ANY, ANY))
                .ifPresent(view -> stage(view, gaze, sentences));
    }

    private void stage(StageView view, Gaze gaze, List<String> sentences) {
        boolean back = view.back().isPresent();
        view.back().ifPresent(gathered -> sentences.addAll(backwards(gathered.backward())));
        boolean summed = !back && gaze.summed(view.outcome().experiment());
        sentences.addAll(
                new SightSentences(messages).of(view, summed, gaze.seen().get()));
        if (view.op() instanceof Filtering conv) {
            var key = back ? "describe.gradient-kernel" : "describe.kernel";
            sentences.add(kernel(key, conv, view.filter(), conv.slice(view.channel())));
        }
        var arithmetic =
                back ? new BackArithmetic(messages, gaze.rate().get()).of(view) : Arithmetic.of(view, messages);
        sentences.add(messages.get(
                "describe.cell",
                view.filter() + 1,
                view.row() + 1,
                view.col() + 1,
                messages.joined(arithmetic.text().lines())));
    }

    /// What the loss is whose gradients stand in the places of numbers.
    private List<String> backwards(Backward backward) {
        var words = new BackWords(messages);
        var told = messages.get("describe.gradients", words.loss(backward), words.value(backward));
        return Stream.of(told, words.field(backward))
                .filter(said -> !said.isEmpty())
                .toList();
    }

    /// How far padding reaches in depth, how many slices there are, and which of them a slice of the output is made of.
    private void depth(Fit.Fits fits, Planes planes, List<String> sentences) {
        if (planes.isFlat()) {
            return;
        }
        var depth = fits.placement().depth();
        if (depth.before() + depth.after() > 0) {
            sentences.add(messages.get("describe.depth-padding", depth.before(), depth.after()));
        }
        var cells = IntStream.range(0, planes.each())
                .filter(plane -> planes.cell(plane) != Border.NONE)
                .mapToObj(plane -> Words.place(planes.cell(plane)))
                .collect(Collectors.joining(", "));
        sentences.add(
                messages.get("describe.slices", fits.output().depth(), planes.slice(), cells.isEmpty() ? "–" : cells));
    }

    private String kernel(String key, Filtering conv, int filter, int slice) {
        int height = conv.window().rows().size();
        int width = conv.window().cols().size();
        if (height * width > MOST_WEIGHTS) {
            return messages.get("describe.large-kernel", filter + 1, Words.size(height, width));
        }
        var rows = IntStream.range(0, height)
                .mapToObj(y -> IntStream.range(0, width)
                        .mapToObj(x -> Numbers.text(conv.weight(filter, slice, 0, y, x)))
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return messages.get(key, filter + 1, rows);
    }
}
