package convolarium.ui.control;

import convolarium.data.Sketchbook;
import convolarium.session.Probe;
import convolarium.session.Session;
import convolarium.session.Steps;
import convolarium.session.Studio;
import convolarium.session.Training;
import convolarium.text.Messages;
import convolarium.ui.draw.Ink;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;

/// What a room needs from the program.
///
/// @param session    what Explore is about
/// @param studio     what Network is about
/// @param training   what networks learn by
/// @param probe      what else can be asked of networks
/// @param zoom       how large everything is; 1 is as it was designed
/// @param background runs slow work
/// @param display    runs what must happen on the display's thread
/// @param chooseFile asks somebody for a picture file
/// @param saveFile   asks somebody where to save a file, whose name it proposes
/// @param chooseSet  asks somebody for a data set
/// @param sketchbook classes of one's own
public record Surroundings(
        Session session,
        Studio studio,
        Training training,
        Probe probe,
        Messages messages,
        ObservableValue<Ink> ink,
        ObservableDoubleValue zoom,
        Executor background,
        Executor display,
        Supplier<Optional<Path>> chooseFile,
        Function<String, Optional<Path>> saveFile,
        SetChooser chooseSet,
        Steps<Sketchbook> sketchbook) {}
