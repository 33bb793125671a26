package convolarium.session;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.insight.Overview;
import convolarium.tensor.Shape;

/// The same slice of each of some maps that have several.
///
/// @param all   every slice of every map
/// @param depth how many slices a map has
record SlicedMaps(Maps all, int depth, int slice) implements Maps {

    private record Key(Object all, int slice) {}

    private int plane(int map) {
        return map * depth + slice;
    }

    @Override
    public Shape shape() {
        return all.shape().withChannels(all.shape().channels() / depth);
    }

    @Override
    public float at(int c, int y, int x) {
        return all.at(plane(c), y, x);
    }

    @Override
    public Object key() {
        return new Key(all.key(), slice);
    }

    @Override
    public Overview part(Part asked, Crew crew, Job job) {
        return all.part(new Part(plane(asked.channel()), asked.block(), asked.region(), asked.factor()), crew, job);
    }
}
