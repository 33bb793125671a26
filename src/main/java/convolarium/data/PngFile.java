package convolarium.data;

import convolarium.data.Reading.Kind;
import convolarium.data.Reading.Reason;
import java.util.List;

/// A PNG file that passed its gate.
final class PngFile implements Source.Decoding {

    /// Which pixels one pass over the picture brings: the first, and the steps from one to the next.
    private record Pass(int y0, int x0, int dy, int dx) {}

    private static final List<Pass> WHOLE = List.of(new Pass(0, 0, 1, 1));
    private static final List<Pass> ADAM7 = List.of(
            new Pass(0, 0, 8, 8),
            new Pass(0, 4, 8, 8),
            new Pass(4, 0, 8, 4),
            new Pass(0, 2, 4, 4),
            new Pass(2, 0, 4, 2),
            new Pass(0, 1, 2, 2),
            new Pass(1, 0, 2, 1));

    private final PngHeader header;
    private final PngPixels look;
    private final byte[] bytes;
    private final int firstData;

    PngFile(PngHeader header, PngPixels look, byte[] bytes, int firstData) {
        this.header = header;
        this.look = look;
        this.bytes = bytes;
        this.firstData = firstData;
    }

    @Override
    public Pixels pixels(Thinning thinning, Job job) throws Refusal {
        var pixels = Pixels.white(thinning, header.channels());
        try (var rows = new PngRows(bytes, firstData, header.pixelBytes())) {
            int read = 0;
            for (var pass : header.interlaced() ? ADAM7 : WHOLE) {
                int rowsOfPass = rowsOf(pass);
                int before = read;
                read += read(pass, rows, pixels, thinning, job);
                if (read - before < rowsOfPass) {
                    if (read == 0) {
                        throw new Refusal(Reason.DAMAGED, "PNG");
                    }
                    job.note(Kind.PARTIAL);
                    break;
                }
            }
        }
        if (look.seenThrough()) {
            job.note(Kind.TRANSPARENCY);
        }
        return pixels;
    }

    private int rowsOf(Pass pass) {
        return header.width() <= pass.x0() ? 0 : Math.max(0, Math.ceilDiv(header.height() - pass.y0(), pass.dy()));
    }

    /// Reads a pass until it or the data end, and returns how many rows there were.
    private int read(Pass pass, PngRows rows, Pixels pixels, Thinning thinning, Job job) throws Refusal {
        int count = rowsOf(pass);
        int columns = Math.ceilDiv(header.width() - pass.x0(), pass.dx());
        var row = new byte[count == 0 ? 0 : header.rowBytes(columns)];
        var above = new byte[row.length];
        for (int i = 0; i < count; i++) {
            job.goOn();
            if (!rows.next(row, above)) {
                return i;
            }
            int y = pass.y0() + i * pass.dy();
            if (thinning.keeps(y)) {
                put(row, pass, pixels, y, thinning);
            }
            var spare = above;
            above = row;
            row = spare;
        }
        return count;
    }

    private void put(byte[] row, Pass pass, Pixels pixels, int y, Thinning thinning) {
        int step = thinning.step();
        int stride = pass.dx() == 1 ? step : pass.dx();
        for (int x = pass.x0(); x < header.width(); x += stride) {
            if (thinning.keeps(x)) {
                look.put(row, (x - pass.x0()) / pass.dx(), pixels.bytes(), pixels.at(y / step, x / step));
            }
        }
    }
}
