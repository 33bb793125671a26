package convolarium.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;

/// Steps on each other, of which the one on top is whole and every other is kept beside the one above it.
final class Pile<T> {

    private final Deque<Kept<T>> steps = new ArrayDeque<>();
    private final Keeping<T> keeping;

    Pile(Keeping<T> keeping) {
        this.keeping = keeping;
    }

    int size() {
        return steps.size();
    }

    void clear() {
        steps.clear();
    }

    void push(T step) {
        if (steps.peek() instanceof Kept.Whole<T>(var below)) {
            steps.pop();
            steps.push(keeping.keep(below, step));
        }
        steps.push(new Kept.Whole<>(step));
    }

    /// Changes the steps that are kept whole.
    void replaceAll(UnaryOperator<T> change) {
        var before = List.copyOf(steps);
        steps.clear();
        before.forEach(step -> steps.add(step.map(change)));
    }

    /// The step on top, given what is above it.
    T peek(T above) {
        return steps.element().beside(above);
    }

    /// @param above the step that makes room
    T pop(T above) {
        var top = steps.pop().beside(above);
        if (steps.peek() instanceof Kept.Apart<T> apart) {
            steps.pop();
            steps.push(new Kept.Whole<>(keeping.own(apart.beside(top))));
        }
        return top;
    }

    /// Lets go from the bottom what is too much or needs too much memory, and answers whether there was any.
    boolean cut(int most) {
        int before = steps.size();
        while (steps.size() > most || !keeping.affordable(List.copyOf(steps))) {
            steps.removeLast();
        }
        return steps.size() < before;
    }

    /// All steps from the top, given what is above it.
    List<T> all(T above) {
        var all = new ArrayList<T>();
        var last = above;
        for (var step : steps) {
            last = step.beside(last);
            all.add(last);
        }
        return all;
    }
}
