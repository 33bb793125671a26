package convolarium.exchange;

/// The smallest piece of a line that means something.
///
/// @param column where it begins in the text, counted from 0
record Token(Kind kind, String text, int column) {

    enum Kind {
        /// Names joined by dots.
        NAME,
        /// Digits, perhaps with a point and an exponent.
        NUMBER,
        /// Text in quotation marks.
        WORD,
        /// One character of another kind.
        SIGN,
        /// Nothing more.
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
