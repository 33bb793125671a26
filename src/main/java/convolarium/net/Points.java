package convolarium.net;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The points of a curve while it grows. When they become too many, two neighbours are made one.
final class Points {

    private static final int MOST = 2048;

    private final List<Point> kept;
    private int stride = 1;
    private @Nullable Point last;

    Points(List<Point> first) {
        kept = new ArrayList<>(first);
        stride = first.stream().mapToInt(Point::steps).max().orElse(1);
        takeRest();
        join();
    }

    void add(Point point) {
        var more = last == null ? point : last.and(point);
        if (more.steps() < stride) {
            last = more;
            return;
        }
        last = null;
        kept.add(more);
        join();
    }

    private void join() {
        if (kept.size() <= MOST) {
            return;
        }
        for (int i = 0; i < MOST / 2; i++) {
            kept.set(i, kept.get(2 * i).and(kept.get(2 * i + 1)));
        }
        kept.subList(MOST / 2, MOST).clear();
        stride *= 2;
        takeRest();
    }

    /// A point that does not tell of enough steps yet waits for more.
    private void takeRest() {
        if (!kept.isEmpty() && kept.getLast().steps() < stride) {
            last = kept.removeLast();
        }
    }

    List<Point> view() {
        var all = new ArrayList<>(kept);
        if (last != null) {
            all.add(last);
        }
        return all;
    }
}
