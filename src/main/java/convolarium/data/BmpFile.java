package convolarium.data;

import convolarium.data.BmpHeader.Packing;
import convolarium.data.Reading.Kind;
import java.nio.ByteBuffer;

/// A BMP file whose header was found sound.
final class BmpFile implements Source {
    private final BmpHeader header;
    private final ByteBuffer file;

    BmpFile(BmpHeader header, ByteBuffer file) {
        this.header = header;
        this.file = file;
    }

    @Override
    public int width() {
        return header.width();
    }

    @Override
    public int height() {
        return header.height();
    }

    @Override
    public Pixels pixels(Thinning thinning, Job job) throws Refusal {
        var pixels = Pixels.white(thinning, 3);
        var colours = BmpColours.of(header, file);
        if (header.packing() != Packing.RUNS) {
            readRows(pixels, colours, thinning, job);
        } else if (!new BmpRuns(header, file, pixels, colours, thinning).read(job)) {
            job.note(Kind.PARTIAL);
        }
        colours.note(job);
        return pixels;
    }

    private void readRows(Pixels pixels, BmpColours colours, Thinning thinning, Job job) throws Refusal {
        for (int y = 0; y < height(); y += thinning.step()) {
            job.goOn();
            int stored = header.topDown() ? y : height() - 1 - y;
            int row = Math.toIntExact(header.pixels() + stored * header.stride());
            for (int x = 0; x < width(); x += thinning.step()) {
                pixels.put(pixels.at(y / thinning.step(), x / thinning.step()), colours.onWhite(value(row, x)));
            }
        }
    }

    private int value(int row, int x) {
        return switch (header.bits()) {
            case 32 -> file.getInt(row + 4 * x);
            case 24 -> {
                int at = row + 3 * x;
                yield (file.getShort(at) & 0xffff) | (file.get(at + 2) & 0xff) << 16;
            }
            case 16 -> file.getShort(row + 2 * x) & 0xffff;
            case 8 -> file.get(row + x) & 0xff;
            default -> small(row, x);
        };
    }

    private int small(int row, int x) {
        int bits = header.bits();
        int at = Math.multiplyExact(x, bits);
        return (file.get(row + (at >> 3)) & 0xff) >> (8 - bits - (at & 7)) & ((1 << bits) - 1);
    }
}
