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

    CallParser(List<Token> tokens, Refusals refusals) {
        this.tokens = tokens;
        this.refusals = refusals;
    }

    /// The calls, unless there is a fault.
    List<Spelling> calls() {
        if (tokens.size() > 2
                && peek().kind() == Token.Kind.NAME
                && tokens.get(1).is("=")) {
            at = 2;
        }
        var calls = peek().text().matches("((torch\\.)?nn\\.)?Sequential") ? sequence() : List.of(statement());
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

    /// A call, or a function of a picture.
    private Spelling statement() {
        boolean turned = peek().is("-");
        var name = tokens.get(Math.min(turned ? at + 1 : at, tokens.size() - 1));
        if (!name.text().matches("(F|torch\\.linalg)\\..*")) {
            return call();
        }
        at += turned ? 2 : 1;
        expect("(");
        var named = new ArrayList<Spelling.Named>();
        var form = (turned ? "-" : "") + name.text() + "(" + picture(named) + ")";
        var plain = new ArrayList<Literal>();
        arguments(plain, named);
        var end = take();
        return new Spelling(name, form + root(named), plain, named, end);
    }

    /// What a function is given, the power to which it is raised as an argument.
    private String picture(List<Spelling.Named> named) {
        var form = new StringBuilder();
        int depth = 0;
        while (peek().kind() != Token.Kind.END && (depth > 0 || !(peek().is(",") || peek().is(")")))) {
            var token = take();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            boolean power = token.kind() == Token.Kind.NUMBER && form.toString().endsWith("**");
            if (power) {
                named.add(new Spelling.Named(new Token(Token.Kind.NAME, "norm_type", token.column()), number(token)));
            }
            form.append(power ? "p" : token.text());
        }
        if (peek().is(",")) {
            take();
        }
        return form.toString();
    }

    /// What is done to what a function makes: the root that undoes a power is written with its letter.
    private String root(List<Spelling.Named> named) {
        var form = new StringBuilder();
        while (peek().is("*") || (!form.isEmpty() && peek().kind() != Token.Kind.END && !peek().is(","))) {
            form.append(take().text());
        }
        boolean undone = named.stream()
                .anyMatch(power -> power.name().text().equals("norm_type")
                        && form.toString()
                                .equals("**(1/" + power.value().token().text() + ")"));
        return undone ? "**(1/p)" : form.toString();
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
        return new Spelling(name, name.text(), plain, named, take());
    }

    private void arguments(List<Literal> plain, List<Spelling.Named> named) {
        int before = named.size();
        while (!peek().is(")")) {
            var token = peek();
            var value = value();
            if (value instanceof Literal.Unknown && peek().is("=")) {
                take();
                named.add(new Spelling.Named(token, value()));
            } else if (named.size() == before) {
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
