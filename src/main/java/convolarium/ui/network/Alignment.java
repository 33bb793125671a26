package convolarium.ui.network;

import convolarium.net.Network;
import java.util.ArrayList;
import java.util.List;

/// Which nodes of two networks stand for each other: as many of one kind in the same order as there can be, and of all
/// ways to pair so many one with the most that are alike.
///
/// @param pairs in order
record Alignment(List<Pair> pairs) {

    /// A node of the one network and one of the other.
    record Pair(int before, int after) {}

    /// Whether a node of the one network and one of the other are alike.
    @FunctionalInterface
    interface Alike {
        boolean test(int before, int after);
    }

    /// The longest common subsequence, found from the ends on.
    static Alignment of(Network before, Network after, Alike alike) {
        int rows = before.nodes().size();
        int columns = after.nodes().size();
        var gains = new int[rows][columns];
        var best = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                gains[i][j] = ofOneKind(before, i, after, j) ? rows + 1 + (alike.test(i, j) ? 1 : 0) : 0;
                int paired = gains[i][j] == 0 ? 0 : gains[i][j] + best[i + 1][j + 1];
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        var pairs = new ArrayList<Pair>();
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (gains[i][j] > 0 && best[i][j] == gains[i][j] + best[i + 1][j + 1]) {
                pairs.add(new Pair(i++, j++));
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return new Alignment(pairs);
    }

    private static boolean ofOneKind(Network before, int i, Network after, int j) {
        return before.nodes()
                .get(i)
                .layer()
                .getClass()
                .equals(after.nodes().get(j).layer().getClass());
    }
}
