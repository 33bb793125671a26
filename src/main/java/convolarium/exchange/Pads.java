package convolarium.exchange;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Cells to be put around a picture, or to be cut off where a number is negative: before and after it in each
/// direction.
record Pads(List<Integer> before, List<Integer> after) {

    boolean isNothing() {
        return IntStream.range(0, before.size()).allMatch(i -> before.get(i) == 0 && after.get(i) == 0);
    }

    /// Whether opposite sides get the same, as the layers of PyTorch can do it themselves.
    boolean isEven() {
        return before.equals(after);
    }

    /// More at the end of each direction.
    Pads plus(List<Integer> ends) {
        return new Pads(
                before,
                IntStream.range(0, after.size())
                        .mapToObj(i -> after.get(i) + ends.get(i))
                        .toList());
    }

    /// As much taken away as this puts there.
    Pads cut() {
        return new Pads(negative(before), negative(after));
    }

    private static List<Integer> negative(List<Integer> cells) {
        return cells.stream().map(count -> -count).toList();
    }

    /// The line that pads a variable; nothing where there is no padding. PyTorch counts from the last direction.
    ///
    /// @param target what becomes of it
    /// @param source what is padded
    /// @param how    the arguments about the mode or the value, beginning with a comma, or nothing
    String line(String target, String source, String how) {
        var sides = IntStream.iterate(before.size() - 1, i -> i >= 0, i -> i - 1)
                .mapToObj(i -> before.get(i) + ", " + after.get(i))
                .collect(Collectors.joining(", "));
        return isNothing() && target.equals(source)
                ? ""
                : "%s = F.pad(%s, (%s)%s)\n".formatted(target, source, sides, how);
    }
}
