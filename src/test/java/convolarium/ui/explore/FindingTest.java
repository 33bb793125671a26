package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Paper;
import convolarium.op.KernelPreset;
import convolarium.session.Filter;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Kernels that look for something: cut from the input, or turned to find one direction.
class FindingTest extends Visit {

    private float[] kernel() {
        return conv().weights().array();
    }

    private String notice() {
        return find(Labeled.class, "#notice .label").map(Labeled::getText).orElse("");
    }

    @Test
    void aKernelIsCutFromWhatIsUnderTheWindow() {
        var before = now();
        at(8 * 3 + 3);
        push(KeyCode.X);
        assertThat(now().filters().getFirst().preset()).isEqualTo(KernelPreset.CUT);
        assertThat(view().outputAt(3, 3)).isBetween(8.999f, 9.001f);
        assertThat(seen("notice")).isTrue();
        assertThat(node(ComboBox.class, "preset").getValue()).isEqualTo(KernelPreset.CUT);
        at(8 * 5 + 2);
        focus(node(Button.class, "kernel-cut"));
        push(KeyCode.SPACE);
        assertThat(view().outputAt(5, 2)).isBetween(8.999f, 9.001f);
        at(8 * 4 + 5);
        click("kernel-cut");
        assertThat(view().outputAt(4, 5)).isBetween(8.999f, 9.001f);
        undo();
        undo();
        undo();
        assertThat(now()).isSameAs(before);
    }

    @Test
    void wherePatchesAreEvenTheNoticeSaysSo() {
        run(() -> room.edit(now -> now.withPicture("sheet", Paper.blank(8, 8))));
        run(() -> room.shell.explore().actions().get("cut-kernel").run());
        assertThat(kernel()).containsOnly(0);
        assertThat(notice()).contains("nothing to look for");
    }

    @Test
    void aGaborKernelIsTurned() {
        run(() -> room.edit(now -> now.withFilter(0, new Filter(KernelPreset.GABOR, 0))));
        assertThat(seen("knob-waves")).isTrue();
        var before = kernel();
        focus(node(Slider.class, "knob-angle"));
        push(KeyCode.RIGHT);
        assertThat(now().filters().getFirst().setting().angle()).isEqualTo(46);
        run(() -> node(Slider.class, "knob-angle").setValue(135));
        assertThat(kernel()).isNotEqualTo(before);
        run(() -> room.edit(now -> now.withFilter(0, new Filter(KernelPreset.MOTION, 0))));
        assertThat(seen("knob-waves")).isFalse();
        assertThat(node(Slider.class, "knob-angle").getValue()).isEqualTo(45);
    }

    @Test
    void aKernelForEachChannelIsPasted() {
        click("sample-pinwheel");
        var before = now();
        var tables = "[[[1, 2], [3, 4]], [[5, 6], [7, 8]], [[9, 10], [11, 12]]]";
        run(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, tables)));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        assertThat(kernel()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        undo();
        assertThat(now()).isSameAs(before);
    }
}
