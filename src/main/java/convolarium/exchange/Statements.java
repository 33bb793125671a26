package convolarium.exchange;

import convolarium.exchange.TorchReading.Reason;
import java.util.List;
import java.util.Map;

/// What a text is as a whole, by its tokens.
record Statements(List<Token> tokens) {

    /// What tells why a layer takes several lines, what matters most first.
    private static final List<Map.Entry<String, Reason>> WHY = List.of(
            Map.entry("F.unfold", Reason.SEVERAL_LINES),
            Map.entry("torch.ones", Reason.SEVERAL_LINES),
            Map.entry("F.pad", Reason.PADDED_APART),
            Map.entry("conv.weight.data.flip", Reason.TURNED_APART));

    static Statements of(String text) {
        return new Statements(Scanner.tokens(text));
    }

    /// Whether it calls something, well or badly; a list of numbers within a call, as NumPy writes it, is a table.
    boolean isCode() {
        int at = tokens.size() > 2 && tokens.get(1).is("=") ? 2 : 0;
        at += tokens.get(at).is("-") ? 1 : 0;
        if (tokens.size() < at + 3) {
            return false;
        }
        var name = tokens.get(at);
        boolean call = name.kind() == Token.Kind.NAME && tokens.get(at + 1).is("(");
        boolean table = tokens.get(at + 2).is("[") && !Signatures.knows(name.text());
        return (call && !table) || count() > 1;
    }

    /// Says why it is more than one line, if it is.
    void refuseSeveral(Refusals refusals) {
        if (count() > 1) {
            var reason = WHY.stream()
                    .filter(why ->
                            tokens.stream().anyMatch(token -> token.text().equals(why.getKey())))
                    .findFirst()
                    .orElse(Map.entry("", Reason.SEVERAL_LINES));
            refusals.add(
                    reason.getValue(),
                    tokens.stream()
                            .filter(token -> token.text().equals(reason.getKey()))
                            .findFirst()
                            .orElse(tokens.getFirst()));
        }
    }

    /// How many variables are given a value.
    private int count() {
        int depth = 0;
        int count = 0;
        for (int i = 1; i < tokens.size(); i++) {
            var token = tokens.get(i);
            depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
            boolean given = token.is("=") && tokens.get(i - 1).kind() == Token.Kind.NAME;
            count += depth == 0 && given ? 1 : 0;
        }
        return count;
    }
}
