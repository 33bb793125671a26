package convolarium.ui.control;

import convolarium.session.Steps;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A room of the program, as the shell around the rooms knows it.
public interface RoomView {

    /// What is shown.
    Region view();

    /// What can be done here, and nowhere else.
    Actions actions();

    /// What can be taken back here.
    Steps<?> steps();

    /// What a step changed, in words.
    ///
    /// @param number from 1, the first after the beginning
    String step(int number);

    /// Lets what the room is about have the keys.
    void focusStage();

    /// Before an audience panes make room.
    void present(boolean on);

    /// Whether the middle has all the room, because somebody wants it.
    BooleanProperty alone();

    /// Where the way out stands before an audience.
    Pane corner();

    /// Takes what was dropped here, or says why not.
    void take(Clipboard brought);

    /// Says here what needs no answer.
    Reporter notice();
}
