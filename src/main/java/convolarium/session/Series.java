package convolarium.session;

import convolarium.net.Curve;
import convolarium.net.Recipe;
import convolarium.net.Run;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Runs of one network that differ in their seeds only, one after the other. Each begins when it is its turn, since
/// weights take memory, and of those that are over no more than the curve is needed. Only the worker touches it.
final class Series {

    private final Deque<Turn> waiting = new ArrayDeque<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final Map<Integer, Curve> finished = new TreeMap<>();

    private record Turn(int number, Subject subject, Recipe recipe) {

        double steps() {
            return recipe.epochs() * (subject.train().count() / (double) recipe.batch());
        }
    }

    /// One run more.
    void add(int number, Subject subject, Recipe recipe) {
        waiting.add(new Turn(number, subject, recipe));
        numbers.add(number);
    }

    /// Whether there are runs to come.
    boolean waits() {
        return !waiting.isEmpty();
    }

    /// The next run, before its first step.
    Trial next() {
        var turn = waiting.remove();
        return new Trial(turn.number(), turn.subject(), Run.drawn(turn.subject().network(), turn.recipe()));
    }

    /// A run is over. If it goes on later, that is none of the series.
    void finish(int number, Curve curve) {
        if (numbers.contains(number)) {
            finished.putIfAbsent(number, curve);
        }
    }

    /// No more runs begin.
    void cut() {
        waiting.clear();
    }

    /// Only runs that are over belong to it any more.
    void close() {
        waiting.clear();
        numbers.retainAll(finished.keySet());
    }

    /// Somebody goes to other runs: a series of which they are loses only the runs to come.
    void leave(int... runs) {
        if (IntStream.of(runs).allMatch(numbers::contains)) {
            close();
        } else {
            end();
        }
    }

    /// There is no series any more.
    void end() {
        waiting.clear();
        numbers.clear();
        finished.clear();
    }

    List<Integer> numbers() {
        return List.copyOf(numbers);
    }

    Map<Integer, Curve> finished() {
        return Map.copyOf(finished);
    }

    /// How many steps the runs to come take.
    double steps() {
        return waiting.stream().mapToDouble(Turn::steps).sum();
    }
}
