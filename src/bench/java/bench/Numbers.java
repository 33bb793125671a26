package bench;

/// Numbers to work on, the same every time.
final class Numbers {

    private Numbers() {}

    static float[] of(int count, int seed) {
        var values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = ((i * 31 + seed) * 0x9E3779B1 >>> 8 & 0xFFFF) / 65536f - 0.5f;
        }
        return values;
    }
}
