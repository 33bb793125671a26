package convolarium.data;

/// A picture that comes with the program.
///
/// @param id what lessons, saved work and words call it
public record Sample(String id, Kind kind) {

    /// Where a sample comes from.
    public enum Kind {
        /// A small drawing in ink.
        DRAWING,
        /// Made by a rule.
        PATTERN,
        /// A photograph or a larger drawing from a file.
        FILE
    }
}
