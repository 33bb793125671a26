package convolarium.exchange;

import java.util.List;

/// A value as a line spells it.
sealed interface Literal {

    /// Where it begins.
    Token token();

    /// A number in digits.
    ///
    /// @param whole whether it is spelled without a point or an exponent
    record Numeral(Token token, double value, boolean whole) implements Literal {}

    /// Values in brackets.
    record Several(Token token, List<Literal> items) implements Literal {}

    /// `True` or `False`.
    record Flag(Token token, boolean on) implements Literal {}

    /// Text in quotation marks.
    record Word(Token token, String text) implements Literal {}

    /// `None`.
    record Nothing(Token token) implements Literal {}

    /// A name that stands for a value nobody here knows.
    record Unknown(Token token) implements Literal {}
}
