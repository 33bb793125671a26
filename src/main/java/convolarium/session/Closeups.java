package convolarium.session;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.insight.Overview;
import convolarium.insight.Overview.Block;
import convolarium.insight.Overview.Region;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Parts of maps more closely than from afar, worked out in the background for somebody who draws them. What is around
/// them comes along, so that the next step aside is there before it is asked for. Lives on the display's thread.
public final class Closeups {

    /// A part of some maps.
    private record Place(Maps maps, Maps.Part part) {

        boolean shows(Maps other, int channel, Region region) {
            return maps.equals(other)
                    && part.channel() == channel
                    && part.region().contains(region);
        }
    }

    private final LatestWins<Map<Place, Optional<Overview>>, Map<Place, Overview>> answers;
    private final Crew crew;
    private Map<Place, Optional<Overview>> wanted = new LinkedHashMap<>();
    private Set<Place> underWay = Set.of();
    private Map<Place, Overview> found = Map.of();
    private Map<Place, Overview> before = Map.of();
    private Runnable news = () -> {};

    Closeups(Crew crew, Executor worker, Executor display) {
        this.crew = crew;
        this.answers = new LatestWins<>(this::answer, worker, display, this::take);
    }

    /// One that never has anything.
    public static Closeups none() {
        return new Closeups(Crew.ALONE, _ -> {}, _ -> {});
    }

    /// What happens when more can be seen.
    public void onNews(Runnable action) {
        news = action;
    }

    /// Begins a new drawing: what was asked for by the one before is wanted no more, and what it did not want either is
    /// forgotten.
    public void begin() {
        if (wanted.isEmpty()) {
            found = Map.of();
            before = Map.of();
        }
        wanted = new LinkedHashMap<>();
    }

    /// A part of a map, or more of it, as closely as is known by now; nothing if that is no closer than from afar.
    public Optional<Overview> of(Maps maps, int channel, Block block, Region region, int factor) {
        var around = around(region, factor, Region.whole(maps.shape()));
        var place = new Place(maps, new Maps.Part(channel, block, around, factor));
        wanted.put(place, Optional.ofNullable(found.get(place)));
        if (!found.containsKey(place) && !underWay.contains(place)) {
            underWay = Set.copyOf(wanted.keySet());
            answers.ask(Map.copyOf(wanted));
        }
        return Stream.of(found, before)
                .flatMap(places -> places.entrySet().stream())
                .filter(entry -> entry.getKey().shows(maps, channel, region))
                .map(Map.Entry::getValue)
                .min(Comparator.comparingInt(known -> Math.abs(known.factor() - factor)));
    }

    /// The part and half of its sides around it, in large steps, so that it stays the same while a picture is dragged a
    /// little.
    private static Region around(Region part, int factor, Region whole) {
        int down = Math.ceilDiv(part.rows(), 2 * factor) * factor;
        int across = Math.ceilDiv(part.cols(), 2 * factor) * factor;
        int top = Math.max(0, part.top() / down - 1) * down;
        int left = Math.max(0, part.left() / across - 1) * across;
        int bottom = Math.min(whole.rows(), Math.ceilDiv(part.top() + part.rows(), down) * down + down);
        int right = Math.min(whole.cols(), Math.ceilDiv(part.left() + part.cols(), across) * across + across);
        return new Region(top, left, bottom - top, right - left);
    }

    /// @param asked what is wanted, and what of it is there already
    private Map<Place, Overview> answer(Map<Place, Optional<Overview>> asked, BooleanSupplier superseded) {
        var all = new HashMap<Place, Overview>();
        var job = Job.until(superseded);
        asked.forEach((place, known) -> {
            try {
                all.put(place, known.orElseGet(() -> place.maps().part(place.part(), crew, job)));
            } catch (OutOfMemoryError _) {
                // The map is seen from afar, as long as nobody asks for less.
            }
        });
        return all;
    }

    private void take(Map<Place, Overview> answer) {
        underWay = underWay.equals(answer.keySet()) ? Set.of() : underWay;
        before = found;
        found = new HashMap<>(answer);
        before.forEach((place, known) -> {
            if (wanted.containsKey(place)) {
                found.putIfAbsent(place, known);
            }
        });
        news.run();
    }
}
