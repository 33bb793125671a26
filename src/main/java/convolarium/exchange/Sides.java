package convolarium.exchange;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// A number for each direction: for the rows and for the columns, and before them for the depth where there is one.
record Sides(List<Integer> each) {

    Sides {
        each = List.copyOf(each);
    }

    /// The same number in so many directions.
    static Sides of(int value, int directions) {
        return new Sides(Collections.nCopies(directions, value));
    }

    /// The same number in all directions, however many there are.
    static Sides all(int value) {
        return of(value, 1);
    }

    boolean isAll(int value) {
        return each.stream().allMatch(side -> side == value);
    }

    int depth() {
        return each.size() > 2 ? each.getFirst() : 1;
    }

    int rows() {
        return each.get(each.size() - 2);
    }

    int cols() {
        return each.getLast();
    }

    /// As Python writes it: one number where all are the same.
    @Override
    public String toString() {
        return each.stream().distinct().count() == 1
                ? each.getFirst().toString()
                : each.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }
}
