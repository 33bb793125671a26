package convolarium.data;

import convolarium.tensor.Chance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;

/// Where the examples of a set that comes with the program are from.
public sealed interface Origin {

    /// Its examples.
    ///
    /// @param seed of no use to a stored set, which is given whole and in its order
    Split load(DataSets.Entry entry, int train, int test, long seed);

    /// Drawn one by one, the classes in turn.
    record Drawn(Drawer train, Drawer test) implements Origin {

        @Override
        public Split load(DataSets.Entry entry, int trainCount, int testCount, long seed) {
            return new Split(
                    draw(entry, train, trainCount, Chance.bits(seed, 0)),
                    draw(entry, test, testCount, Chance.bits(seed, 1)));
        }

        private static DataSet draw(DataSets.Entry entry, Drawer drawer, int count, long seed) {
            int plane = entry.shape().size();
            int side = entry.shape().height();
            boolean masked = entry.target() == Target.MASK;
            var pixels = new byte[Math.multiplyExact(count, plane)];
            var wanted = new byte[masked ? pixels.length : count];
            var mask = new byte[masked ? plane : 0];
            for (int i = 0; i < count; i++) {
                int of = i % entry.classes().size();
                var sheet = new Sheet(side);
                drawer.draw(of, sheet, mask, new Draws(Chance.bits(seed, i)));
                sheet.into(pixels, i * plane);
                if (masked) {
                    System.arraycopy(mask, 0, wanted, i * plane, plane);
                } else {
                    wanted[i] = (byte) of;
                }
            }
            return DataSet.of(entry.id(), entry.shape(), entry.classes(), new Examples(entry.target(), pixels, wanted));
        }
    }

    /// Read from files of the program.
    ///
    /// @param most the byte of the brightest pixel
    record Stored(String trainFiles, String testFiles, int most) implements Origin {
        private static final String FOLDER = "/convolarium/assets/data/";

        @Override
        public Split load(DataSets.Entry entry, int trainCount, int testCount, long seed) {
            var whole = set(entry, trainFiles);
            if (trainFiles.equals(testFiles)) {
                return new Split(
                        whole.only(IntStream.range(0, entry.train()).toArray()),
                        whole.only(IntStream.range(entry.train(), whole.size()).toArray()));
            }
            return new Split(whole, set(entry, testFiles));
        }

        private DataSet set(DataSets.Entry entry, String files) {
            byte[] pixels = values(entry.id() + "/" + files + "images-idx3-ubyte.gz");
            byte[] labels = values(entry.id() + "/" + files + "labels-idx1-ubyte.gz");
            for (int i = 0; most != 255 && i < pixels.length; i++) {
                pixels[i] = DataSet.level(pixels[i] / (double) most);
            }
            return DataSet.of(entry.id(), entry.shape(), entry.classes(), new Examples(Target.CLASS, pixels, labels));
        }

        private static byte[] values(String name) {
            try {
                return Idx.read(() -> open(name), Idx.MOST_BYTES, new Job(() -> false))
                        .values();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Refusal refusal) {
                throw new IllegalStateException(name + ": " + refusal.refused(), refusal);
            }
        }

        private static InputStream open(String name) throws IOException {
            var in = Stored.class.getResourceAsStream(FOLDER + name);
            if (in == null) {
                throw new IOException("the program lacks " + name);
            }
            return in;
        }
    }
}
