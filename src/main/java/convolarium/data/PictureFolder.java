package convolarium.data;

import convolarium.data.Reading.Reason;
import convolarium.tensor.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Pictures in a folder that has a sub-folder for each class.
final class PictureFolder {
    private final Form form;
    private final Job job;
    private final List<Path> folders;
    private final List<Path> files = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final List<SetReading.Refused> skipped = new ArrayList<>();

    private PictureFolder(Path folder, Form form, Job job) throws IOException {
        this.form = form;
        this.job = job;
        this.folders = visible(folder).stream().filter(Files::isDirectory).toList();
    }

    static SetReading.Loaded read(Path folder, Form form, Job job) throws IOException, Refusal {
        var work = new PictureFolder(folder, form, job);
        if (work.folders.isEmpty()) {
            throw new Refusal(Reason.NO_EXAMPLES);
        }
        if (work.folders.size() < 2 || work.folders.size() > DataSet.MOST_CLASSES) {
            throw new Refusal(Reason.WRONG_COUNT_OF_CLASSES, work.folders.size(), DataSet.MOST_CLASSES);
        }
        work.find();
        return new SetReading.Loaded(Split.of(work.set(SetReader.name(folder))), work.skipped);
    }

    private static List<Path> visible(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private int entry() {
        return form.channels() * form.side() * form.side();
    }

    private void find() throws IOException, Refusal {
        for (int of = 0; of < folders.size(); of++) {
            job.goOn();
            for (var file : visible(folders.get(of))) {
                if (Files.isRegularFile(file)) {
                    files.add(file);
                    labels.add(of);
                }
            }
            if ((long) files.size() * entry() > Idx.MOST_BYTES) {
                throw new Refusal(Reason.SET_TOO_LARGE, Idx.MOST_BYTES);
            }
        }
    }

    private DataSet set(String id) throws Refusal {
        var pixels = new byte[files.size() * entry()];
        var wanted = new byte[files.size()];
        int count = 0;
        for (int i = 0; i < files.size(); i++) {
            job.done(i / (double) files.size());
            switch (PictureReader.read(files.get(i), job::isCancelled)) {
                case Reading.Loaded(var picture, var _) -> {
                    form.put(picture, pixels, count);
                    wanted[count++] = labels.get(i).byteValue();
                }
                case Reading.Refused why -> skipped.add(new SetReading.Refused(files.get(i), why));
            }
            job.goOn();
        }
        if (count == 0) {
            throw new Refusal(Reason.NO_EXAMPLES);
        }
        var classes =
                folders.stream().map(folder -> folder.getFileName().toString()).toList();
        return DataSet.of(
                id,
                Shape.picture(form.channels(), form.side(), form.side()),
                classes,
                new Examples(Target.CLASS, Arrays.copyOf(pixels, count * entry()), Arrays.copyOf(wanted, count)));
    }
}
