package convolarium.exchange;

import convolarium.exchange.TorchReading.Reason;
import java.util.ArrayList;
import java.util.List;

/// Reads one call of Python, or those within a Sequential. After the first fault it sees nothing but the end of the
/// text.
final class CallParser {

    private final List<Token> tokens;
    private final Refusals refusals;
    private int at;

    CallParser(String text, Refusals refusals) {
        this.tokens = Scanner.tokens(text);
        this.refusals = refusals;
    }

    /// The calls, unless there is a fault.
    List<Spelling> calls() {
        if (tokens.size() > 2
                && peek().kind() == Token.Kind.NAME
                && tokens.get(1).is("=")) {
            at = 2;
        }
        var calls = peek().text().matches("((torch\\.)?nn\\.)?Sequential") ? sequence() : List.of(call());
        if (peek().is(",")) {
            take();
        }
        if (peek().kind() != Token.Kind.END) {
            fault(peek());
        }
        return refusals.first().isEmpty() ? calls : List.of();
    }

    /// At least one call, in brackets.
    private List<Spelling> sequence() {
        take();
        expect("(");
        var calls = new ArrayList<Spelling>();
        do {
            calls.add(call());
        } while (separated(")") && !peek().is(")"));
        expect(")");
        return calls;
    }

    private Spelling call() {
        var name = take();
        if (name.kind() != Token.Kind.NAME) {
            fault(name);
        }
        expect("(");
        var plain = new ArrayList<Literal>();
        var named = new ArrayList<Spelling.Named>();
        arguments(plain, named);
        return new Spelling(name, plain, named, take());
    }

    private void arguments(List<Literal> plain, List<Spelling.Named> named) {
        while (!peek().is(")")) {
            var token = peek();
            var value = value();
            if (value instanceof Literal.Unknown && peek().is("=")) {
                take();
                named.add(new Spelling.Named(token, value()));
            } else if (named.isEmpty()) {
                plain.add(value);
            } else {
                fault(token);
            }
            if (!separated(")")) {
                return;
            }
        }
    }

    /// Whether a comma or the closing bracket comes next; a comma is taken.
    private boolean separated(String closing) {
        if (!peek().is(closing)) {
            expect(",");
        }
        return peek().kind() != Token.Kind.END || fault(peek());
    }

    private Literal value() {
        var opening = peek();
        if (!opening.is("(") && !opening.is("[")) {
            return single();
        }
        take();
        String closing = opening.is("(") ? ")" : "]";
        var items = new ArrayList<Literal>();
        boolean comma = false;
        while (!peek().is(closing) && peek().kind() != Token.Kind.END) {
            items.add(single());
            comma = peek().is(",");
            if (!separated(closing)) {
                break;
            }
        }
        expect(closing);
        boolean grouped = opening.is("(") && items.size() == 1 && !comma;
        return grouped ? items.getFirst() : new Literal.Several(opening, items);
    }

    private Literal single() {
        var token = take();
        if ((token.is("-") || token.is("+")) && peek().kind() == Token.Kind.NUMBER) {
            var digits = take();
            return number(new Token(Token.Kind.NUMBER, token.text() + digits.text(), token.column()));
        }
        return switch (token.kind()) {
            case NUMBER -> number(token);
            case WORD ->
                new Literal.Word(token, token.text().substring(1, token.text().length() - 1));
            case NAME -> name(token);
            case SIGN, END -> {
                fault(token);
                yield new Literal.Unknown(token);
            }
        };
    }

    private static Literal number(Token token) {
        boolean whole = token.text().chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E');
        return new Literal.Numeral(token, Double.parseDouble(token.text()), whole);
    }

    private static Literal name(Token token) {
        return switch (token.text()) {
            case "True" -> new Literal.Flag(token, true);
            case "False" -> new Literal.Flag(token, false);
            case "None" -> new Literal.Nothing(token);
            default -> new Literal.Unknown(token);
        };
    }

    private void expect(String sign) {
        var token = take();
        if (!token.is(sign)) {
            fault(token);
        }
    }

    private boolean fault(Token token) {
        refusals.add(Reason.UNREADABLE, token);
        at = tokens.size() - 1;
        return false;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token take() {
        var token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }
}
