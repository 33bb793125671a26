package convolarium.tensor;

/// The first numbers of another tensor along batch and channels, so many of them, and zeros behind them.
record Cut(Tensor whole, int batch, int channels, Shape shape) implements Tensor.Source {

    static Cut of(Tensor whole, Shape shape) {
        int batch = Math.min(whole.shape().batch(), shape.batch());
        int channels = Math.min(whole.shape().channels(), shape.channels());
        return whole.source() instanceof Cut cut
                ? new Cut(cut.whole, Math.min(batch, cut.batch), Math.min(channels, cut.channels), shape)
                : new Cut(whole, batch, channels, shape);
    }

    @Override
    public float at(int index) {
        int plane = Math.toIntExact(shape.plane());
        int c = index / plane % shape.channels();
        int n = index / plane / shape.channels();
        return n < batch && c < channels ? whole.told((n * whole.shape().channels() + c) * plane + index % plane) : 0;
    }
}
