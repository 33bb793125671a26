package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.insight.Distribution;
import convolarium.net.Evaluation;
import convolarium.net.Loss;
import convolarium.net.Network;
import convolarium.op.Op;
import convolarium.session.Progress;
import convolarium.session.Standing;
import convolarium.text.Language;
import convolarium.ui.draw.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.Scanner;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody looks at what came of training, with a mouse.
class ResultsTest extends NetworkVisit {

    private static final Pattern STEP = Pattern.compile("Step (\\d+):.*", Pattern.DOTALL);

    @BeforeEach
    void trainOnSmallDigits() {
        run(() -> GalleryNetwork.train(room, 2));
        layOutNow();
    }

    private Progress progress() {
        return fx(() -> requireNonNull(room.training.progress().get()));
    }

    private Standing lead() {
        return progress().lead().orElseThrow();
    }

    private Evaluation test() {
        return lead().evaluation().orElseThrow();
    }

    private List<String> cards() {
        layOutNow();
        return fx(() -> ((Pane) room.scene.lookup("#answers"))
                .getChildren().stream()
                        .filter(card -> !"answers-more".equals(card.getId()))
                        .map(card -> ((Labeled) card).getText())
                        .toList());
    }

    /// Counted one by one.
    @Test
    void theCellUnderTheMouseLeadsToItsPictures() {
        click("show-confusion");
        layOutNow();
        var test = test();
        var table = node(Region.class, "confusion");
        var size = fx(table::getLayoutBounds);
        int cells = 0;
        for (double share = 0.25; share < 0.6; share += 0.12) {
            var spot = new Point2D(size.getWidth() * share, size.getHeight() * share);
            move(fx(() -> table.localToScreen(spot)));
            layOutNow();
            var told = words("confusion-reading");
            if (told.startsWith(test.count() + " answers")) {
                continue;
            }
            cells++;
            click(fx(() -> table.localToScreen(spot)));
            layOutNow();
            var cell = new Scanner(words("answers-reading")).useDelimiter("\\D+");
            int wanted = cell.nextInt();
            int predicted = cell.nextInt();
            long count = IntStream.range(0, test.count())
                    .filter(i -> test.wanted(i) == wanted && test.predicted(i) == predicted)
                    .count();
            assertThat(told).contains(Integer.toString(wanted));
            assertThat(cards())
                    .hasSize((int) Math.min(40, count))
                    .allMatch(card -> card.startsWith(wanted + " → " + predicted + ","));
            click("show-confusion");
            layOutNow();
        }
        assertThat(cells).isGreaterThan(1);
    }

    @Test
    void theSurestMistakeComesFirst() {
        click("show-mistakes");
        var test = test();
        var wanted = IntStream.range(0, test.count())
                .filter(i -> test.wanted(i) != test.predicted(i))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -test.share(i)))
                .limit(40)
                .map(i -> test.wanted(i) + " → " + test.predicted(i) + ", " + Math.round(100 * test.share(i)) + " %")
                .toList();
        assertThat(cards()).isEqualTo(wanted).hasSizeGreaterThan(5);
        assertThat(words("answers-reading")).startsWith("Wrong answers");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        layOutNow();
        assertThat(words("answers-reading")).startsWith("错误的预测");
    }

    @Test
    void theHistogramOfGradientsIsOfThoseOfTheLastBatch() {
        click("show-weights");
        layOutNow();
        for (int node : List.of(0, 2)) {
            var op = (Op) lead().gradients().nodes().get(node).layer();
            var spread = Distribution.of(op.parameters().getFirst().array(), 41);
            assertThat(words("gradients-" + node)).isEqualTo(told(spread));
            assertThat(spread.most()).isPositive();
        }
    }

    private void back(int step) {
        run(() -> node(Slider.class, "train-scrubber").setValue(step));
        run(room::train);
        pulses(12);
        run(room::train);
        layOutNow();
    }

    @Test
    void tablesPicturesAndHistogramsFollowALookBack() {
        var end = lead();
        back(20);
        click("show-confusion");
        layOutNow();
        var subject = progress().trial(end.number()).subject();
        var then =
                Evaluation.of(network().withoutSoftmax(), subject.test(), Loss.CROSS_ENTROPY, Crew.ALONE, Job.PATIENT);
        assertThat(then.accuracy()).isNotEqualTo(test().accuracy());
        assertThat(words("confusion-reading")).startsWith(then.count() + " answers, " + percent(then));
        click("show-mistakes");
        assertThat(fx(() -> room.scene.lookup("#answer-" + then.mistakes().getFirst())))
                .isNotNull();
        click("show-weights");
        layOutNow();
        var weights = spread(network());
        assertThat(words("weights-0")).isEqualTo(weights).isNotEqualTo(spread(end.network()));
        back(end.step());
        assertThat(words("weights-0")).isEqualTo(spread(end.network()));
        click("show-confusion");
        layOutNow();
        assertThat(words("confusion-reading")).startsWith(test().count() + " answers, " + percent(test()));
    }

    private static String percent(Evaluation test) {
        return Numbers.text(Math.round(1000 * test.accuracy()) / 10.0) + " %";
    }

    private static String spread(Network network) {
        var op = (Op) network.nodes().getFirst().layer();
        return told(Distribution.of(op.parameters().getFirst().array(), 41));
    }

    private static String told(Distribution spread) {
        return Numbers.text(spread.least()) + " to " + Numbers.text(spread.most()) + "\nmean "
                + Numbers.text(spread.mean()) + " · std. dev. " + Numbers.text(spread.deviation());
    }

    private Point2D at(double share) {
        var curves = node(Region.class, "curves");
        return fx(() -> curves.localToScreen(curves.getWidth() * share, curves.getHeight() / 3));
    }

    /// The step under the mouse.
    private int step(double share) {
        move(at(0.5));
        move(at(share));
        layOutNow();
        var told = STEP.matcher(words("curves-reading"));
        assertThat(told.matches()).isTrue();
        return Integer.parseInt(told.group(1));
    }

    @Test
    void wheelKeyAndDragShowFewerStepsAndADoubleClickAllOfThem() {
        click("show-curves");
        layOutNow();
        int from = step(0.35);
        int to = step(0.75);
        double length = to - from;
        assertThat(length).isGreaterThan(20);
        wheel(0.35);
        assertThat(step(0.35)).isCloseTo(from, within(1));
        assertThat(step(0.75) - from).isCloseTo((int) Math.round(0.8 * length), within(2));
        focus(node(Region.class, "curves"));
        move(at(0.35));
        push(KeyCode.ADD);
        assertThat(step(0.35)).isCloseTo(from, within(1));
        assertThat(step(0.75) - from).isCloseTo((int) Math.round(0.64 * length), within(2));
        doubleClick(at(0.5));
        assertThat(step(0.35)).isEqualTo(from);
        assertThat(step(0.75)).isEqualTo(to);
        drag(at(0.35), at(0.5), at(0.75));
        double all = lead().step();
        double part = (step(0.75) - step(0.35)) / length;
        assertThat(part * all).isCloseTo(length, within(4.0));
        assertThat(step(0.35)).isGreaterThan(from - 2);
        assertThat(step(0.75)).isLessThan(to + 2);
    }

    private void wheel(double share) {
        var curves = node(Region.class, "curves");
        var at = at(share);
        var here = fx(() -> curves.localToScene(curves.screenToLocal(at)));
        run(() -> Wheel.turn(curves, here, at, 1));
    }

    /// Told as one, however long the hand takes.
    private void doubleClick(Point2D at) {
        var curves = node(Region.class, "curves");
        var here = fx(() -> curves.localToScene(curves.screenToLocal(at)));
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
            run(() -> Event.fireEvent(curves, MouseEvents.left(type, here, at, 2)));
        }
    }
}
