package convolarium.ui.network;

import convolarium.data.DataSet;
import convolarium.insight.Checkup;
import convolarium.net.Names;
import convolarium.session.Standing;
import convolarium.text.Messages;
import convolarium.ui.control.Surroundings;
import convolarium.ui.network.ShownStep.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Layer by layer how weights and gradients are spread. Counted in the background while it is looked at, a few times a
/// second, so that learning is not held up.
final class CheckupPane extends VBox {

    private static final long PAUSE = 250_000_000;
    private static final int TRIED = 32;

    private final Surroundings surroundings;
    private final Messages messages;
    private final Label told = new Label();
    private final List<CheckupCard> cards = new ArrayList<>();
    private List<Checkup> shown = List.of();
    private List<Integer> nodes = List.of();
    private List<String> names = List.of();
    private Optional<Place> counted = Optional.empty();
    private Runnable newest = () -> {};
    private boolean busy;
    private long begun = System.nanoTime() - PAUSE;

    CheckupPane(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.messages = surroundings.messages();
        told.setWrapText(true);
        told.getStyleClass().add("muted");
        told.setId("checkup-told");
        setId("checkups");
        getStyleClass().add("checkups");
        getChildren().add(told);
        surroundings.ink().subscribe(this::paint);
        surroundings.zoom().subscribe(this::paint);
        messages.languageProperty().subscribe(this::paint);
    }

    /// Counts anew, unless it is counting or has just done so.
    ///
    /// @param running whether there will soon be another one
    /// @param test    what it is tested with
    void show(Standing stood, boolean running, DataSet test) {
        newest = () -> count(stood, running, test);
        newest.run();
    }

    private void count(Standing stood, boolean running, DataSet test) {
        long now = System.nanoTime();
        var place = Place.of(stood);
        if (!busy && !counted.equals(Optional.of(place)) && (!running || now - begun >= PAUSE)) {
            begun = now;
            busy = true;
            surroundings.background().execute(() -> {
                var found = found(stood, test);
                surroundings.display().execute(() -> arrive(place, found, Names.of(stood.network())));
            });
        }
    }

    /// What is found, or nothing where there is no memory for it.
    private static List<Checkup> found(Standing stood, DataSet test) {
        try {
            var some = IntStream.range(0, Math.min(TRIED, test.size())).toArray();
            return Checkup.of(stood.network(), stood.gradients(), test.inputs(some));
        } catch (OutOfMemoryError | ArithmeticException _) {
            return List.of();
        }
    }

    private void arrive(Place place, List<Checkup> found, List<String> now) {
        busy = false;
        names = now;
        counted = Optional.of(place);
        shown = found;
        paint();
        newest.run();
    }

    private void paint() {
        told.setText(messages.get(shown.isEmpty() ? "checkup.none" : "checkup.told"));
        var numbers = shown.stream().map(Checkup::node).toList();
        if (!numbers.equals(nodes)) {
            nodes = numbers;
            cards.clear();
            numbers.forEach(node -> cards.add(new CheckupCard(surroundings, node)));
            getChildren().setAll(told);
            getChildren().addAll(cards);
        }
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).show(shown.get(i), names.get(nodes.get(i)));
        }
    }
}
