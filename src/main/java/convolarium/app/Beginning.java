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
import java.util.stream.Stream;

/// What the program begins with: what was looked at the last time.
///
/// @param beside what stands beside it, to be compared with
/// @param whole  whether all pictures are there as they were left
record Beginning(Experiment experiment, Optional<Experiment> beside, boolean whole) {

    private static final long MOST_BYTES = 8 << 20;

    static Beginning of(Settings settings, KeptPictures kept) {
        var first = Samples.ALL.getFirst().id();
        var initial = Experiment.beginning(first, Samples.load(first));
        var last = settings.last().map(memo -> Left.of(memo, initial, kept));
        var beside = settings.beside().map(memo -> Left.of(memo, initial, kept));
        return new Beginning(
                last.map(Left::experiment).orElse(initial),
                beside.filter(Left::whole).map(Left::experiment),
                Stream.of(last, beside).flatMap(Optional::stream).allMatch(Left::whole));
    }

    /// What was left.
    ///
    /// @param whole whether its picture is there as it was left
    private record Left(Experiment experiment, boolean whole) {

        static Left of(Memo memo, Experiment initial, KeptPictures kept) {
            var left = memo.picture(Beginning::found, kept::read);
            var picture = left.or(() -> found(memo.sample()));
            boolean known = left.isEmpty()
                    && picture.filter(found -> kept.knows(memo.drawing(), found))
                            .isPresent();
            return new Left(memo.restored(initial, picture), left.isPresent() || known);
        }
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
