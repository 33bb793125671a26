package convolarium.data;

import java.nio.file.Path;
import java.util.List;

/// What came of reading a data set out of files.
public sealed interface SetReading {

    /// A set, and the files that were left out of it.
    ///
    /// @param split   as the files have it; where they have no test, the usual share of each class is one
    /// @param skipped pictures that cannot be read
    record Loaded(Split split, List<Refused> skipped) implements SetReading {
        public Loaded {
            skipped = List.copyOf(skipped);
        }
    }

    /// No set, or no picture of a set.
    ///
    /// @param file what it is about
    record Refused(Path file, Reading.Refused why) implements SetReading {}
}
