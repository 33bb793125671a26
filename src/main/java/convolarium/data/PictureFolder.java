package convolarium.data;

import convolarium.data.Reading.Reason;
import convolarium.tensor.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Pictures in a folder that has a sub-folder for each class, or one to learn from and one to test with that have them.
/// Links are not followed.
final class PictureFolder {
    private final Form form;
    private final Job job;
    private final List<String> classes;
    private final List<SetReading.Refused> skipped = new ArrayList<>();
    private int found;
    private int done;

    /// Pictures of some classes.
    private record Found(List<Path> files, List<Integer> labels) {}

    private PictureFolder(List<Path> folders, Form form, Job job) throws Refusal {
        this.form = form;
        this.job = job;
        this.classes = folders.stream().map(SetReader::name).distinct().sorted().toList();
        if (classes.isEmpty()) {
            throw new Refusal(Reason.NO_EXAMPLES);
        }
        if (classes.size() < 2 || classes.size() > DataSet.MOST_CLASSES) {
            throw new Refusal(Reason.WRONG_COUNT_OF_CLASSES, classes.size(), DataSet.MOST_CLASSES);
        }
    }

    static SetReading.Loaded read(Path folder, Form form, Job job) throws IOException, Refusal {
        var folders = folders(folder);
        var train = inside(folders, IdxName.TRAIN);
        var test = inside(folders, IdxName.TEST);
        boolean parted = !train.isEmpty() && (!test.isEmpty() || folders.size() == 1);
        var toLearn = parted ? train : folders;
        var toTest = parted ? test : List.<Path>of();
        var all = Stream.concat(toLearn.stream(), toTest.stream()).toList();
        var work = new PictureFolder(all, form, job);
        return new SetReading.Loaded(work.split(SetReader.name(folder), toLearn, toTest), work.skipped);
    }

    private static List<Path> visible(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> folders(Path folder) throws IOException {
        return visible(folder).stream()
                .filter(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    /// The folders in those that are called so.
    private static List<Path> inside(List<Path> folders, Set<String> names) throws IOException {
        var all = new ArrayList<Path>();
        for (var folder : folders) {
            if (names.contains(SetReader.name(folder).toLowerCase(Locale.ROOT))) {
                all.addAll(folders(folder));
            }
        }
        return all;
    }

    private int entry() {
        return form.channels() * form.side() * form.side();
    }

    /// Without pictures to test with, the usual share of all is kept for it.
    private Split split(String id, List<Path> toLearn, List<Path> toTest) throws IOException, Refusal {
        var learned = find(toLearn);
        var tested = find(toTest);
        var train = set(id, learned);
        var test = set(id, tested);
        if (train.size() == 0) {
            throw new Refusal(Reason.NO_EXAMPLES);
        }
        return test.size() == 0 ? Split.of(train) : new Split(train, test);
    }

    private Found find(List<Path> folders) throws IOException, Refusal {
        var pictures = new Found(new ArrayList<>(), new ArrayList<>());
        for (var folder : folders) {
            job.goOn();
            for (var file : visible(folder)) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    pictures.files.add(file);
                    pictures.labels.add(classes.indexOf(SetReader.name(folder)));
                    found++;
                }
            }
            if ((long) found * entry() > Idx.MOST_BYTES) {
                throw new Refusal(Reason.SET_TOO_LARGE, Idx.MOST_BYTES);
            }
        }
        return pictures;
    }

    private DataSet set(String id, Found pictures) throws Refusal {
        var pixels = new byte[pictures.files.size() * entry()];
        var wanted = new byte[pictures.files.size()];
        int count = 0;
        for (int i = 0; i < wanted.length; i++) {
            job.done(done++ / (double) found);
            var file = pictures.files.get(i);
            switch (PictureReader.read(file, job::isCancelled)) {
                case Reading.Loaded(var picture, var _) -> {
                    form.put(picture, pixels, count);
                    wanted[count++] = pictures.labels.get(i).byteValue();
                }
                case Reading.Refused why -> skipped.add(new SetReading.Refused(file, why));
            }
            job.goOn();
        }
        return DataSet.of(
                id,
                Shape.picture(form.channels(), form.side(), form.side()),
                classes,
                new Examples(Target.CLASS, Arrays.copyOf(pixels, count * entry()), Arrays.copyOf(wanted, count)));
    }
}
