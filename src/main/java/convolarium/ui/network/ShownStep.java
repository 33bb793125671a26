package convolarium.ui.network;

import convolarium.session.Moment;
import convolarium.session.Standing;
import java.util.Optional;

/// Which step of which run the room shows: where the run stands, until somebody looks back at an earlier one.
final class ShownStep {

    private Place last = new Place(-1, -1);
    private Optional<Place> shown = Optional.empty();

    /// A step of a run.
    record Place(int run, int step) {

        static Place of(Standing standing) {
            return new Place(standing.number(), standing.step());
        }
    }

    Optional<Place> get() {
        return shown;
    }

    /// Nothing is shown.
    void none() {
        last = new Place(-1, -1);
        shown = Optional.empty();
    }

    /// News that the run has not moved since do not end a look back.
    void follow(Standing lead) {
        var place = Place.of(lead);
        if (!place.equals(last)) {
            last = place;
            shown = Optional.of(place);
        }
    }

    void look(Moment moment) {
        shown = Optional.of(new Place(moment.trial(), moment.step()));
    }
}
