package convolarium.ui.explore;

import convolarium.insight.Judgement;
import convolarium.insight.Question;
import convolarium.op.Filtering;
import convolarium.session.Outcome;
import convolarium.tensor.Tensor;
import convolarium.text.Figures;
import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.Plan;
import convolarium.ui.motion.Moment;
import convolarium.window.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is said about a question, a guess and the answer, in the language of the moment.
record PredictWords(Messages messages) {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");
    private static final Pattern APART = Pattern.compile("[\\s,\u00a0\u202f']");
    private static final double ANY = 1000;

    /// The number somebody typed; whole ones may have marks between thousands.
    static Optional<Double> parse(Question.Topic topic, String typed) {
        return topic.counts()
                ? Optional.of(APART.matcher(typed).replaceAll(""))
                        .filter(WHOLE.asMatchPredicate())
                        .map(Double::valueOf)
                : Numbers.parse(typed).map(value -> (double) value);
    }

    String question(Question question) {
        return switch (question.topic()) {
            case VALUE ->
                question.fits().output().channels() == 1
                        ? messages.get("predict.ask.value", cell(question))
                        : messages.get(
                                "predict.ask.value-of",
                                cell(question),
                                question.place().map() + 1);
            case WINNER -> messages.get("predict.ask.winner", cell(question), question.ties());
            case SIZE -> messages.get("predict.ask.size");
            case PARAMETERS -> parameters(question);
        };
    }

    /// Which cell it is, as the arithmetic names it.
    private static String cell(Question question) {
        var place = question.place();
        return Arithmetic.cell(question.fits().output().depth(), place.slice(), place.row(), place.col());
    }

    private String parameters(Question question) {
        if (!(question.op() instanceof Filtering layer)) {
            return messages.get("predict.ask.parameters");
        }
        var axes = layer.window();
        var window =
                Words.size(axes.depth().size(), axes.rows().size(), axes.cols().size());
        return messages.get(
                layer.biased() ? "predict.ask.biased" : "predict.ask.unbiased",
                layer.filters(),
                window,
                layer.slices());
    }

    /// That what was typed is no answer.
    String refusal(Question.Topic topic, String typed) {
        return messages.get(topic.counts() ? "predict.not-whole" : "notice.not-a-number", typed);
    }

    /// The answer, after a guess with how far it is from it.
    String verdict(Question question, Optional<Judgement> judgement) {
        if (judgement.isEmpty()) {
            return messages.get("predict.told", text(question, question.answer()));
        }
        var judged = judgement.get();
        var answer = text(question, judged.answer());
        if (judged.right()) {
            boolean exact = judged.guess().equals(judged.answer());
            return exact || question.topic().counts()
                    ? messages.get("predict.right", answer)
                    : messages.get("predict.near", text(question, judged.guess()), answer);
        }
        var wrong = messages.get("predict.wrong", text(question, judged.guess()), answer);
        var gap = gap(question, judged);
        return gap.isEmpty() ? messages.get("predict.no-gap", wrong) : messages.get("predict.gap", wrong, gap);
    }

    private String text(Question question, List<Double> numbers) {
        return switch (question.topic()) {
            case VALUE -> Numbers.exact(numbers.getFirst());
            case PARAMETERS -> Figures.of(Math.round(numbers.getFirst()));
            case SIZE -> Math.round(numbers.getFirst()) + "×" + Math.round(numbers.getLast());
            case WINNER -> cell(question.sliced().input(), question.place().map(), numbers);
        };
    }

    private static String cell(Tensor input, int channel, List<Double> place) {
        long row = Math.round(place.getFirst());
        long col = Math.round(place.getLast());
        var name = "x[" + row + "," + col + "]";
        boolean inside = row >= 0
                && row < input.shape().height()
                && col >= 0
                && col < input.shape().width();
        return inside ? name + " = " + Numbers.exact(input.at(channel, (int) row, (int) col)) : name;
    }

    private String gap(Question question, Judgement judged) {
        double first = judged.guess().getFirst() - judged.answer().getFirst();
        return switch (question.topic()) {
            case VALUE ->
                Double.isFinite(first)
                        ? messages.get(first > 0 ? "predict.larger" : "predict.smaller", Numbers.exact(Math.abs((float)
                                first)))
                        : "";
            case PARAMETERS -> messages.get(first > 0 ? "predict.more" : "predict.fewer", Math.round(Math.abs(first)));
            case SIZE -> {
                double second = judged.guess().getLast() - judged.answer().getLast();
                var both = new ArrayList<String>();
                off("rows", first).ifPresent(both::add);
                off("columns", second).ifPresent(both::add);
                yield both.size() == 2 ? messages.get("predict.and", both.toArray()) : both.getFirst();
            }
            case WINNER -> "";
        };
    }

    private Optional<String> off(String what, double by) {
        return by == 0
                ? Optional.empty()
                : Optional.of(
                        messages.get("predict." + what + (by > 0 ? "-more" : "-fewer"), Math.round(Math.abs(by))));
    }

    /// The mistake that leads to such a guess, if one is known.
    String mistake(Optional<Judgement> judgement) {
        return judgement
                .flatMap(Judgement::mistake)
                .map(mistake -> messages.get(Messages.key("mistake", mistake)))
                .orElse("");
    }

    /// Why the answer is what it is: the arithmetic of the cell or the formula.
    String explanation(Question question, Outcome outcome, Gaze gaze) {
        var formulas = new Formulas(messages);
        return outcome.fit()
                .fits()
                .filter(_ -> outcome.experiment().op().equals(question.op()))
                .map(fits -> switch (question.topic()) {
                    case VALUE, WINNER -> arithmetic(question, outcome, fits, gaze);
                    case SIZE -> size(formulas, fits);
                    case PARAMETERS -> formulas.parameters(question.op());
                })
                .orElse("");
    }

    private String size(Formulas formulas, Fit.Fits fits) {
        var rows = formulas.size(fits.placement().rows());
        var cols = formulas.size(fits.placement().cols());
        return rows.equals(cols) ? rows : messages.get("predict.sizes", rows, cols);
    }

    private String arithmetic(Question question, Outcome outcome, Fit.Fits fits, Gaze gaze) {
        var place = question.place();
        var moment = Moment.settled(place.row() * fits.output().width() + place.col());
        return new StageViews(messages)
                .of(outcome.slice(place.slice()), moment, gaze, Plan.Room.of(ANY, ANY))
                .map(view -> Arithmetic.of(view, messages).text())
                .orElse("");
    }
}
