package convolarium.ui.control;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks somebody where a data set is.
public interface SetChooser {

    /// A folder; nothing if there is a change of mind.
    Optional<Path> folder();

    /// Files that belong together; none if there is a change of mind.
    List<Path> files();
}
