package convolarium.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Cuts a text into tokens. Space and comments fall away.
final class Scanner {

    private final String text;
    private int at;

    private Scanner(String text) {
        this.text = text;
    }

    /// All tokens, an END at the last.
    static List<Token> tokens(String text) {
        var scanner = new Scanner(text);
        var tokens = new ArrayList<Token>();
        do {
            tokens.add(scanner.next());
        } while (tokens.getLast().kind() != Token.Kind.END);
        return tokens;
    }

    private Token next() {
        skip();
        int start = at;
        var kind = kind();
        return new Token(kind, text.substring(start, at), start);
    }

    private void skip() {
        pass(Character::isWhitespace);
        while (peek(0) == '#') {
            pass(c -> c != '\n');
            pass(Character::isWhitespace);
        }
    }

    private Token.Kind kind() {
        if (at == text.length()) {
            return Token.Kind.END;
        }
        if (isLetter(peek(0))) {
            pass(c -> isLetter(c) || isDigit(c) || c == '.');
            return Token.Kind.NAME;
        }
        if (isDigit(peek(0)) || (peek(0) == '.' && isDigit(peek(1)))) {
            number();
            return Token.Kind.NUMBER;
        }
        int quote = peek(0);
        at += Character.charCount(text.codePointAt(at));
        if (quote == '\'' || quote == '"') {
            pass(c -> c != quote && c != '\n');
            if (peek(0) == quote) {
                at++;
                return Token.Kind.WORD;
            }
        }
        return Token.Kind.SIGN;
    }

    private void number() {
        pass(Scanner::isDigit);
        if (peek(0) == '.') {
            at++;
            pass(Scanner::isDigit);
        }
        int sign = peek(1) == '-' || peek(1) == '+' ? 1 : 0;
        if ((peek(0) == 'e' || peek(0) == 'E') && isDigit(peek(1 + sign))) {
            at += 1 + sign;
            pass(Scanner::isDigit);
        }
    }

    private void pass(IntPredicate wanted) {
        while (at < text.length() && wanted.test(text.charAt(at))) {
            at++;
        }
    }

    /// The character so far ahead, or 0 behind the end.
    private int peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
}
