package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Samples;
import convolarium.op.Conv;
import convolarium.op.KernelPreset;
import convolarium.op.Pool;
import convolarium.session.Filter;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Filters that see some of the channels only.
class GroupsTest extends Visit {

    private void show(String sample) {
        run(() -> room.edit(now -> now.withPicture(sample, Samples.load(sample))));
        at(0);
    }

    private void depthwise() {
        show("pinwheel");
        click("groups-more");
    }

    private void paste(String line) {
        click("show-details");
        var code = node(TextArea.class, "code");
        focus(code);
        run(() -> code.setText(line));
        push(KeyCode.ENTER);
    }

    private String text(String id) {
        var area = node(TextArea.class, id);
        return fx(area::getText);
    }

    @Test
    void oneChannelHasNoGroups() {
        assertThat(seen("groups")).isFalse();
        show("pinwheel");
        assertThat(seen("groups")).isTrue();
        run(() -> room.edit(now -> now.withKind(Pool.TYPE)));
        assertThat(seen("groups")).isFalse();
    }

    @Test
    void aStepGoesToTheNextNumberThatFits() {
        depthwise();
        assertThat(conv().groups()).isEqualTo(3);
        assertThat(conv().filters()).isEqualTo(3);
        assertThat(typed("groups")).isEqualTo("3");
        assertThat(typed("filters")).isEqualTo("3");
        assertThat(words("parameters")).contains("3·3·3 + 3 = 30");
        click("groups-more");
        assertThat(conv().groups()).isEqualTo(3);
        click("filters-more");
        assertThat(conv().filters()).isEqualTo(6);
        click("groups-less");
        assertThat(conv().groups()).isEqualTo(1);
        assertThat(conv().filters()).isEqualTo(6);
        undo();
        assertThat(conv().groups()).isEqualTo(3);
    }

    @Test
    void anyNumberMayBeTyped() {
        show("pinwheel");
        for (var number : new String[] {"2", "64", "0", "3", "-1", "1000", "1"}) {
            focus(node(TextField.class, "groups"));
            push(KeyCode.CONTROL, KeyCode.A);
            write(number);
            push(KeyCode.ENTER);
            assertThat(3 % conv().groups()).isZero();
            assertThat(typed("groups")).isEqualTo(Integer.toString(conv().groups()));
            assertThat(view().result().output().shape().channels()).isEqualTo(conv().filters());
        }
    }

    @Test
    void theStageShowsAChannelThatTheFilterSees() {
        depthwise();
        click("map-2");
        assertThat(view().channel()).isEqualTo(2);
        assertThat(view().captions().input()).endsWith("channel B   group 3 of 3");
        push(KeyCode.PAGE_DOWN);
        assertThat(view().channel()).isZero();
        assertThat(view().filter()).isZero();
        push(KeyCode.PAGE_UP);
        assertThat(view().channel()).isEqualTo(2);
        assertThat(view().filter()).isEqualTo(2);
    }

    @Test
    void theArithmeticNamesTheChannelsThatAreSeen() {
        show("pinwheel");
        assertThat(Arithmetic.of(view(), room.messages).text()).contains("R:", "R ", "G ", "B ");
        click("groups-more");
        click("map-1");
        at(20);
        var text = Arithmetic.of(view(), room.messages).text();
        assertThat(text).startsWith("y[1,8] = ").doesNotContain("R", "B", "\n");
        double sum = view().trace().taps().stream()
                .mapToDouble(tap -> {
                    assertThat(tap.channel()).isEqualTo(1);
                    return tap.value() * tap.weight();
                })
                .sum();
        assertThat((double) view().trace().value())
                .isEqualTo(sum + view().trace().bias());
    }

    @Test
    void aWeightOfTheShownSliceIsTyped() {
        depthwise();
        click("map-2");
        click(spot(Visit::middle, 1, 0));
        write("7");
        push(KeyCode.ENTER);
        assertThat(conv().weights().at(2, 0, 0, 1, 0)).isEqualTo(7);
        assertThat(now().filters().get(2)).isEqualTo(Filter.OWN);
    }

    @Test
    void anotherPictureMakesAValidLayer() {
        depthwise();
        show("four");
        assertThat(conv().groups()).isEqualTo(1);
        assertThat(conv().filters()).isEqualTo(3);
        assertThat(now().filters()).extracting(Filter::preset).startsWith(KernelPreset.SOBEL_X, KernelPreset.SOBEL_Y);
        show("pinwheel");
        assertThat(conv().channels()).isEqualTo(3);
        assertThat(view().result().output().shape().channels()).isEqualTo(3);
    }

    @Test
    void aPastedLineBringsItsGroups() {
        show("pinwheel");
        paste("nn.Conv2d(3, 6, kernel_size=3, padding=1, groups=3)");
        assertThat(conv().groups()).isEqualTo(3);
        assertThat(conv().filters()).isEqualTo(6);
        assertThat(text("code")).contains("nn.Conv2d(3, 6").contains("groups=3");
        paste("nn.Conv2d(4, 8, kernel_size=3, groups=4)");
        assertThat(now().op()).isInstanceOfSatisfying(Conv.class, conv -> {
            assertThat(conv.channels()).isEqualTo(3);
            assertThat(conv.filters()).isEqualTo(8);
        });
    }

    @Test
    void theDescriptionTellsTheGroups() {
        depthwise();
        click("show-details");
        assertThat(text("description")).contains("3 groups").contains("depthwise");
        click("groups-less");
        assertThat(text("description")).doesNotContain("groups");
    }
}
