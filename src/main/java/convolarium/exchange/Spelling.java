package convolarium.exchange;

import java.util.List;

/// A call as a line spells it.
///
/// @param name  what is called
/// @param form  how it is called: its name, and for a function of a picture all that is done to what it is given and to
///              what it makes, as in `-F.max_pool2d(-x)` or `F.avg_pool2d(x**p)**(1/p)`
/// @param plain arguments without a name
/// @param named arguments with a name
/// @param end   the closing bracket
record Spelling(Token name, String form, List<Literal> plain, List<Named> named, Token end) {

    /// `name=value`.
    record Named(Token name, Literal value) {}
}
