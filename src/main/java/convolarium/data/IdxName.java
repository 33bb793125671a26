package convolarium.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the name of an IDX file says, as `train-images-idx3-ubyte.gz` and `emnist-letters-test-labels-idx1-ubyte` do.
///
/// @param set    the words that are left: the same for all files of one set
/// @param test   whether it is to test with
/// @param labels whether it holds labels, not pictures
record IdxName(String set, boolean test, boolean labels) {
    /// What files and folders of examples to test with are called, and those to learn from.
    static final Set<String> TEST = Set.of("t10k", "test", "testing", "val", "validation");

    static final Set<String> TRAIN = Set.of("train", "training");
    private static final Set<String> LABELS = Set.of("labels", "label");
    private static final Set<String> PICTURES = Set.of("images", "image");
    private static final Set<String> FORMAT = Set.of("idx1", "idx3", "idx4", "ubyte", "gz");

    /// Nothing for the name of any other file.
    static Optional<IdxName> of(Path file) {
        var words = Arrays.asList(
                file.getFileName().toString().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1));
        boolean labels = words.stream().anyMatch(LABELS::contains);
        boolean idx = words.stream().anyMatch(FORMAT::contains);
        if (!idx || labels == words.stream().anyMatch(PICTURES::contains)) {
            return Optional.empty();
        }
        return Optional.of(new IdxName(rest(words), words.stream().anyMatch(TEST::contains), labels));
    }

    private static String rest(List<String> words) {
        return words.stream()
                .filter(word ->
                        Set.of(LABELS, PICTURES, TEST, TRAIN, FORMAT).stream().noneMatch(all -> all.contains(word)))
                .collect(Collectors.joining("-"));
    }
}
