package convolarium.insight;

import convolarium.op.Conv;
import convolarium.op.Filtering;
import convolarium.op.TransposedConv;
import convolarium.tensor.Tensor;
import convolarium.window.Border;
import convolarium.window.Placement;
import convolarium.window.Track;

/// What one weight of a filter does to the gradient in one flat picture: at every place of its filter the number it
/// meets times the gradient that arrives there.
///
/// @param places how many products there are; those with padding are left out
/// @param sum    of all of them
public record WeightShare(int places, double sum) {

    /// What a weight lies on, and where in its kernel it is.
    private record Weight(int filter, int channel, int row, int col) {

        static Weight of(Filtering conv, int index) {
            int wide = conv.window().cols().size();
            int plane = conv.window().rows().size() * wide;
            int tap = conv.flip() ? plane - 1 - index % plane : index % plane;
            int kernel = index / plane;
            int each = conv.filters() / conv.groups();
            return switch (conv) {
                case Conv _ -> {
                    int filter = kernel / conv.slices();
                    yield new Weight(filter, conv.inputChannel(filter, kernel % conv.slices()), tap / wide, tap % wide);
                }
                case TransposedConv _ -> {
                    int channel = kernel / each;
                    yield new Weight(channel / conv.slices() * each + kernel % each, channel, tap / wide, tap % wide);
                }
            };
        }

        /// Where in the array of the input the cell is that it meets at a place of the output, if there is one.
        int source(Filtering conv, Placement placement, Tensor input, int y, int x) {
            return switch (conv) {
                case Conv reading ->
                    placement.at(0, y, x).source(input.shape(), reading.border(), 0, channel, 0, row, col);
                case TransposedConv _ -> {
                    int from = ((Track.Transposed) placement.rows()).source(y, row);
                    int across = ((Track.Transposed) placement.cols()).source(x, col);
                    yield from == Border.NONE || across == Border.NONE
                            ? Border.NONE
                            : input.shape().index(0, channel, 0, from, across);
                }
            };
        }
    }

    /// The share of a weight of a flat kernel.
    ///
    /// @param upstream how the loss changes with each output cell
    /// @param index    where it lies in the array of all weights, as they are stored
    public static WeightShare of(Filtering conv, Tensor input, Tensor upstream, int index) {
        var placement = conv.fit(input.shape()).require().placement();
        var weight = Weight.of(conv, index);
        int places = 0;
        double sum = 0;
        for (int y = 0; y < upstream.shape().height(); y++) {
            for (int x = 0; x < upstream.shape().width(); x++) {
                int from = weight.source(conv, placement, input, y, x);
                if (from != Border.NONE) {
                    sum += (double) input.array()[from] * upstream.at(weight.filter(), y, x);
                    places++;
                }
            }
        }
        return new WeightShare(places, sum);
    }
}
