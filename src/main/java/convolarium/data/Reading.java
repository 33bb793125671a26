package convolarium.data;

import java.util.List;
import java.util.stream.Stream;

/// What came of reading a picture, out of a file or out of text.
public sealed interface Reading {

    /// A picture, and what had to be done to it that a person should know.
    record Loaded(Picture picture, List<Note> notes) implements Reading {
        public Loaded {
            notes = List.copyOf(notes);
        }

        /// The same with one more note.
        public Loaded noting(Kind kind, Object... numbers) {
            return new Loaded(
                    picture,
                    Stream.concat(notes.stream(), Stream.of(new Note(kind, List.of(numbers))))
                            .toList());
        }
    }

    /// No picture.
    ///
    /// @param numbers what the sentence about the reason needs, in the order the reason names
    record Refused(Reason reason, List<Object> numbers) implements Reading {
        public Refused {
            numbers = List.copyOf(numbers);
        }
    }

    /// Something that was done to a picture on the way in.
    ///
    /// @param numbers what the sentence about the kind needs, in the order the kind names
    record Note(Kind kind, List<Object> numbers) {
        public Note {
            numbers = List.copyOf(numbers);
        }
    }

    /// What can be done to a picture on the way in.
    enum Kind {
        /// Width and height in the file; width and height kept; of how many pixels in a row one was kept.
        SUBSAMPLED,
        /// No numbers: the file is damaged or ends early, the part that could be read is shown.
        PARTIAL,
        /// No numbers: the file contradicts itself and was read in the likeliest way.
        CONTRADICTORY,
        /// How many frames the animation has.
        FIRST_FRAME,
        /// How many files were brought at once.
        FIRST_FILE,
        /// No numbers: see-through places were laid on white.
        TRANSPARENCY,
        /// No numbers: it is dark on light, and was inverted to be light on dark.
        INVERTED
    }

    /// Why there is no picture.
    enum Reason {
        /// No numbers.
        NO_SUCH_FILE,
        /// No numbers: a folder or a device.
        NOT_A_FILE,
        /// No numbers: no permission, or the disk failed.
        CANNOT_BE_READ,
        /// No numbers.
        EMPTY_FILE,
        /// Bytes of the file; bytes allowed.
        TOO_BIG_A_FILE,
        /// No numbers: nothing we know begins like this.
        UNKNOWN_FORMAT,
        /// The name of the format, as "WebP" or "CMYK TIFF".
        UNSUPPORTED_FORMAT,
        /// Width and height; pixels allowed.
        TOO_LARGE,
        /// Width and height, of which one is nothing.
        NO_PIXELS,
        /// The format: its header says what the format does not allow.
        BAD_HEADER,
        /// The format; the name of the part, as "IDAT".
        WRONG_CHECKSUM,
        /// The format; the name of the part, as "PLTE".
        MISSING_PART,
        /// The format: the file ends before there is anything to show.
        CUT_SHORT,
        /// The format.
        DAMAGED,
        /// No numbers.
        CANCELLED,
        /// Width and height.
        OUT_OF_MEMORY,
        /// Characters of the text; characters allowed.
        TOO_LONG_A_TEXT,
        /// No numbers: the text is empty.
        NO_NUMBERS,
        /// What stands there; its row and column.
        NOT_A_NUMBER,
        /// Row and column.
        EMPTY_CELL,
        /// The row; how many numbers it has; how many the first row has.
        UNEQUAL_ROWS,
        /// The channel; how many rows it has; how many the first channel has.
        UNEQUAL_CHANNELS,
        /// Channels, rows and columns allowed.
        TOO_MANY_NUMBERS,
        /// Row and column of the number that the bracket stands before.
        UNEVEN_BRACKETS,
        /// Levels allowed.
        TOO_DEEP_LISTS,
        /// What the NPY file has that is not read here, as its header says it: "dtype '>f4'".
        UNSUPPORTED_NPY,
        /// No numbers: it does not begin as an IDX file of unsigned bytes does.
        NOT_IDX,
        /// No numbers: a side is 0, or there is nothing in the folder.
        NO_EXAMPLES,
        /// Bytes allowed for one file or for all pictures together.
        SET_TOO_LARGE,
        /// Bytes that should be there; bytes that are there.
        TOO_FEW_BYTES,
        /// Bytes that should be there.
        TOO_MANY_BYTES,
        /// How many sides the numbers have: those of pictures have three, those of labels one.
        NOT_PICTURES,
        /// The same.
        NOT_LABELS,
        /// How many pictures; how many labels.
        COUNTS_DIFFER,
        /// Classes to tell apart; the most there can be.
        WRONG_COUNT_OF_CLASSES,
        /// No numbers: no labels go with the pictures.
        NO_LABELS,
        /// Sides of the pictures to learn from and to test with: height and width, then height and width.
        PICTURES_DIFFER
    }

    static Reading refused(Reason reason, Object... numbers) {
        return new Refused(reason, List.of(numbers));
    }
}
