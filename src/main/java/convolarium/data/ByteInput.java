package convolarium.data;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/// A file in memory as ImageIO wants it; stops giving when its job is cancelled.
final class ByteInput extends ImageInputStreamImpl {
    private final byte[] bytes;
    private final Job job;

    ByteInput(byte[] bytes, Job job) {
        this.bytes = bytes;
        this.job = job;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (job.isCancelled()) {
            throw new IOException("cancelled");
        }
        bitOffset = 0;
        int count = (int) Math.min(length, bytes.length - streamPos);
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        System.arraycopy(bytes, (int) streamPos, target, from, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
