package convolarium.data;

import convolarium.data.Reading.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Data sets of IDX files whose names tell what belongs together.
final class IdxFolder {
    private IdxFolder() {}

    /// The set that comes first in a folder, with its test if that is there too; nothing if there are no such files.
    static Optional<SetReading.Loaded> in(Path folder, Job job) throws IOException, Refusal, FileRefusal {
        var files = files(folder);
        var first = files.keySet().stream()
                .filter(name -> !name.labels())
                .map(IdxName::set)
                .sorted()
                .findFirst();
        return first.isPresent() ? Optional.of(read(folder, first.get(), files, job)) : Optional.empty();
    }

    /// The set that a file belongs to.
    static SetReading.Loaded setOf(Path file, Job job) throws IOException, Refusal, FileRefusal {
        var folder = file.toAbsolutePath().resolveSibling("");
        var files = files(folder);
        var name = IdxName.of(file);
        if (name.isEmpty() || !files.containsKey(other(name.get()))) {
            IdxPair.read(file, job);
            throw new Refusal(Reason.NO_LABELS);
        }
        return read(folder, name.get().set(), files, job);
    }

    private static IdxName other(IdxName name) {
        return new IdxName(name.set(), name.test(), !name.labels());
    }

    /// Of a plain and a gzipped one of the same name the plain one, which comes first.
    private static Map<IdxName, Path> files(Path folder) throws IOException {
        var files = new HashMap<IdxName, Path>();
        try (var all = Files.list(folder)) {
            all.sorted().forEach(file -> IdxName.of(file).ifPresent(name -> files.putIfAbsent(name, file)));
        }
        return files;
    }

    private static SetReading.Loaded read(Path folder, String set, Map<IdxName, Path> files, Job job)
            throws IOException, Refusal, FileRefusal {
        var train = pair(set, false, files, job);
        job.done(0.8);
        var test = pair(set, true, files, job);
        job.done(1);
        if (train.isPresent() && test.isPresent()) {
            return loaded(folder, train.get(), test.get());
        }
        return loaded(folder, train.or(() -> test).orElseThrow(() -> new Refusal(Reason.NO_LABELS)));
    }

    private static Optional<IdxPair> pair(String set, boolean test, Map<IdxName, Path> files, Job job)
            throws IOException, FileRefusal {
        var images = files.get(new IdxName(set, test, false));
        var labels = files.get(new IdxName(set, test, true));
        return images == null || labels == null ? Optional.empty() : Optional.of(IdxPair.read(images, labels, job));
    }

    static SetReading.Loaded loaded(Path path, IdxPair all) throws Refusal {
        return new SetReading.Loaded(Split.of(sets(path, List.of(all)).getFirst()), List.of());
    }

    private static SetReading.Loaded loaded(Path path, IdxPair train, IdxPair test) throws Refusal {
        if (!train.shape().equals(test.shape())) {
            throw new Refusal(
                    Reason.PICTURES_DIFFER,
                    train.shape().height(),
                    train.shape().width(),
                    test.shape().height(),
                    test.shape().width());
        }
        var sets = sets(path, List.of(train, test));
        return new SetReading.Loaded(new Split(sets.getFirst(), sets.getLast()), List.of());
    }

    /// A set for each pair, all with the classes of any; called as the set that is recognised, or as its folder or
    /// file.
    private static List<DataSet> sets(Path path, List<IdxPair> pairs) throws Refusal {
        var known = pairs.stream()
                .flatMap(pair -> Known.of(pair.pixels(), pair.labels()).stream())
                .findFirst();
        int[] numbers = pairs.stream()
                .flatMapToInt(IdxFolder::labels)
                .distinct()
                .sorted()
                .toArray();
        if (numbers.length < 2) {
            throw new Refusal(Reason.WRONG_COUNT_OF_CLASSES, numbers.length, DataSet.MOST_CLASSES);
        }
        var classes = known.filter(set -> numbers.length == set.classes().size())
                .map(Known::classes)
                .orElseGet(
                        () -> IntStream.of(numbers).mapToObj(Integer::toString).toList());
        var id = known.map(Known::id).orElseGet(() -> name(path));
        return pairs.stream().map(pair -> set(id, classes, pair, numbers)).toList();
    }

    /// What tells the files of a set from those of others, or what they lie in.
    private static String name(Path path) {
        return IdxName.of(path)
                .map(IdxName::set)
                .filter(words -> !words.isEmpty())
                .orElseGet(() -> SetReader.name(path));
    }

    private static IntStream labels(IdxPair pair) {
        return IntStream.range(0, pair.labels().length).map(i -> Byte.toUnsignedInt(pair.labels()[i]));
    }

    private static DataSet set(String id, List<String> classes, IdxPair pair, int[] numbers) {
        var places = new byte[DataSet.MOST_CLASSES];
        for (int i = 0; i < numbers.length; i++) {
            places[numbers[i]] = (byte) i;
        }
        var wanted = new byte[pair.labels().length];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = places[Byte.toUnsignedInt(pair.labels()[i])];
        }
        return DataSet.of(id, pair.shape(), classes, new Examples(Target.CLASS, pair.pixels(), wanted));
    }
}
