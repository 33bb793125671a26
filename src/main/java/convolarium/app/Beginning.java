package convolarium.app;

import convolarium.data.PatternSource;
import convolarium.data.Picture;
import convolarium.data.PictureReader;
import convolarium.data.Reading;
import convolarium.data.Samples;
import convolarium.session.Experiment;
import convolarium.session.Memo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// What the program begins with: what was looked at the last time.
///
/// @param whole whether its picture is there as it was left
record Beginning(Experiment experiment, boolean whole) {

    private static final long MOST_BYTES = 8 << 20;

    static Beginning of(Optional<Memo> last, KeptPictures kept) {
        var first = Samples.ALL.getFirst().id();
        var initial = Experiment.beginning(first, Samples.load(first));
        return last.map(memo -> {
                    var left = memo.picture(Beginning::found, kept::read);
                    var picture = left.or(() -> found(memo.sample()));
                    boolean known = left.isEmpty()
                            && picture.filter(found -> kept.knows(memo.drawing(), found))
                                    .isPresent();
                    return new Beginning(memo.restored(initial, picture), left.isPresent() || known);
                })
                .orElse(new Beginning(initial, true));
    }

    private static Optional<Picture> found(String id) {
        return sample(id).or(() -> file(id));
    }

    static Optional<Picture> sample(String id) {
        return PatternSource.of(id)
                .map(set -> set.pattern().draw(set.settings()))
                .or(() -> Samples.ALL.stream()
                        .filter(sample -> sample.id().equals(id))
                        .findFirst()
                        .map(sample -> Samples.load(sample.id())));
    }

    /// The picture of a file that is still there, and not so large that the start would have to wait for it.
    private static Optional<Picture> file(String path) {
        try {
            var file = Path.of(path);
            return file.isAbsolute() && Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES
                    ? PictureReader.read(file, () -> false) instanceof Reading.Loaded loaded
                            ? Optional.of(loaded.picture())
                            : Optional.empty()
                    : Optional.empty();
        } catch (InvalidPathException | IOException _) {
            return Optional.empty();
        }
    }
}
