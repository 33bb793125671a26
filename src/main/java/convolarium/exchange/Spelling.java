package convolarium.exchange;

import java.util.List;

/// A call as a line spells it.
///
/// @param name  what is called
/// @param plain arguments without a name
/// @param named arguments with a name
/// @param end   the closing bracket
record Spelling(Token name, List<Literal> plain, List<Named> named, Token end) {

    /// `name=value`.
    record Named(Token name, Literal value) {}
}
