package convolarium.ui.network;

import convolarium.session.Progress;
import convolarium.session.Progress.State;
import convolarium.session.Standing;
import convolarium.text.Messages;
import convolarium.ui.network.ShownStep.Place;
import java.util.List;
import java.util.Optional;

/// Whose results are shown: those of where a run stands or, as soon as somebody looks back at a step and rests there,
/// of that step. Until they are worked out, those that were shown before stay.
final class LookBack {

    /// So many pictures of the display at one step are a rest.
    private static final int REST = 10;

    private final Course course;
    private Optional<Place> place = Optional.empty();
    private int rested;
    private List<Standing> shown = List.of();

    LookBack(Course course) {
        this.course = course;
        course.training().progress().subscribe(_ -> rested = 0);
        course.training().incision().subscribe(_ -> rested = 0);
        course.training().moment().subscribe(_ -> rested = 0);
    }

    /// Is told of every picture of the display.
    void tick() {
        var now = back();
        rested = now.equals(place) ? rested + 1 : 0;
        place = now;
        if (rested == REST) {
            now.filter(at -> !isKnown(at)).ifPresent(at -> course.training().review(at.run(), at.step()));
        }
    }

    Optional<Standing> lead() {
        return progress().flatMap(Progress::lead);
    }

    boolean running() {
        return progress().filter(now -> now.state() == State.RUNNING).isPresent();
    }

    private Optional<Progress> progress() {
        return Optional.ofNullable(course.training().progress().get());
    }

    /// The earlier step that somebody looks at.
    private Optional<Place> back() {
        return course.shown
                .get()
                .filter(at -> lead().filter(lead -> lead.number() == at.run() && lead.step() != at.step())
                        .isPresent());
    }

    private boolean isKnown(Place at) {
        return course.training().past().get().stream()
                .findFirst()
                .map(Place::of)
                .equals(Optional.of(at));
    }

    /// The run, and one that races it.
    List<Standing> standings() {
        var back = back();
        boolean stays = back.isPresent()
                && !shown.isEmpty()
                && shown.getFirst().number() == back.get().run();
        if (back.filter(this::isKnown).isPresent()) {
            shown = course.training().past().get();
        } else if (!stays) {
            shown = progress().map(Progress::standings).orElse(List.of());
        }
        return shown;
    }

    /// The step that is seen everywhere else.
    int seen() {
        return course.shown
                .get()
                .map(Place::step)
                .or(() -> lead().map(Standing::step))
                .orElse(0);
    }

    /// Says which step the results are of, and which others are seen or are being worked out.
    ///
    /// @param tested whether they are those of a test
    String words(boolean tested, Messages messages) {
        var all = standings();
        var first = all.getFirst();
        int step = tested ? first.tested() : first.step();
        if (back().filter(at -> !isKnown(at)).isPresent()) {
            return messages.get("results.step-soon", step, seen());
        }
        if (step != seen()) {
            return messages.get("results.step-maps", step, seen());
        }
        return tested && all.size() > 1 ? race(first, all.get(1), messages) : messages.get("results.step", step);
    }

    private static String race(Standing one, Standing other, Messages messages) {
        return messages.get(
                "results.step-race",
                one.number(),
                one.tested(),
                right(one),
                other.number(),
                other.tested(),
                right(other));
    }

    private static String right(Standing standing) {
        return standing.evaluation()
                .map(test -> CurvesCanvas.percent(test.accuracy()))
                .orElse("–");
    }
}
