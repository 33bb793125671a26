package convolarium.fast;

/// Parts a row into every other number, as a stride of two wants it.
interface Pairs {

    /// `to[even + i] = from[at + 2·i]` and `to[odd + i] = from[at + 2·i + 1]` for i below `count`.
    void part(float[] from, int at, int count, float[] to, int even, int odd);

    /// In plain Java.
    Pairs PLAIN = Pairs::plain;

    private static void plain(float[] from, int at, int count, float[] to, int even, int odd) {
        for (int i = 0; i < count; i++) {
            to[even + i] = from[at + 2 * i];
            to[odd + i] = from[at + 2 * i + 1];
        }
    }
}
