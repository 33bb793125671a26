package convolarium.app;

import convolarium.text.Messages;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Asks for a picture file, or where to save one, beginning in the folder of the last one.
record FileChoice(Stage stage, Messages messages, SettingsFile settings) implements Supplier<Optional<Path>> {

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

    private void beginIn(FileChooser chooser) {
        settings.settings()
                .lastFolder()
                .filter(Files::isDirectory)
                .map(Path::toFile)
                .ifPresent(chooser::setInitialDirectory);
    }

    private Optional<Path> remembered(@Nullable File file) {
        var chosen = Optional.ofNullable(file).map(File::toPath);
        chosen.map(Path::getParent)
                .ifPresent(folder -> settings.keep(settings.settings().withLastFolder(folder)));
        return chosen;
    }
}
