package convolarium.app;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Paper;
import convolarium.data.Picture;
import convolarium.session.Experiment;
import convolarium.session.Locks;
import convolarium.session.Memo;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// A picture too large for the settings, from one start to the next.
class LargePictureTest extends Starts {

    private static Picture large(float number) {
        return Paper.blank(600, 700).withNumber(0, 599, 3, number);
    }

    /// As the program would have left it.
    private Settings left(Picture picture) {
        return left("pasted", picture);
    }

    private Settings left(String source, Picture picture) {
        var file = SettingsFile.open(folder, initial);
        var experiment = Experiment.beginning(source, picture);
        file.keep(initial.withLast(Memo.of(experiment, Locks.NONE, Beginning::sample, file.pictures()::keep)));
        return file.settings();
    }

    private List<Path> files() throws IOException {
        try (var found = Files.list(folder)) {
            return found.filter(file -> String.valueOf(file.getFileName()).startsWith("picture-"))
                    .toList();
        }
    }

    private Optional<Picture> there() {
        var file = SettingsFile.open(folder, initial);
        var back = Beginning.of(file.settings(), file.pictures());
        return back.whole() ? Optional.of(back.experiment().picture()) : Optional.empty();
    }

    @Test
    void itIsThereAgainAndWhatWasChangedOnItToo() throws Exception {
        left(large(9));
        var before = files();
        try (var run = new Start(folder, initial, soon)) {
            assertThat(run.shows("#notice")).isFalse();
            run.push("stage-alone");
        }
        assertThat(files()).as("written once").isEqualTo(before).hasSize(1);
        assertThat(there()).contains(large(9));
        try (var run = new Start(folder, initial, soon)) {
            run.push("shape-rows-more");
        }
        assertThat(files()).as("the old one is gone").hasSize(1).doesNotContainAnyElementsOf(before);
        assertThat(there().orElseThrow().height()).isEqualTo(601);
        try (var run = new Start(folder, initial, soon)) {
            run.push("sample-camera");
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void whatItIsComparedWithHasAFileOfItsOwn() throws Exception {
        left(large(9));
        try (var run = new Start(folder, initial, soon)) {
            run.push("compare-keep");
            run.push("shape-rows-more");
        }
        var before = files();
        assertThat(before).hasSize(2);
        try (var run = new Start(folder, initial, soon)) {
            assertThat(run.shows("#notice")).isFalse();
            assertThat(run.shows("#kept-stage")).isTrue();
        }
        assertThat(files()).as("written once").containsExactlyInAnyOrderElementsOf(before);
        try (var run = new Start(folder, initial, soon)) {
            run.push("compare-stop");
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void whereItCannotComeBackThatIsSaidOnce() throws Exception {
        left(large(9));
        Files.writeString(files().getFirst(), "damaged");
        try (var run = new Start(folder, initial, soon)) {
            assertThat(run.shows("#notice")).isTrue();
        }
        try (var run = new Start(folder, initial, soon)) {
            assertThat(run.shows("#notice")).isFalse();
        }
    }

    @Test
    void whatIsTooLargeToBeKeptIsMissed() {
        left(Paper.blank(4097, 4096));
        assertThat(there()).isEmpty();
    }

    @Test
    void unlessItIsTheSameInItsFile() throws IOException {
        var photo = folder.resolve("photo.png");
        ImageIO.write(new BufferedImage(4097, 4096, BufferedImage.TYPE_BYTE_GRAY), "png", photo.toFile());
        var memo = Memo.of(
                Experiment.beginning(photo.toString(), Paper.blank(2, 2)), Locks.NONE, Beginning::sample, _ -> "");
        var picture = Beginning.of(initial.withLast(memo), new KeptPictures(folder))
                .experiment()
                .picture();
        assertThat(picture.values().shape().elements()).isEqualTo(4097L * 4096);
        left(photo.toString(), picture);
        assertThat(there()).contains(picture);
        left(photo.toString(), picture.withNumber(0, 5, 5, 1));
        assertThat(there()).isEmpty();
    }

    @Test
    void noFileOutsideIsReadOrDeleted() throws Exception {
        left(large(9));
        var mine = folder.resolve("picture-mine.bin");
        Files.copy(files().getFirst(), mine);
        var outside = folder.resolveSibling(folder.getFileName() + ".bin");
        Files.copy(mine, outside);
        var pictures = new KeptPictures(folder);
        assertThat(pictures.read("../" + outside.getFileName())).isEmpty();
        assertThat(pictures.read("picture-mine.bin")).isEmpty();
        pictures.only(List.of());
        assertThat(files()).containsExactly(mine);
        Files.delete(outside);
    }

    /// The other one has a process of its own, here that which started the tests.
    @Test
    void whatAnotherProgramThatIsOpenNeedsIsLeftAlone() throws IOException {
        var other = new KeptPictures(
                folder, ProcessHandle.current().parent().orElseThrow().pid());
        var own = new KeptPictures(folder);
        var word = other.keep(large(1));
        own.only(List.of(own.keep(large(2))));
        assertThat(new KeptPictures(folder).read(word)).contains(large(1));
        other.only(List.of(other.keep(large(3))));
        own.only(List.of());
        assertThat(files())
                .extracting(Path::getFileName)
                .doesNotContain(Path.of(word))
                .hasSize(1);
        assertThat(other.read(other.keep(large(3)))).contains(large(3));
    }

    @Test
    void whatIsReadAtTheStartIsNeededToo() throws IOException {
        left(large(9));
        var word = String.valueOf(files().getFirst().getFileName());
        var other = new KeptPictures(
                folder, ProcessHandle.current().parent().orElseThrow().pid());
        assertThat(other.read(word)).isPresent();
        new KeptPictures(folder).only(List.of());
        assertThat(files()).hasSize(1);
    }

    @Test
    void whatAProgramNeededThatIsGoneIsDeleted() throws IOException {
        long nobody = Long.MAX_VALUE / 10;
        var gone = new KeptPictures(folder, nobody);
        assertThat(gone.keep(large(4))).isNotEmpty();
        new KeptPictures(folder).only(List.of());
        try (var all = Files.list(folder)) {
            assertThat(all).isEmpty();
        }
    }
}
