package convolarium.insight;

import convolarium.op.Conv;
import convolarium.tensor.Tensor;
import convolarium.window.Border;

/// What one weight of a convolution does to the gradient in one flat picture: at every place of its filter the number
/// it
/// meets times the gradient that arrives there.
///
/// @param places how many products there are; those with padding are left out
/// @param sum    of all of them
public record WeightShare(int places, double sum) {

    /// The share of the weight at a row and a column of a filter's slice, as the weights are stored.
    ///
    /// @param upstream how the loss changes with each output cell
    public static WeightShare of(Conv conv, Tensor input, Tensor upstream, int filter, int index) {
        var placement = conv.fit(input.shape()).require().placement();
        int wide = conv.window().cols().size();
        int plane = conv.window().rows().size() * wide;
        int slice = index / plane;
        int tap = conv.flip() ? plane - 1 - index % plane : index % plane;
        int channel = conv.inputChannel(filter, slice);
        int places = 0;
        double sum = 0;
        for (int y = 0; y < upstream.shape().height(); y++) {
            for (int x = 0; x < upstream.shape().width(); x++) {
                int from = placement
                        .at(0, y, x)
                        .source(input.shape(), conv.border(), 0, channel, 0, tap / wide, tap % wide);
                if (from != Border.NONE) {
                    sum += (double) input.array()[from] * upstream.at(filter, y, x);
                    places++;
                }
            }
        }
        return new WeightShare(places, sum);
    }
}
