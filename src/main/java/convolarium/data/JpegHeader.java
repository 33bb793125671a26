package convolarium.data;

/// What must be known of a JPEG file before its pixels are touched.
///
/// @param progressive whether it comes in several scans over the whole picture
/// @param colours     what its numbers mean
record JpegHeader(int width, int height, boolean progressive, Colours colours) {

    /// What the numbers of a pixel mean.
    enum Colours {
        GREY,
        RGB,
        /// Brightness and two differences of colour.
        YCC,
        /// Inks; `INVERTED` stores the paper that is left, as Adobe's programs do.
        CMYK,
        CMYK_INVERTED,
        /// Inks of which three are written as brightness and differences, always inverted.
        YCCK
    }
}
