package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Form;
import convolarium.data.SetReader;
import convolarium.data.SetReading;
import convolarium.session.SetExamples;
import convolarium.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody brings a set of their own.
class ImportTest extends NetworkVisit {

    private static final Path SETS = Path.of("src/test/resources/convolarium/data/sets");
    private static final Path PICTURE = Path.of("src/test/resources/convolarium/data/pictures/bilevel.png");

    @TempDir
    Path folder;

    @BeforeEach
    void learn() {
        push(KeyCode.T);
    }

    private String source() {
        return fx(() -> {
            ComboBox<Object> box = choices("#data-source");
            return box.getConverter().toString(box.getValue());
        });
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <T> ComboBox<T> choices(String id) {
        return (ComboBox<T>) room.scene.lookup(id);
    }

    private void choose(Path... files) {
        run(() -> room.chosenSet = List.of(files));
        var menu = node(MenuButton.class, "import");
        int item = Files.isDirectory(files[0]) ? 0 : 1;
        run(() -> menu.getItems().get(item).fire());
        layOutNow();
    }

    private void train() {
        click("train-epoch");
        run(room::train);
    }

    @Test
    void picturesAndLabelsThatAreChosenTogetherAreLearnedFrom() {
        choose(SETS.resolve("good-labels-idx1-ubyte.gz"), SETS.resolve("good-images-idx3-ubyte.gz"));
        assertThat(notice()).startsWith("“good” is in the list of sets: ");
        assertThat(source()).isEqualTo("good · 20");
        assertThat(network().input().height()).isEqualTo(28);
        train();
        var trial = fx(() -> room.training.runs().get().getLast());
        assertThat(trial.subject().train().count() + trial.subject().test().count())
                .isEqualTo(20);
    }

    @Test
    void aFolderThatIsDroppedIsASetWithAClassForEachSubFolder() throws IOException {
        var wanted = pictures();
        run(() -> room.drop(folder.toFile()));
        layOutNow();
        assertThat(source()).isEqualTo(folder.getFileName() + " · " + (wanted + 2));
        assertThat(counts()).containsExactly(wanted, 2);
        assertThat(notice()).contains("Files left out: 1. The first is broken.png: ");
        assertThat(network().places().getLast().out().orElseThrow().channels()).isEqualTo(2);
    }

    /// Two classes of five pictures, one of which is none.
    private int pictures() throws IOException {
        for (var type : List.of("cats", "dogs")) {
            var of = Files.createDirectory(folder.resolve(type));
            for (int i = 0; i < 5; i++) {
                Files.copy(PICTURE, of.resolve(i + ".png"));
            }
        }
        Files.writeString(folder.resolve("cats").resolve("broken.png"), "no picture");
        return 8;
    }

    @Test
    void everySettingWorksOnASetOfOnesOwn() {
        choose(SETS.resolve("good-images-idx3-ubyte.gz"));
        run(() -> {
            ComboBox<Double> noise = choices("#label-noise");
            noise.setValue(0.5);
            room.scene.lookup("#augmented").requestFocus();
        });
        push(KeyCode.SPACE);
        train();
        var all = loaded(SETS.resolve("good-images-idx3-ubyte.gz"));
        var trained = (SetExamples)
                fx(() -> room.training.runs().get().getLast()).subject().train();
        assertThat(trained.augmentation().shift()).isPositive();
        assertThat(trained.count()).isEqualTo(all.split().train().size());
    }

    /// What the boxes tell of the examples to learn from and to test with.
    private List<Integer> counts() {
        ComboBox<Integer> train = choices("#train-count");
        ComboBox<Integer> test = choices("#test-count");
        return fx(() -> List.of(train.getValue(), test.getValue()));
    }

    private void keepForTheTest(String share) {
        click("test-share");
        layOutNow();
        choose(share);
        layOutNow();
    }

    @Test
    void theShareForTheTestIsAChoiceAndARunComesBackWithItsOwn() throws IOException {
        pictures();
        run(() -> room.drop(folder.toFile()));
        layOutNow();
        train();
        keepForTheTest("30\u00a0%");
        assertThat(counts()).containsExactly(6, 4);
        train();
        var subject = fx(() -> room.training.runs().get().getLast()).subject();
        assertThat(List.of(subject.train().count(), subject.test().count())).containsExactly(6, 4);
        keepForTheTest("50\u00a0%");
        assertThat(counts()).containsExactly(4, 6);
        click("show-runs");
        layOutNow();
        click("run-1");
        run(room::train);
        assertThat(counts()).containsExactly(8, 2);
        ComboBox<Double> share = choices("#test-share");
        assertThat(fx(share::getValue)).isEqualTo(0.2);
    }

    @Test
    void aSetWithATestOfItsOwnIsNotParted() throws IOException {
        for (var part : List.of("train", "t10k")) {
            for (var kind : List.of("images-idx3", "labels-idx1")) {
                Files.copy(SETS.resolve("good-" + kind + "-ubyte.gz"), folder.resolve(part + "-" + kind + "-ubyte.gz"));
            }
        }
        assertThat(seen("test-share")).isFalse();
        choose(folder);
        assertThat(counts()).containsExactly(20, 20);
        assertThat(seen("test-share")).isFalse();
        choose(SETS.resolve("good-images-idx3-ubyte.gz"));
        assertThat(seen("test-share")).isTrue();
    }

    private static SetReading.Loaded loaded(Path file) {
        return (SetReading.Loaded) SetReader.read(file, new Form(28, false), () -> false, _ -> {});
    }

    @Test
    void everyDamagedFileIsRefusedInASentenceAndNothingElseChanges() throws IOException {
        var before = source();
        var rows = Files.readAllLines(SETS.resolve("MANIFEST.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(row -> row[2].startsWith("reject"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(5);
        for (var row : rows) {
            boolean labels = row[0].contains("label");
            choose(
                    SETS.resolve(labels ? "good-images-idx3-ubyte.gz" : row[0]),
                    SETS.resolve(labels ? row[0] : "good-labels-idx1-ubyte.gz"));
            assertThat(notice()).as(row[1]).matches("(?s)\\S+ was not opened\\. .{20,}\\.");
            assertThat(source()).as(row[1]).isEqualTo(before);
        }
    }

    @Test
    void aDamagedFileThatIsDroppedIsRefusedInChineseToo() throws IOException {
        run(() -> room.messages.languageProperty().set(Language.ZH));
        var before = source();
        for (var name : List.of("bad-crc.gz", "magic-zero.gz", "count-negative.gz", "dims-zero.gz", "labels-19.gz")) {
            var place = Files.createDirectory(folder.resolve(name.replace('.', '-')));
            boolean labels = name.startsWith("labels");
            copy(labels ? "good-images-idx3-ubyte.gz" : name, place.resolve("x-images-idx3-ubyte.gz"));
            copy(labels ? name : "good-labels-idx1-ubyte.gz", place.resolve("x-labels-idx1-ubyte.gz"));
            for (var dropped : List.of(place, place.resolve("x-images-idx3-ubyte.gz"))) {
                run(() -> room.drop(dropped.toFile()));
                assertThat(notice()).as(name).matches("(?s)无法打开 \\S+。.{6,}。");
                assertThat(source()).as(name).isEqualTo(before);
            }
        }
    }

    private static void copy(String name, Path to) throws IOException {
        Files.copy(SETS.resolve(name), to);
    }
}
