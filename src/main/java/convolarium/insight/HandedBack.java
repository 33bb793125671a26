package convolarium.insight;

import convolarium.op.Filtering;
import convolarium.window.Border;
import java.util.ArrayList;
import java.util.List;

/// What comes back to one number of the input or to one weight: from each output cell that it has a part in, the
/// gradient there times a factor, in the order of these cells.
///
/// @param terms one for each time a tap meets it
public record HandedBack(List<Term> terms) {

    /// What an output cell hands back.
    ///
    /// @param cell     which, row by row
    /// @param upstream how the loss changes with it
    /// @param factor   how it changes with what it is made of
    public record Term(int cell, float upstream, float factor) {}

    public HandedBack {
        terms = List.copyOf(terms);
    }

    /// All of it together.
    public double sum() {
        return terms.stream()
                .mapToDouble(term -> (double) term.upstream() * term.factor())
                .sum();
    }

    /// To a number of the input. A tap that changes nothing, as those of the losers of a maximum, has no term.
    public static HandedBack toInput(Backward backward, int channel, int row, int col) {
        var source = backward.source();
        var shape = source.input().shape();
        var coverage = Coverage.of(source.op(), shape);
        var border = coverage.border();
        var users = coverage.users(row, col);
        boolean weighs = source.op() instanceof Filtering;
        var traces = backward.traces(channel);
        var terms = new ArrayList<Term>();
        for (int y : users.rows()) {
            for (int x : users.cols()) {
                for (var tap : traces.apply(y, x).taps()) {
                    if (border.source(tap.row(), shape.height()) == row
                            && border.source(tap.col(), shape.width()) == col
                            && (weighs || tap.weight() != 0)) {
                        terms.add(term(backward, y, x, tap.weight()));
                    }
                }
            }
        }
        return new HandedBack(terms);
    }

    /// To a weight of the map's filter, which all places share; none where it lies on zeros of the padding.
    ///
    /// @param ky its row as the kernel is laid on
    /// @param kx its column
    public static HandedBack toWeight(Backward backward, int channel, int ky, int kx) {
        var coverage =
                Coverage.of(backward.source().op(), backward.source().input().shape());
        var map = backward.made().shape();
        var traces = backward.traces(channel);
        var terms = new ArrayList<Term>();
        for (int y = 0; y < map.height(); y++) {
            for (int x = 0; x < map.width(); x++) {
                for (var tap : traces.apply(y, x).taps()) {
                    boolean zero = tap.padding() && coverage.border() == Border.ZEROS;
                    if (tap.ky() == ky && tap.kx() == kx && !zero) {
                        terms.add(term(backward, y, x, tap.value()));
                    }
                }
            }
        }
        return new HandedBack(terms);
    }

    private static Term term(Backward backward, int y, int x, float factor) {
        int cell = y * backward.made().shape().width() + x;
        return new Term(cell, backward.upstream().array()[cell], factor);
    }
}
