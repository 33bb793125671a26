package convolarium.app;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/// Does to a file what discs, editors and other programs do to files.
final class Damage {

    private Damage() {}

    static byte[] to(byte[] good, Random random) {
        var bytes = good.clone();
        for (int times = random.nextInt(1, 6); times > 0; times--) {
            int at = random.nextInt(bytes.length + 1);
            bytes = switch (random.nextInt(5)) {
                case 0 -> replaced(bytes, at, 1, new byte[] {(byte) random.nextInt(256)});
                case 1 -> replaced(bytes, at, random.nextInt(20), new byte[0]);
                case 2 -> replaced(bytes, at, 0, token(random));
                case 3 -> replaced(bytes, at, bytes.length, new byte[] {' '});
                default -> replaced(bytes, at, 1, token(random));
            };
        }
        return bytes;
    }

    private static byte[] token(Random random) {
        var tokens = new String[] {
            "null", "1e400", "-0", "NaN", "\"", "{", "}", "[", "]", ",", ":", "true", "\\u0000", "\\", "9".repeat(400)
        };
        return tokens[random.nextInt(tokens.length)].getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] replaced(byte[] bytes, int at, int length, byte[] by) {
        int rest = Math.max(0, bytes.length - at - length);
        var result = new byte[at + by.length + rest];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(by, 0, result, at, by.length);
        System.arraycopy(bytes, bytes.length - rest, result, at + by.length, rest);
        return result;
    }
}
