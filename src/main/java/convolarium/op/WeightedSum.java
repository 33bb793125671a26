package convolarium.op;

import convolarium.tensor.Tensor;

/// What convolutions and dense layers have in common: an output cell is the bias of its channel, plus weights times
/// input cells. So its gradient goes back to each cell times the weight, to each weight times the cell, and to the
/// bias as it is.
///
/// @param biased whether the bias is to be learned
/// @param terms  which weights meet which cells
record WeightedSum(Tensor weights, Tensor bias, boolean biased, Terms terms) {

    /// Names the terms of an output cell, in the order in which they are added.
    @FunctionalInterface
    interface Terms {
        void of(int n, int f, int z, int y, int x, Term term);
    }

    /// Takes one term: where the weight and where the input cell lies in the array of its tensor.
    @FunctionalInterface
    interface Term {
        void take(int weight, int cell);
    }

    Gradients backward(Tensor input, Tensor upstream) {
        var ofInput = new float[input.shape().size()];
        var ofWeights = new float[weights.shape().size()];
        var ofBias = new float[bias.shape().size()];
        Outputs.forEach(upstream, (n, f, z, y, x, gradient) -> {
            ofBias[f] += gradient;
            terms.of(n, f, z, y, x, (weight, cell) -> {
                ofInput[cell] = Math.fma(weights.array()[weight], gradient, ofInput[cell]);
                ofWeights[weight] = Math.fma(input.array()[cell], gradient, ofWeights[weight]);
            });
        });
        var learned =
                Learned.of(Tensor.owning(weights.shape(), ofWeights), Tensor.owning(bias.shape(), ofBias), biased);
        return new Gradients(Tensor.owning(input.shape(), ofInput), learned);
    }
}
