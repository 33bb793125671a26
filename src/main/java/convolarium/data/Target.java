package convolarium.data;

/// What is to be told about an example.
public enum Target {
    /// One class for the whole picture.
    CLASS,
    /// One class for every pixel.
    MASK
}
