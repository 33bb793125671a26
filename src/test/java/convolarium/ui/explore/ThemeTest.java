package convolarium.ui.explore;

import static convolarium.ui.draw.Contrast.contrast;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.ui.Theme;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class ThemeTest extends Visit {

    private Theme theme() {
        return fx(room.theme::get);
    }

    /// What a name stands for in the style sheets of the moment.
    private Color color(String name) {
        return fx(() -> {
            var probe = new Region();
            probe.setStyle("-fx-background-color: " + name);
            room.shell.getChildren().add(probe);
            probe.applyCss();
            var color = (Color) probe.getBackground().getFills().getFirst().getFill();
            room.shell.getChildren().remove(probe);
            return color;
        });
    }

    /// The ground of what is marked; some themes tint what lies below.
    private Color marked() {
        return over(color("-color-accent-subtle"), 1);
    }

    /// A colour that is seen through, on the ground.
    private Color over(Color tint, double opacity) {
        var opaque = Color.color(tint.getRed(), tint.getGreen(), tint.getBlue());
        return color("-color-bg-default").interpolate(opaque, tint.getOpacity() * opacity);
    }

    @Test
    void theButtonAndItsKeysOpenAChoice() {
        click("theme");
        view();
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        assertThat(theme()).isEqualTo(Theme.DARK);
        push(KeyCode.CONTROL, KeyCode.T);
        view();
        write("white");
        push(KeyCode.ENTER);
        assertThat(theme()).isEqualTo(Theme.PROJECTOR);
        assertThat(focused().getId()).isEqualTo("stage-output");
    }

    @Test
    void wordsOfControlsCanBeReadInEveryTheme() {
        for (var theme : Theme.values()) {
            run(() -> room.theme.set(theme));
            for (var words : List.of("-color-fg-default", "-color-fg-muted", "-violet")) {
                assertThat(contrast(color(words), color("-color-bg-default")))
                        .as(words + " of " + theme)
                        .isGreaterThanOrEqualTo(4.5);
            }
            for (var ground : List.of("-color-accent-emphasis", "-color-accent-6")) {
                assertThat(contrast(color("-color-fg-emphasis"), color(ground)))
                        .as("words on what is chosen, with and without the keys, " + theme)
                        .isGreaterThanOrEqualTo(4.5);
            }
            assertThat(contrast(color("-on-violet"), color("-violet")))
                    .as("what is marked A and B, " + theme)
                    .isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(color("-color-fg-default"), marked()))
                    .as("words on what is marked, " + theme)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void thumbsOfScrollBarsCanBeToldFromWhatTheyLieOn() {
        run(() -> room.shell.resize(1366, 698));
        for (var theme : Theme.values()) {
            run(() -> room.theme.set(theme));
            view();
            var bar = find(ScrollBar.class, ".explore > .scroll-pane > .scroll-bar")
                    .orElseThrow();
            var track = over(fx(() -> ground(bar)), bar.getOpacity());
            var thumb = over(fx(() -> ground((Region) bar.lookup(".thumb"))), bar.getOpacity());
            assertThat(contrast(thumb, track)).as("%s", theme).isGreaterThanOrEqualTo(3);
        }
    }

    /// The first colour that is told of the last layer of a ground.
    private static Color ground(Region region) {
        return (Color) region.getBackground().getFills().getLast().getFill();
    }

    @Test
    void whatLiesOnDarkGroundCanBeToldFromIt() {
        run(() -> room.theme.set(Theme.DARK));
        var shared = node(CheckBox.class, "shared");
        run(() -> shared.setDisable(true));
        view();
        var track = find(Region.class, ".transport .slider > .track").orElseThrow();
        assertThat(contrast(fx(() -> ground(track)), color("-color-bg-default")))
                .isGreaterThanOrEqualTo(3);
        var frame = find(Region.class, "#map-0 .map-picture").orElseThrow();
        var edge = (Color) fx(() -> frame.getBorder().getStrokes().getFirst().getTopStroke());
        assertThat(contrast(edge, Color.web("#262626"))).isGreaterThanOrEqualTo(3);
        assertThat(fx(() -> shared.getOpacity() * shared.lookup(".box").getOpacity()))
                .isGreaterThanOrEqualTo(0.6);
    }

    @Test
    void aThemeLeavesNothingToTheNext() {
        var before = color("-color-border-default");
        run(() -> room.theme.set(Theme.CONTRAST));
        assertThat(color("-color-border-default")).isEqualTo(Color.WHITE);
        run(() -> room.theme.set(Theme.LIGHT));
        assertThat(color("-color-border-default")).isEqualTo(before);
    }

    @Test
    void thePresentThemeIsTickedAndNotTakenForOneThatCannotBeHad() {
        for (var theme : Theme.values()) {
            run(() -> room.theme.set(theme));
            for (var other : Theme.values()) {
                var id = "theme-" + other.name().toLowerCase(Locale.ROOT);
                var action = room.shell.actions().get(id);
                assertThat(fx(() -> action.on().getValue())).as(id).isEqualTo(other == theme);
                assertThat(fx(() -> action.available().getValue())).as(id).isTrue();
            }
        }
    }
}
