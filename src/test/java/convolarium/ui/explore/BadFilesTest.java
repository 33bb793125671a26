package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import convolarium.data.BadPictures;
import convolarium.text.Language;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.junit.jupiter.api.Test;

/// Damaged and odd files come in by all three ways: opened, dropped and pasted.
class BadFilesTest extends Visit {

    private enum Way {
        OPEN,
        DROP,
        PASTE
    }

    private final List<String> faults = new ArrayList<>();

    @Test
    void ourDamagedAndOddFilesAreTakenOrRefusedByEveryWay() throws IOException {
        BadPictures.ours().forEach(this::bring);
        assertThat(faults).isEmpty();
    }

    @Test
    void thoseOfOthersAreToo() throws IOException {
        var rows = BadPictures.others();
        assumeFalse(rows.isEmpty(), BadPictures.MISSING);
        rows.forEach(this::bring);
        assertThat(faults).isEmpty();
    }

    private void bring(BadPictures.Row row) {
        var outcomes = new ArrayList<Boolean>();
        for (var language : Language.values()) {
            run(() -> room.messages.languageProperty().set(language));
            for (var way : Way.values()) {
                outcomes.add(isTaken(row, way, language));
            }
        }
        fault(outcomes.stream().distinct().count() > 1, row, "is taken by one way and refused by another");
        fault(outcomes.getFirst() ? !row.loads() : !row.refuses(), row, outcomes.getFirst() ? "taken" : "refused");
    }

    private boolean isTaken(BadPictures.Row row, Way way, Language language) {
        var before = now();
        var file = row.file().toAbsolutePath().toFile();
        run(() -> bring(way, file));
        boolean taken = !now().equals(before);
        if (taken) {
            fault(!now().source().equals(file.getPath()), row, way + " has another name");
            undo();
        } else {
            var said = notice();
            boolean english = said.startsWith(file.getName() + " was not opened. ") && said.endsWith(".");
            boolean chinese = said.contains(file.getName()) && said.endsWith("。") && !said.contains("was");
            fault(language == Language.EN ? !english : !chinese, row, way + " says only " + said);
        }
        fault(!now().equals(before), row, way + " leaves something behind");
        return taken;
    }

    private void bring(Way way, File file) {
        switch (way) {
            case OPEN -> {
                room.chosenFile = Optional.of(file.toPath());
                room.shell.actions().get("open").run();
            }
            case DROP -> room.drop(file);
            case PASTE -> {
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.FILES, List.of(file)));
                room.shell.actions().get("paste").run();
            }
        }
    }

    private String notice() {
        return find(Labeled.class, "#notice .label").map(Labeled::getText).orElse("");
    }

    private void fault(boolean is, BadPictures.Row row, String what) {
        if (is) {
            faults.add(row + ": " + what);
        }
    }
}
