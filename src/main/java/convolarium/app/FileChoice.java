package convolarium.app;

import convolarium.text.Messages;
import convolarium.ui.control.SetChooser;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Asks for a picture file, a data set, or where to save a file, beginning in the folder of the last one.
record FileChoice(Stage stage, Messages messages, SettingsFile settings)
        implements Supplier<Optional<Path>>, SetChooser {

    @Override
    public Optional<Path> get() {
        var chooser = new FileChooser();
        chooser.setTitle(messages.get("files.title"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                messages.get("files.pictures"),
                                "*.png",
                                "*.jpg",
                                "*.jpeg",
                                "*.gif",
                                "*.bmp",
                                "*.tif",
                                "*.tiff",
                                "*.csv",
                                "*.tsv",
                                "*.txt",
                                "*.npy",
                                "*.PNG",
                                "*.JPG"),
                        new FileChooser.ExtensionFilter("*.*", "*.*"));
        beginIn(chooser);
        return remembered(chooser.showOpenDialog(stage));
    }

    /// Where to save a file.
    ///
    /// @param name what it might be called
    Optional<Path> save(String name) {
        var chooser = new FileChooser();
        chooser.setTitle(messages.get("files.save"));
        chooser.setInitialFileName(name);
        beginIn(chooser);
        return remembered(chooser.showSaveDialog(stage));
    }

    @Override
    public Optional<Path> folder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(messages.get("import.folder"));
        last().ifPresent(chooser::setInitialDirectory);
        var chosen = Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
        chosen.ifPresent(this::remember);
        return chosen;
    }

    @Override
    public List<Path> files() {
        var chooser = new FileChooser();
        chooser.setTitle(messages.get("import.files"));
        beginIn(chooser);
        var found = chooser.showOpenMultipleDialog(stage);
        var chosen = found == null
                ? List.<Path>of()
                : found.stream().map(File::toPath).toList();
        chosen.stream().map(Path::getParent).findFirst().ifPresent(this::remember);
        return chosen;
    }

    private void beginIn(FileChooser chooser) {
        last().ifPresent(chooser::setInitialDirectory);
    }

    private Optional<File> last() {
        return settings.settings().lastFolder().filter(Files::isDirectory).map(Path::toFile);
    }

    private Optional<Path> remembered(@Nullable File file) {
        var chosen = Optional.ofNullable(file).map(File::toPath);
        chosen.map(Path::getParent).ifPresent(this::remember);
        return chosen;
    }

    private void remember(Path folder) {
        settings.keep(old -> old.withLastFolder(folder));
    }
}
