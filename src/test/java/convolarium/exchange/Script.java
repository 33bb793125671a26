package convolarium.exchange;

import static java.util.Objects.requireNonNull;

import convolarium.exchange.Torch.Picture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Runs the few lines of Python in which a layer is written.
final class Script {

    /// Calls a function or makes a module and lays it on `x`.
    interface Library {
        Object call(String name, List<Object> plain, Map<String, Object> named);
    }

    private static final Pattern TOKEN = Pattern.compile("\\*\\*|'[^']*'|\\d+(\\.\\d+)?|[A-Za-z_][\\w.]*|\\S");

    private final Library library;
    private final Map<String, Object> variables = new HashMap<>();
    private final List<String> tokens = new ArrayList<>();

    Script(Library library, Picture x) {
        this.library = library;
        variables.put("x", x);
    }

    /// What a module or the last of several lines makes.
    Picture run(String text) {
        if (text.startsWith("nn.")) {
            return (Picture) expression(text);
        }
        for (String line : text.split("\n", -1)) {
            var sides = line.split(" = ", 2);
            variables.put(sides[0], expression(sides[1]));
        }
        return (Picture) requireNonNull(variables.get("y"));
    }

    private Object expression(String text) {
        tokens.clear();
        for (Matcher matcher = TOKEN.matcher(text); matcher.find(); ) {
            tokens.add(matcher.group());
        }
        var value = product();
        if (!tokens.isEmpty()) {
            throw new IllegalArgumentException(tokens + " left of " + text);
        }
        return value;
    }

    private Object product() {
        var value = power();
        while (next("*") || next("/")) {
            boolean times = tokens.removeFirst().equals("*");
            value = join(value, power(), times ? (a, b) -> a * b : (a, b) -> a / b);
        }
        return value;
    }

    private Object power() {
        if (next("-")) {
            tokens.removeFirst();
            return join(-1.0, power(), (a, b) -> a * b);
        }
        var base = atom();
        if (next("**")) {
            tokens.removeFirst();
            return join(base, power(), Math::pow);
        }
        return base;
    }

    private static Object join(Object a, Object b, DoubleBinaryOperator with) {
        if (a instanceof Double left && b instanceof Double right) {
            return with.applyAsDouble(left, right);
        }
        return picture(a).with(picture(b), with);
    }

    private static Picture picture(Object value) {
        return value instanceof Double number ? Picture.of(1, 1, 1, (_, _, _) -> number) : (Picture) value;
    }

    private Object atom() {
        String token = tokens.removeFirst();
        if (token.equals("(") || token.equals("[")) {
            var items = items(token.equals("(") ? ")" : "]");
            return items.size() == 1 && token.equals("(") ? items.getFirst() : items;
        }
        if (token.startsWith("'")) {
            return token.substring(1, token.length() - 1);
        }
        if (Character.isDigit(token.charAt(0))) {
            return Double.valueOf(token);
        }
        if (token.equals("True") || token.equals("False")) {
            return token.equals("True");
        }
        return next("(") ? call(token) : requireNonNull(variables.get(token), token);
    }

    private List<Object> items(String closing) {
        var items = new ArrayList<>();
        while (!next(closing)) {
            items.add(product());
            comma();
        }
        tokens.removeFirst();
        return items;
    }

    private Object call(String name) {
        tokens.removeFirst();
        var plain = new ArrayList<>();
        var named = new HashMap<String, Object>();
        while (!next(")")) {
            if (tokens.get(1).equals("=")) {
                String key = tokens.removeFirst();
                tokens.removeFirst();
                named.put(key, product());
            } else {
                plain.add(product());
            }
            comma();
        }
        tokens.removeFirst();
        if (name.endsWith(".abs")) {
            return ((Picture) requireNonNull(variables.get(name.replace(".abs", "")))).map(Math::abs);
        }
        return name.equals("float") ? infinity(plain) : library.call(name, plain, named);
    }

    private static Object infinity(List<Object> plain) {
        return plain.getFirst().equals("inf") ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }

    private void comma() {
        if (next(",")) {
            tokens.removeFirst();
        }
    }

    private boolean next(String token) {
        return !tokens.isEmpty() && tokens.getFirst().equals(token);
    }
}
