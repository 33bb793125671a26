package convolarium.ui.explore;

import convolarium.data.Picture.Tone;
import convolarium.session.Descended;
import convolarium.session.Descent.Way;
import convolarium.tensor.Shape;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Titles;
import convolarium.ui.draw.DescentPainter;
import convolarium.ui.draw.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One way down: the picture as it becomes smaller, how large it is, after which layer, and after what time.
final class DescentLane extends VBox {

    private final DescentWords words;
    private final Screen screen;
    private final Label size = new Label();
    private final Label count = new Label();
    private final Label time = new Label();
    private final ProgressBar bar = new ProgressBar(0);

    DescentLane(String id, Way way, DescentWords words, ObservableValue<Ink> ink) {
        this.words = words;
        this.screen = new Screen(id + "-picture", ink);
        setId(id);
        setMinWidth(0);
        getStyleClass().add("descent-lane");
        size.setId(id + "-size");
        size.getStyleClass().add("descent-size");
        count.setId(id + "-count");
        time.setId(id + "-time");
        time.getStyleClass().add("figure");
        bar.setId(id + "-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        var title = Titles.of(words.messages().text(DescentWords.name(way)));
        List.of(title, size, count, time).forEach(Icons::tellWhole);
        List.of(size, time).forEach(label -> label.setMinWidth(USE_PREF_SIZE));
        VBox.setVgrow(screen, Priority.ALWAYS);
        getChildren().addAll(line(title, time), screen, line(size, count), bar);
    }

    /// Words on the left and on the right.
    private static HBox line(Label left, Label right) {
        var line = new HBox(left, Nodes.gap(), right);
        line.getStyleClass().add("descent-line");
        return line;
    }

    /// Forgets what the picture was.
    void begin() {
        screen.before.clear();
    }

    /// @param tone  of what is left, unless these are the numbers of a map
    void show(Descended now, Optional<Tone> tone) {
        screen.show(now, tone);
        screen.setAccessibleText(words.told(now));
        size.setText(words.size(now.left()));
        count.setText(words.count(now));
        time.setText(now.layers() == 0 ? "" : words.time(now.nanos()));
        bar.setProgress(now.layers() / (double) Math.max(1, now.end().layers()));
    }

    /// Where the picture is drawn.
    private static final class Screen extends Region {

        private final List<Shape> before = new ArrayList<>();
        private final Canvas canvas = new Canvas();
        private final ObservableValue<Ink> ink;
        private @Nullable Descended now;
        private Optional<Tone> tone = Optional.empty();

        Screen(String id, ObservableValue<Ink> ink) {
            this.ink = ink;
            setId(id);
            getStyleClass().add("descent-picture");
            setAccessibleRole(AccessibleRole.IMAGE_VIEW);
            canvas.setManaged(false);
            getChildren().add(canvas);
            ink.subscribe(this::requestLayout);
        }

        void show(Descended news, Optional<Tone> shown) {
            now = news;
            tone = shown;
            if (before.isEmpty() || !before.getLast().equals(news.left())) {
                before.add(news.left());
            }
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            var g = Nodes.cleared(canvas, this);
            var seen = now;
            if (seen != null) {
                new DescentPainter(g, ink.getValue(), Nodes.density(this))
                        .paint(new DescentPainter.Sight(before, seen, tone), getWidth(), getHeight());
            }
        }
    }
}
