package convolarium.fast;

/// Parts a row into every other number and joins it again, as a stride of two wants it.
interface Pairs {

    /// `to[even + i] = from[at + 2·i]` and `to[odd + i] = from[at + 2·i + 1]` for i below `count`.
    void part(float[] from, int at, int count, float[] to, int even, int odd);

    /// `to[at + 2·i] = from[even + i]` and `to[at + 2·i + 1] = from[odd + i]` for i below `count`.
    void join(float[] from, int even, int odd, int count, float[] to, int at);

    /// In plain Java.
    final class Plain implements Pairs {

        @Override
        public void part(float[] from, int at, int count, float[] to, int even, int odd) {
            for (int i = 0; i < count; i++) {
                to[even + i] = from[at + 2 * i];
                to[odd + i] = from[at + 2 * i + 1];
            }
        }

        @Override
        public void join(float[] from, int even, int odd, int count, float[] to, int at) {
            for (int i = 0; i < count; i++) {
                to[at + 2 * i] = from[even + i];
                to[at + 2 * i + 1] = from[odd + i];
            }
        }
    }
}
