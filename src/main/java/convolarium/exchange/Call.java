package convolarium.exchange;

import java.util.ArrayList;
import java.util.List;

/// A call as Python writes it.
final class Call {

    private final String name;
    private final List<String> arguments = new ArrayList<>();

    Call(String name) {
        this.name = name;
    }

    Call plain(Object value) {
        arguments.add(value.toString());
        return this;
    }

    Call named(String key, Object value) {
        arguments.add(key + "=" + value);
        return this;
    }

    /// An argument that may be left out where it says what is `usual`.
    Call unless(Object usual, String key, Object value) {
        return usual.toString().equals(value.toString()) ? this : named(key, value);
    }

    Call flag(String key, boolean on) {
        return on ? named(key, "True") : this;
    }

    @Override
    public String toString() {
        return name + "(" + String.join(", ", arguments) + ")";
    }
}
