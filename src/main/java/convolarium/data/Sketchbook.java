package convolarium.data;

import convolarium.data.Picture.Tone;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Classes of one's own, each with examples, and the sheet on which the next example is drawn.
///
/// @param sheet light on dark, as all examples
public record Sketchbook(List<Named> classes, Picture sheet) {
    /// Pixels along a side of every example.
    public static final int SIDE = 28;

    /// The most classes, and the most examples in all of them.
    public static final int MOST_CLASSES = 20;

    public static final int MOST_EXAMPLES = 500;
    public static final int LONGEST_NAME = 40;

    private static final Picture BLANK = new Picture(Tensor.zeros(Shape.picture(1, SIDE, SIDE)), Tone.LIGHT);
    private static final Form FORM = new Form(SIDE, false);

    /// Nothing in it yet.
    public static final Sketchbook EMPTY = new Sketchbook(List.of(), BLANK);

    public Sketchbook {
        classes = List.copyOf(classes);
    }

    /// A class.
    public record Named(String name, List<Picture> examples) {
        public Named {
            examples = List.copyOf(examples);
        }
    }

    /// Whether there is room for another class.
    public boolean takesClasses() {
        return classes.size() < MOST_CLASSES;
    }

    /// Whether there is something on the sheet, and room for it in a class.
    public boolean takes(int type) {
        return type >= 0 && type < classes.size() && count() < MOST_EXAMPLES && !sheet.equals(BLANK);
    }

    /// Examples of all classes.
    public int count() {
        return classes.stream().mapToInt(named -> named.examples().size()).sum();
    }

    /// Another class at the end; nothing where there is no room.
    public Sketchbook with(String name) {
        return takesClasses() ? changed(all -> all.add(new Named(name, List.of()))) : this;
    }

    public Sketchbook without(int type) {
        return changed(all -> all.remove(type));
    }

    /// Another name for a class; a blank one is none.
    public Sketchbook renamed(int type, String name) {
        var now = name.strip();
        var cut = now.substring(
                0, now.offsetByCodePoints(0, Math.min(LONGEST_NAME, now.codePointCount(0, now.length()))));
        return cut.isEmpty()
                ? this
                : changed(all -> all.set(type, new Named(cut, classes.get(type).examples())));
    }

    /// Puts the sheet among the examples of a class and takes a blank one.
    public Sketchbook taken(int type) {
        return takes(type) ? examples(type, all -> all.add(sheet)).cleared() : this;
    }

    public Sketchbook without(int type, int example) {
        return examples(type, all -> all.remove(example));
    }

    public Sketchbook cleared() {
        return new Sketchbook(classes, BLANK);
    }

    public Sketchbook drawn(UnaryOperator<Picture> change) {
        return new Sketchbook(classes, change.apply(sheet));
    }

    /// Any picture on the sheet: the square in its middle, in grey.
    public Sketchbook showing(Picture any) {
        var pixels = new byte[SIDE * SIDE];
        FORM.put(any, pixels, 0);
        return new Sketchbook(
                classes,
                new Picture(
                        Tensor.of(BLANK.values().shape(), (_, _, _, y, x) -> Byte.toUnsignedInt(pixels[y * SIDE + x])),
                        Tone.LIGHT));
    }

    private Sketchbook changed(Consumer<List<Named>> change) {
        var all = new ArrayList<>(classes);
        change.accept(all);
        return new Sketchbook(all, sheet);
    }

    private Sketchbook examples(int type, Consumer<List<Picture>> change) {
        var examples = new ArrayList<>(classes.get(type).examples());
        change.accept(examples);
        return changed(all -> all.set(type, new Named(classes.get(type).name(), examples)));
    }

    private List<Named> learned() {
        return classes.stream().filter(named -> named.examples().size() > 1).toList();
    }

    /// Whether there is enough to learn from: two classes with two examples or more.
    public boolean teaches() {
        return learned().size() >= 2;
    }

    /// What can be learned from: classes with two examples or more, of which the usual share is kept to test with;
    /// nothing if there is not enough.
    public Optional<Split> split() {
        if (!teaches()) {
            return Optional.empty();
        }
        var learned = learned();
        var pictures = new ArrayList<Tensor>();
        var labels = new ArrayList<Integer>();
        for (int type = 0; type < learned.size(); type++) {
            for (var example : learned.get(type).examples()) {
                var values = example.values().array();
                pictures.add(Tensor.of(
                        example.values().shape(),
                        (_, _, _, y, x) -> values[y * SIDE + x] / example.tone().most()));
                labels.add(type);
            }
        }
        var names = learned.stream().map(Named::name).toList();
        var set = DataSet.ofPictures(
                pictures, labels.stream().mapToInt(Integer::intValue).toArray(), names);
        return Optional.of(Split.of(set));
    }

    /// The classes as text: a line for each, its name in base 64 and its examples as [PictureText] writes them.
    public String write() {
        return classes.stream()
                .map(named -> Stream.concat(
                                Stream.of(Base64.getEncoder()
                                        .encodeToString(named.name().getBytes(StandardCharsets.UTF_8))),
                                named.examples().stream().map(PictureText::write))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    /// The classes of a text, as far as it makes sense.
    public static Sketchbook read(String text) {
        var book = EMPTY;
        for (var line : text.lines().toList()) {
            var words = line.split("\t", -1);
            book = book.with(name(words[0]).orElse("?"));
            int type = book.classes().size() - 1;
            for (int i = 1; i < words.length; i++) {
                var picture = PictureText.read(words[i]).filter(Sketchbook::fits);
                book = picture.isPresent() ? new Sketchbook(book.classes(), picture.get()).taken(type) : book;
            }
        }
        return book;
    }

    private static boolean fits(Picture picture) {
        return picture.values().shape().equals(BLANK.values().shape()) && picture.tone() == Tone.LIGHT;
    }

    private static Optional<String> name(String packed) {
        try {
            var name = new String(Base64.getDecoder().decode(packed), StandardCharsets.UTF_8).strip();
            return Optional.of(name).filter(words -> !words.isEmpty() && words.length() <= 2 * LONGEST_NAME);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
