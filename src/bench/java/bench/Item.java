package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One work item of items.tsv. */
public record Item(String name, String kind, int n, int c, int h, int w, int out, int k, int s, int p, int d) {
    public static List<Item> load(Path f) throws IOException {
        List<Item> r = new ArrayList<>();
        for (String line : Files.readAllLines(f)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] t = line.split("\t");
            int[] v = new int[9];
            for (int i = 0; i < 9; i++) v[i] = Integer.parseInt(t[2 + i]);
            r.add(new Item(t[0], t[1], v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8]));
        }
        return r;
    }

    public int outH() {
        return (h + 2 * p - d * (k - 1) - 1) / s + 1;
    }

    public int outW() {
        return (w + 2 * p - d * (k - 1) - 1) / s + 1;
    }

    public int images() {
        return kind.equals("train") || kind.equals("infer") ? n : 0;
    }

    /** Multiply-adds counted as 2 floating-point operations; 0 for pooling. */
    public double flops() {
        return switch (kind) {
            case "conv" -> 2.0 * n * out * outH() * outW() * c * k * k;
            case "convbwd" -> 4.0 * n * out * outH() * outW() * c * k * k;
            case "train" -> 3 * netFlops() * n - firstLayerDx() * n;
            case "infer" -> netFlops() * n;
            default -> 0;
        };
    }

    private double netFlops() {
        return out == 0
                ? 2.0 * (28 * 28 * 6 * 25 + 100 * 16 * 150 + 400 * 120 + 120 * 84 + 84 * 10)
                : 2.0 * (1024 * 32 * 27 + 1024 * 32 * 288 + 256 * 64 * 288 + 256 * 64 * 576 + 4096 * 128 + 1280);
    }

    private double firstLayerDx() {
        return out == 0 ? 2.0 * 28 * 28 * 6 * 25 : 2.0 * 1024 * 32 * 27;
    }

    /** Bytes that must move at least once (input once, output once), 4 bytes a value. */
    public double bytes() {
        return switch (kind) {
            case "conv" -> 4.0 * n * ((double) c * h * w + (double) out * outH() * outW());
            case "maxpool", "avgpool" -> 4.0 * n * c * ((double) h * w + (double) outH() * outW());
            default -> 0;
        };
    }
}
