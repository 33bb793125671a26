package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Picture;
import convolarium.insight.Question.Topic;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.session.Experiment;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.text.Language;
import convolarium.ui.draw.Hover;
import convolarium.ui.draw.Numbers;
import convolarium.ui.motion.Moment;
import convolarium.window.Axis;
import convolarium.window.Sampling;
import convolarium.window.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/// While something is to be predicted, nobody can read it anywhere.
class VeilTest extends Visit {

    private static final int ROWS = 23;
    private static final int COLS = 29;

    /// Numbers that no other number of the room looks like.
    private static Picture picture() {
        var values = Tensor.of(
                Shape.picture(2, ROWS, COLS),
                (_, c, _, y, x) -> 0.01f * ((c * 7919 + y * 631 + x * 263) % 997) + 0.003f);
        return new Picture(values, Picture.Tone.SIGNED);
    }

    private static List<Op> layers() {
        var window = Window.square(Axis.of(3));
        return List.of(
                weighed(Conv.zeros(7, 2, Window.flat(Axis.of(5), Axis.of(3)))),
                weighed(TransposedConv.zeros(7, 2, window.map(axis -> axis.withStride(2)))),
                Pool.of(Pool.Reduction.MAX, window),
                Pool.of(Pool.Reduction.MIN, window),
                Pool.of(Pool.Reduction.AVERAGE, window),
                Pool.of(Pool.Reduction.LP, window),
                new StochasticPool(window, OptionalLong.empty()),
                new Upsample(Sampling.LINEAR, 2, 3, Optional.empty()));
    }

    private static <O extends Filtering> Op weighed(O layer) {
        return layer.withKernels(
                Tensor.of(layer.kernels().shape(), (n, c, _, y, x) -> 0.1f * ((n + 3 * c + 5 * y + 7 * x) % 11) - 0.4f),
                Tensor.of(layer.bias().shape(), (_, c, _, _, _) -> 3.7f + c));
    }

    /// All that can be read or heard in the room.
    private Set<String> texts() {
        view();
        return fx(() -> {
            layOut();
            var texts = new TreeSet<String>();
            collect(room.scene.getRoot(), texts);
            var bench = room.bench();
            var outcome = room.session.outcome().get();
            var moment = bench.timeline().moment().get();
            texts.add(new Description(room.messages).of(outcome, moment, bench.gaze()));
            var view = stagePane0().view().orElseThrow();
            texts.add(view.captions().toString());
            view.pointed().ifPresent(pointed -> texts.add(pointed.words()));
            texts.add(Arithmetic.of(view, room.messages).text());
            return texts;
        });
    }

    private StagePane stagePane0() {
        return (StagePane) room.scene.lookup("#stage");
    }

    private static void collect(Node node, Set<String> texts) {
        if (!node.isVisible()) {
            return;
        }
        Optional.ofNullable(node.getAccessibleText()).ifPresent(texts::add);
        if (node instanceof Control control && control.getTooltip() != null) {
            texts.add(control.getTooltip().getText());
        }
        switch (node) {
            case Labeled labeled when labeled.getText() != null -> texts.add(labeled.getText());
            case TextInputControl field -> texts.add(field.getText());
            case Text text -> texts.add(text.getText());
            default -> {}
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }

    /// What would tell the answer to somebody who reads it.
    private static List<Pattern> answers(Experiment now, Topic topic, List<Double> answer) {
        return switch (topic) {
            case VALUE -> {
                double value = answer.getFirst();
                var known = now.op() instanceof Pool pool && pool.hasWinners();
                yield known
                        ? List.of(Pattern.compile("[=≈] " + Pattern.quote(Numbers.exact(value))))
                        : List.of(
                                number(Numbers.exact(value)),
                                Pattern.compile("[=≈:] " + Pattern.quote(Numbers.text(value)) + "(?![\\d])"));
            }
            case WINNER ->
                List.of(Pattern.compile(Pattern.quote("x[" + answer.getFirst().intValue() + ","
                        + answer.getLast().intValue() + "]")));
            case SIZE ->
                List.of(
                        number("" + answer.getFirst().intValue()),
                        number("" + answer.getLast().intValue()));
            case PARAMETERS ->
                List.of(
                        answer.getFirst() == 0
                                ? Pattern.compile("(Parameters: |参数：)0")
                                : number("" + answer.getFirst().intValue()));
        };
    }

    private static Pattern number(String digits) {
        return Pattern.compile("(?<![\\d.,])" + Pattern.quote(digits) + "(?![\\d]|[.,]\\d)");
    }

    private List<String> telling(Topic topic) {
        var answers = fx(() -> {
            var question = room.bench().predicting().question().orElseThrow();
            return answers(room.session.experiment().get(), topic, question.answer());
        });
        var found = new ArrayList<String>();
        for (var text : texts()) {
            var plain = text.replace("\ufeff", "").replace('\u00a0', ' ');
            if (answers.stream().anyMatch(answer -> answer.matcher(plain).find())) {
                found.add(plain);
            }
        }
        return found;
    }

    private void look(Op op, Optional<Activation.Function> activation) {
        run(() -> {
            room.bench().gaze().predicts().set(false);
            room.edit(now ->
                    now.withPicture("own", picture()).withLayer(op, activation).withOp(op));
            room.bench().timeline().show(Moment.settled(6));
            room.bench().gaze().hover().set(new Hover.Output(0, 6));
        });
    }

    private void ask(Topic topic, Language language) {
        run(() -> {
            room.messages.languageProperty().set(language);
            room.bench().gaze().predicts().set(false);
            GalleryPredict.ask(room, topic);
        });
    }

    /// What can be read once it may be seen shows that it would have been found.
    private void nothingTells(String what) {
        for (var topic : fx(() -> room.bench().predicting().topics())) {
            for (var language : Language.values()) {
                ask(topic, language);
                assertThat(telling(topic)).as("%s of %s", topic, what).isEmpty();
                run(() -> room.bench().predicting().reveal());
                assertThat(telling(topic)).as("%s of %s after all", topic, what).isNotEmpty();
            }
        }
    }

    @Test
    void nothingTellsTheAnswer() {
        for (var op : layers()) {
            look(op, Optional.empty());
            nothingTells(op.toString());
        }
    }

    @Test
    void nothingTellsItElsewhere() {
        var conv = layers().getFirst();
        look(conv, Optional.of(Activation.Function.LEAKY_RELU));
        nothingTells("an activation");
        run(() -> room.bench().gaze().sums().set(true));
        nothingTells("single channels");
        run(() -> room.shell.actions().get("compare-keep").run());
        nothingTells("the same layer kept as A");
        run(() -> room.looks.presenting().set(true));
        run(() -> room.shell.actions().get("describe").run());
        nothingTells("what an audience sees");
    }
}
