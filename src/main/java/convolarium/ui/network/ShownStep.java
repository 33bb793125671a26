package convolarium.ui.network;

import convolarium.session.Standing;
import java.util.List;
import java.util.Optional;

/// Which step of which run the room shows: where the run stands, until somebody looks back at an earlier one.
final class ShownStep {

    private List<Integer> runs = List.of(0);
    private Optional<Place> shown = Optional.empty();
    private boolean back;
    private int left;

    /// A step of a run.
    record Place(int run, int step) {

        static Place of(Standing standing) {
            return new Place(standing.number(), standing.step());
        }
    }

    Optional<Place> get() {
        return shown;
    }

    /// The number of the run, or 0 of one that has none yet.
    int run() {
        return runs.getFirst();
    }

    /// Whether a run was left for one that is still to come: what it tells on its way out is of nobody's interest.
    boolean left(int run) {
        return run() == 0 && run <= left;
    }

    /// Whether somebody looks back.
    boolean back() {
        return back;
    }

    /// Another run, of which nothing is known yet.
    void enter(int run) {
        left = run == 0 ? Math.max(left, run()) : 0;
        runs = List.of(run);
        shown = Optional.empty();
        back = false;
    }

    /// A look back ends only with runs that go on, or with others: what else is told of a run, such as its test or its
    /// last steps before it paused, is not what somebody wants to see then.
    ///
    /// @param standings at least one
    /// @param goesOn    whether somebody wants them to go on
    void follow(List<Standing> standings, boolean goesOn) {
        var numbers = standings.stream().map(Standing::number).toList();
        back = back && !goesOn && numbers.equals(runs);
        runs = numbers;
        if (!back) {
            shown = Optional.of(Place.of(standings.getFirst()));
        }
    }

    void look(int step) {
        shown = Optional.of(new Place(run(), step));
        back = true;
    }
}
