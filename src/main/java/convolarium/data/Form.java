package convolarium.data;

/// How pictures are stored in a set: the largest square in the middle of each, made as large as a side.
///
/// @param side   pixels along a side
/// @param colour whether in red, green and blue, or in grey
public record Form(int side, boolean colour) {
    /// The longest side.
    public static final int LONGEST = 512;

    /// @throws IllegalArgumentException if there is no such size
    public Form {
        if (side < 1 || side > LONGEST) {
            throw new IllegalArgumentException("side must not be " + side);
        }
    }

    int channels() {
        return colour ? 3 : 1;
    }

    /// Writes a picture at its place among others.
    void put(Picture picture, byte[] pixels, int place) {
        var square = Resize.fitSquare(picture, side);
        var values = (colour ? Channels.of(square, 3) : Channels.grey(square))
                .values()
                .array();
        for (int i = 0; i < values.length; i++) {
            pixels[place * values.length + i] =
                    DataSet.level(values[i] / picture.tone().most());
        }
    }
}
