package convolarium.ui.network;

import convolarium.data.Picture;
import convolarium.data.SetReader;
import convolarium.data.Split;
import convolarium.ui.control.Action;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Reporter;
import convolarium.ui.control.Surroundings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;

/// Where sets come from that the program does not bring along: from files, or drawn here.
final class Supplies {

    private final Surroundings surroundings;
    private final Course course;
    private final BooleanProperty training;
    private final BooleanProperty drawing = new SimpleBooleanProperty(this, "drawing");
    private final ImportPane imports;
    private final OwnPane own;

    /// @param training whether the room shows how it learns
    /// @param notice   takes a sentence about what came of it
    Supplies(Surroundings surroundings, Course course, BooleanProperty training, Reporter notice) {
        this.surroundings = surroundings;
        this.course = course;
        this.training = training;
        this.imports = new ImportPane(surroundings, new Importing(surroundings, this::learn, notice));
        this.own = new OwnPane(surroundings, drawing, this::learnOwn);
        var toggle = Icons.words(own.actions().getFirst(), surroundings.messages(), drawing);
        toggle.setMaxWidth(Double.MAX_VALUE);
        imports.getChildren().add(toggle);
        offerOwn();
        surroundings.sketchbook().value().subscribe((before, now) -> {
            if (!now.classes().equals(before.classes())) {
                offerOwn();
            }
        });
        training.subscribe(on -> drawing.set(drawing.get() && on));
        drawing.subscribe(on -> training.set(training.get() || on));
    }

    /// Whether classes are drawn now.
    BooleanProperty drawing() {
        return drawing;
    }

    /// What can be added to the sets.
    ImportPane imports() {
        return imports;
    }

    /// What stands in the middle.
    Node middle(Node usual) {
        return drawing.get() ? own : usual;
    }

    /// What stands on the right.
    Node side(Node usual) {
        return drawing.get() ? own.side() : usual;
    }

    List<Action> actions() {
        return Stream.concat(imports.actions(training).stream(), own.actions().stream())
                .toList();
    }

    /// Reads a set, if a file or folder looks like one.
    ///
    /// @return whether it does
    boolean open(Path file) {
        boolean set = SetReader.offers(file);
        if (set) {
            training.set(true);
            imports.open(file);
        }
        return set;
    }

    /// Puts a picture on the sheet while classes are drawn; gives it to the network otherwise. Neither refuses it.
    boolean take(Object gesture, String source, Picture picture) {
        if (drawing.get()) {
            own.show(picture);
        } else {
            surroundings.studio().edit(gesture, now -> now.withPicture(source, picture));
        }
        return true;
    }

    private void learn(String id, Split all) {
        course.material().shelf().put(id, all);
        course.material().forget();
        course.choose(course.material().shelf().first(id));
    }

    private void learnOwn() {
        surroundings.sketchbook().value().get().split().ifPresent(all -> learn(Shelf.OWN, all));
    }

    /// What is drawn is among the sets as soon as there is enough of it, and stays there as it was used last.
    private void offerOwn() {
        var shelf = course.material().shelf();
        if (!course.material().choice().get().source().equals(Shelf.OWN)) {
            surroundings
                    .sketchbook()
                    .value()
                    .get()
                    .split()
                    .ifPresentOrElse(all -> shelf.put(Shelf.OWN, all), () -> shelf.remove(Shelf.OWN));
        }
    }
}
