package convolarium.insight;

import convolarium.net.Network;
import convolarium.net.Node;
import convolarium.net.Place;
import convolarium.op.Flatten;
import convolarium.op.Unpool;
import convolarium.window.Border;
import convolarium.window.Track;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// The part of a network's input that one cell of a later map can see at all, padding included: beyond the edges a span
/// goes on as if there were more input (Araujo, Norris and Sim, 2019).
public record ReceptiveField(Span rows, Span cols) {

    /// Cells from the first to the last, both included.
    public record Span(int first, int last) {

        public int length() {
            return last - first + 1;
        }

        private Span with(Span other) {
            return new Span(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    /// What the cell (y, x) of a node sees; nothing if it is not connected to the input.
    ///
    /// @throws IllegalArgumentException if the node or one before it does not fit
    public static Optional<ReceptiveField> of(Network network, int node, int y, int x) {
        var places = network.places();
        var rows = trace(network, places, node, y, true);
        var cols = trace(network, places, node, x, false);
        return rows.flatMap(down -> cols.map(across -> new ReceptiveField(down, across)));
    }

    /// What a cell in the middle of a node's maps sees; a number in a row that was laid out of maps sees what it did
    /// there.
    ///
    /// @throws IllegalArgumentException if the node or one before it does not fit
    public static Optional<ReceptiveField> ofMiddle(Network network, int node) {
        var made = network.nodes().get(node);
        if (made.layer() instanceof Flatten && made.inputs().getFirst() != Node.INPUT) {
            return ofMiddle(network, made.inputs().getFirst());
        }
        var output = require(network.places().get(node)).output();
        return of(network, node, output.height() / 2, output.width() / 2);
    }

    private static Place.Works require(Place place) {
        if (place instanceof Place.Works works) {
            return works;
        }
        throw new IllegalArgumentException("a layer does not fit: " + place);
    }

    private static Optional<Span> trace(Network network, List<Place> places, int node, int cell, boolean down) {
        var spans = new ArrayList<Optional<Span>>(Collections.nCopies(node + 2, Optional.empty()));
        spans.set(node + 1, Optional.of(new Span(cell, cell)));
        for (int i = node; i >= 0; i--) {
            var seen = spans.get(i + 1);
            if (seen.isPresent()) {
                var works = require(places.get(i));
                var inputs = network.nodes().get(i).inputs();
                for (int k = 0; k < inputs.size(); k++) {
                    var through = through(network.nodes().get(i), works, k, seen.get(), down);
                    spans.set(inputs.get(k) + 1, union(spans.get(inputs.get(k) + 1), through));
                }
            }
        }
        return spans.getFirst();
    }

    private static Optional<Span> through(Node node, Place.Works works, int input, Span seen, boolean down) {
        if (node.layer() instanceof Unpool(var pool)) {
            var placement = pool.fit(works.inputs().getLast()).require().placement();
            var windows = down ? placement.rows() : placement.cols();
            var users = over(seen, cell -> span(windows.users(cell, Border.ZEROS)));
            return input == 0 ? users : users.flatMap(outs -> read(windows, outs));
        }
        var placement = works.fits().placement();
        return read(down ? placement.rows() : placement.cols(), seen);
    }

    private static Optional<Span> read(Track track, Span outs) {
        return over(outs, out -> {
            var landing = track.landing(out);
            return landing.size() == 0
                    ? Optional.empty()
                    : Optional.of(new Span(landing.start(), landing.cell(landing.size() - 1)));
        });
    }

    private static Optional<Span> span(List<Integer> cells) {
        return cells.isEmpty() ? Optional.empty() : Optional.of(new Span(cells.getFirst(), cells.getLast()));
    }

    private static Optional<Span> over(Span span, IntFunction<Optional<Span>> each) {
        return IntStream.rangeClosed(span.first(), span.last())
                .mapToObj(each)
                .reduce(Optional.empty(), ReceptiveField::union);
    }

    private static Optional<Span> union(Optional<Span> a, Optional<Span> b) {
        return a.isPresent() && b.isPresent() ? Optional.of(a.get().with(b.get())) : a.or(() -> b);
    }
}
