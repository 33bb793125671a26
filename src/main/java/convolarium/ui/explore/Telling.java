package convolarium.ui.explore;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// The words of the stage for somebody who reads them. While the window runs, they stay at the cell where it set off.
final class Telling {

    private final Bench bench;
    private final ObservableValue<Boolean> seen;
    private final ObservableValue<String> now;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");

    /// @param seen whether anybody can see the words
    Telling(Bench bench, ObservableValue<Boolean> seen) {
        this.bench = bench;
        this.seen = seen;
        this.now = Description.now(bench);
        seen.subscribe(this::tell);
        bench.session().outcome().subscribe(this::tell);
        bench.messages().languageProperty().subscribe(this::tell);
        bench.gaze().hover().subscribe(this::tell);
        bench.timeline().playing().subscribe(this::refresh);
        Description.parts(bench).forEach(part -> part.subscribe(this::refresh));
    }

    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    private void refresh() {
        if (!bench.timeline().playing().get()) {
            tell();
        }
    }

    private void tell() {
        if (seen.getValue()) {
            words.set(now.getValue());
        }
    }
}
