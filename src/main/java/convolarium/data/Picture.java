package convolarium.data;

import convolarium.tensor.Tensor;

/// A picture as numbers.
///
/// @param values 1 × channels × 1 × height × width; one channel is grey, three are red, green and blue
/// @param tone   what the numbers mean on the screen
public record Picture(Tensor values, Tone tone) {

    /// The most channels that can be asked for, or read from numbers.
    public static final int MOST_CHANNELS = 16;

    /// The most rows or columns that can be asked for.
    public static final int MOST_SIDE = 10_000;

    /// The most numbers a picture may have: what is made of it needs memory too.
    public static final long MOST_NUMBERS = Runtime.getRuntime().maxMemory() / 4 / Float.BYTES;

    /// What the numbers of a picture mean on the screen.
    public enum Tone {
        /// 0 is white paper, 9 is black ink: small numbers for drawings whose cells are read.
        INK(9, 0, 9),
        /// 0 is black, 255 is white: photographs.
        LIGHT(255, 255, 0),
        /// Any numbers, as they go through a network: 0 is white, 1 full orange, −1 full blue.
        SIGNED(1, 0, 1);

        private final float most;
        private final float paper;
        private final float pencil;

        Tone(float most, float paper, float pencil) {
            this.most = most;
            this.paper = paper;
            this.pencil = pencil;
        }

        /// The largest number of the range that begins at 0.
        public float most() {
            return most;
        }

        /// The number of an empty sheet.
        public float paper() {
            return paper;
        }

        /// The number a pencil leaves.
        public float pencil() {
            return pencil;
        }
    }

    /// @throws IllegalArgumentException unless it is one flat picture
    public Picture {
        var shape = values.shape();
        if (shape.batch() != 1 || shape.depth() != 1) {
            throw new IllegalArgumentException("one flat picture, not " + shape);
        }
    }

    public int channels() {
        return values.shape().channels();
    }

    /// Whether its channels are red, green and blue.
    public boolean hasColours() {
        return channels() == 3;
    }

    public int height() {
        return values.shape().height();
    }

    public int width() {
        return values.shape().width();
    }
}
