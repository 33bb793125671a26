package convolarium.data;

import convolarium.data.Picture.Tone;
import convolarium.tensor.Chance;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Examples to learn from, each with what it is. Never changes; its pixels are bytes, shared by all that is made of it.
public final class DataSet {
    /// The most classes there can be.
    public static final int MOST_CLASSES = 256;

    private static final float MOST = 255;

    private final String id;
    private final Shape shape;
    private final List<String> classes;
    private final Examples examples;
    private final View view;

    private DataSet(String id, Shape shape, List<String> classes, Examples examples, View view) {
        this.id = id;
        this.shape = shape;
        this.classes = List.copyOf(classes);
        this.examples = examples;
        this.view = view;
    }

    /// All examples in their order.
    ///
    /// @param shape of one example
    /// @throws IllegalArgumentException if something is missing, or an example has a class that there is not
    static DataSet of(String id, Shape shape, List<String> classes, Examples examples) {
        long entry = shape.entry();
        int count = Math.toIntExact(examples.pixels().length / entry);
        long wanted = examples.target() == Target.CLASS ? count : count * shape.plane();
        if (shape.batch() != 1
                || shape.depth() != 1
                || examples.pixels().length != count * entry
                || examples.wanted().length != wanted) {
            throw new IllegalArgumentException(examples.pixels().length + " pixels of " + shape);
        }
        if (classes.isEmpty() || classes.size() > MOST_CLASSES) {
            throw new IllegalArgumentException("classes must not be " + classes.size());
        }
        for (byte label : examples.wanted()) {
            if (Byte.toUnsignedInt(label) >= classes.size()) {
                throw new IllegalArgumentException("no class " + Byte.toUnsignedInt(label));
            }
        }
        byte[] labels = examples.target() == Target.CLASS ? examples.wanted() : new byte[0];
        var all = IntStream.range(0, count).toArray();
        return new DataSet(id, shape, classes, examples, new View(all, labels, Augmentation.NONE, 0));
    }

    /// A set of one's own pictures.
    ///
    /// @param pictures all in the same shape, with values from 0 to 1
    /// @param labels   the number of its class for each of them
    public static DataSet ofPictures(List<Tensor> pictures, int[] labels, List<String> classes) {
        if (pictures.isEmpty() || pictures.size() != labels.length) {
            throw new IllegalArgumentException(pictures.size() + " pictures and " + labels.length + " labels");
        }
        var shape = pictures.getFirst().shape();
        int entry = shape.size();
        var pixels = new byte[Math.multiplyExact(pictures.size(), entry)];
        var wanted = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            if (!pictures.get(i).shape().equals(shape) || labels[i] < 0 || labels[i] >= classes.size()) {
                throw new IllegalArgumentException(pictures.get(i) + " of class " + labels[i] + " among " + shape);
            }
            wanted[i] = (byte) labels[i];
            for (int j = 0; j < entry; j++) {
                pixels[i * entry + j] = level(pictures.get(i).array()[j]);
            }
        }
        return of("own", shape, classes, new Examples(Target.CLASS, pixels, wanted));
    }

    /// The byte of a value from 0 to 1.
    static byte level(double value) {
        return (byte) Math.round(MOST * Math.clamp(value, 0, 1));
    }

    /// What lessons, saved work and words call it, or the name of the folder it was read from.
    public String id() {
        return id;
    }

    public int size() {
        return view.which().length;
    }

    /// Memory for the pixels of some sets, those that are shared counted once.
    public static long bytes(Stream<DataSet> sets) {
        var all = sets.map(set -> set.examples).distinct();
        return all.mapToLong(one -> (long) one.pixels().length + one.wanted().length)
                .sum();
    }

    /// Of one example.
    public Shape shape() {
        return shape;
    }

    /// What the classes are called: words are there for those of [DataSets#WORDED].
    public List<String> classes() {
        return classes;
    }

    public Target target() {
        return examples.target();
    }

    /// Some examples, in the order they are asked for.
    ///
    /// @return values from 0 to 1, one batch entry an example
    public Tensor inputs(int[] which) {
        var batch = batch(which.length, shape.channels(), shape);
        int entry = shape.size();
        var values = new float[batch.size()];
        for (int i = 0; i < which.length; i++) {
            int example = view.which()[which[i]];
            if (view.augmentation().isNone()) {
                for (int j = 0; j < entry; j++) {
                    values[i * entry + j] = Byte.toUnsignedInt(examples.pixels()[example * entry + j]) / MOST;
                }
            } else {
                variant(example).picture(examples.pixels(), values, i);
            }
        }
        return Tensor.owning(batch, values);
    }

    /// What should come out for some examples: 1 for the class and 0 for all others.
    ///
    /// @return classes as channels; for a mask at every pixel
    public Tensor wanted(int[] which) {
        int plane = target() == Target.CLASS ? 1 : Math.toIntExact(shape.plane());
        var flat = target() == Target.CLASS ? Shape.vector(1) : shape;
        var batch = batch(which.length, classes.size(), flat);
        var values = new float[batch.size()];
        for (int i = 0; i < which.length; i++) {
            for (int place = 0; place < plane; place++) {
                int of = target() == Target.CLASS ? label(which[i]) : maskAt(which[i], place);
                values[(i * classes.size() + of) * plane + place] = 1;
            }
        }
        return Tensor.owning(batch, values);
    }

    private static Shape batch(int count, int channels, Shape of) {
        return new Shape(count, channels, 1, of.height(), of.width());
    }

    private int maskAt(int example, int place) {
        int of = view.which()[example];
        int from = view.augmentation().isNone() ? place : variant(of).source(place);
        return Byte.toUnsignedInt(examples.wanted()[of * Math.toIntExact(shape.plane()) + from]);
    }

    private Variant variant(int example) {
        return view.augmentation().variant(shape, example, Chance.bits(view.seed(), example));
    }

    /// The number of the class of an example.
    ///
    /// @throws IllegalStateException if it has one for every pixel
    public int label(int example) {
        if (target() != Target.CLASS) {
            throw new IllegalStateException(id + " has a class for every pixel");
        }
        return Byte.toUnsignedInt(view.labels()[example]);
    }

    /// The number of the class of a pixel of an example.
    public int label(int example, int row, int column) {
        return target() == Target.CLASS ? label(example) : maskAt(example, row * shape.width() + column);
    }

    /// An example to look at.
    public Picture picture(int example) {
        var values = inputs(new int[] {example}).array();
        return new Picture(
                Tensor.of(shape, (n, c, z, y, x) -> Math.round(MOST * values[shape.index(n, c, z, y, x)])), Tone.LIGHT);
    }

    /// How many examples each class has.
    public int[] counts() {
        var counts = new int[classes.size()];
        IntStream.range(0, size()).forEach(i -> counts[label(i)]++);
        return counts;
    }

    /// Some of the examples, in the order they are asked for.
    public DataSet only(int[] which) {
        var examplesOf = Arrays.stream(which).map(i -> view.which()[i]).toArray();
        var labels = new byte[target() == Target.CLASS ? which.length : 0];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = view.labels()[which[i]];
        }
        return with(new View(examplesOf, labels, view.augmentation(), view.seed()));
    }

    /// All examples that these are some of, as they came.
    DataSet whole() {
        return of(id, shape, classes, examples);
    }

    /// Whether they are some of the same examples.
    public boolean isOfOne(DataSet other) {
        return examples.equals(other.examples);
    }

    /// The same examples, each changed by chance as an augmentation allows. How depends on the example and the seed
    /// alone, not on its place: another seed for every epoch gives new variants, and the same seed the same again.
    public DataSet augmented(Augmentation augmentation, long seed) {
        return with(view.augmented(augmentation, seed));
    }

    /// The same examples said to be something else.
    DataSet labelled(byte[] labels) {
        return with(view.labelled(labels));
    }

    private DataSet with(View other) {
        return new DataSet(id, shape, classes, examples, other);
    }

    @Override
    public String toString() {
        return id + ", " + size() + " of " + shape + ", " + classes.size() + " classes";
    }
}
