package convolarium.exchange;

import convolarium.exchange.TorchReading.Reason;
import convolarium.exchange.TorchReading.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Remembers the first thing that is wrong with a line; what follows from it is not worth saying.
final class Refusals {

    private @Nullable Refusal first;

    void add(Reason reason, Token token, Integer... numbers) {
        if (first == null) {
            first = new Refusal(reason, token.text(), token.column(), List.of(numbers));
        }
    }

    Optional<Refusal> first() {
        return Optional.ofNullable(first);
    }
}
