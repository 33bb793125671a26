package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.insight.Occlusion;
import convolarium.net.Architecture;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Flatten;
import convolarium.op.Softmax;
import convolarium.session.Standing;
import convolarium.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// Somebody who has never been here.
class NewcomerTest extends NetworkVisit {

    private static final Pattern RIGHT = Pattern.compile(" answers, ([\\d.]+) % right");

    private Standing lead() {
        return fx(() -> requireNonNull(room.training.progress().get()).lead().orElseThrow());
    }

    private void epoch() {
        push(KeyCode.E);
        run(room::train);
        layOutNow();
    }

    /// The share of the test that is right, as the room says it.
    private double right() {
        click("show-confusion");
        layOutNow();
        var told = RIGHT.matcher(words("confusion-reading"));
        assertThat(told.find()).isTrue();
        return Double.parseDouble(told.group(1));
    }

    /// The maps of the first layer, each with its filter, as they are painted.
    private int[] painted() {
        choose(0);
        layOutNow();
        var maps = node(Region.class, "maps");
        var picture = fx(() -> maps.snapshot(null, null));
        int wide = (int) picture.getWidth();
        int high = (int) picture.getHeight();
        var pixels = new int[wide * high];
        picture.getPixelReader().getPixels(0, 0, wide, high, PixelFormat.getIntArgbInstance(), pixels, 0, wide);
        return pixels;
    }

    /// Until two epochs more bring less than half a percent.
    private List<Double> plateau() {
        var all = new ArrayList<Double>();
        do {
            epoch();
            all.add(right());
        } while (all.size() < 3 || all.getLast() > all.get(all.size() - 3) + 0.5);
        return all;
    }

    /// With what is there: no set chosen, no setting changed.
    @Test
    void trainsToItsPlateauSeesFiltersFormFindsAMistakeAndSeesWhatItHangsOn() {
        push(KeyCode.T);
        layOutNow();
        var drawn = painted();
        epoch();
        var formed = painted();
        assertThat(formed).isNotEqualTo(drawn);
        var shares = plateau();
        assertThat(shares).hasSizeLessThan(12);
        assertThat(shares.getLast()).isGreaterThan(95);
        assertThat(painted()).isNotEqualTo(formed);
        var test = lead().evaluation().orElseThrow();
        click("show-mistakes");
        layOutNow();
        var card = fx(() ->
                (Button) ((Pane) room.scene.lookup("#answers")).getChildren().getFirst());
        int example = Integer.parseInt(card.getId().substring("answer-".length()));
        assertThat(test.predicted(example)).isNotEqualTo(test.wanted(example));
        click(middle(card));
        push(KeyCode.Q);
        push(KeyCode.W);
        var known = requireNonNull(fx(() -> room.probe.explanation().known().get()));
        assertThat(known.question().way()).isInstanceOf(Occlusion.class);
        assertThat(known.question().type()).isEqualTo(test.predicted(example));
        assertThat(known.question().input()).isEqualTo(flow().input());
        var map = known.answer().orElseThrow();
        assertThat(map.shape().height()).isEqualTo(28);
        assertThat(IntStream.range(0, map.array().length)
                        .mapToObj(i -> map.array()[i])
                        .distinct())
                .hasSizeGreaterThan(10);
        assertThat(seen("probe-pad")).isTrue();
    }

    @Test
    void trainsOneLayerWhichKeepsItsPlaceAndGetsWhatTellsDigits() {
        run(() -> room.studio.edit(new Object(), now -> now.withArchitecture(Architecture.ONE_LAYER)));
        var one = network();
        int place = fx(() -> room.studio.steps().place());
        push(KeyCode.T);
        layOutNow();
        assertThat(layers())
                .extracting(Object::getClass)
                .containsExactly(Conv.class, Flatten.class, Dense.class, Softmax.class);
        assertThat(layers().getFirst()).isEqualTo(one.nodes().getFirst().layer());
        assertThat(notice())
                .isEqualTo("To tell 10 classes apart, the network goes on behind your layers with "
                        + "flatten1 → dense1 → softmax1. Undo takes that away.");
        assertThat(fx(() -> room.studio.steps().place())).isEqualTo(place + 1);
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(network()).isEqualTo(one);
        run(() -> room.messages.languageProperty().set(Language.ZH));
        epoch();
        assertThat(notice()).isEqualTo("为了区分 10 个类别，已在网络末尾加上：flatten1 → dense1 → softmax1。撤销即可去掉。");
        assertThat(layers()).hasSize(4);
        assertThat(lead().evaluation().orElseThrow().accuracy()).isGreaterThan(0.5);
    }

    @Test
    void isToldWhenOtherLayersHadToTakeThePlaceOfTheirs() {
        push(KeyCode.T);
        layOutNow();
        assertThat(seen("notice")).isFalse();
        run(() -> GalleryNetwork.choose(room, "subject"));
        assertThat(notice())
                .isEqualTo("Your layers do not fit these pictures and 2 classes, "
                        + "so a network that does has taken their place. Undo brings yours back.");
        push(KeyCode.CONTROL, KeyCode.Z);
        run(() -> room.studio.edit(new Object(), now -> now.withArchitecture(Architecture.HOURGLASS)));
        push(KeyCode.S);
        assertThat(notice())
                .isEqualTo("To tell 2 classes apart, the network now ends in softmax1 instead of sigmoid1.");
    }
}
