package convolarium.op;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import java.util.Collections;
import java.util.List;

/// Adds inputs of one shape, cell by cell, in their order.
public record Add() implements Join {

    @Override
    public Fit fit(List<Shape> inputs) {
        return Joining.alike(inputs, inputs.getFirst().channels());
    }

    @Override
    public Tensor forward(List<Tensor> inputs) {
        return Tensor.of(require(inputs).output(), (n, c, z, y, x) -> {
            float sum = 0;
            for (var input : inputs) {
                sum += input.at(n, c, z, y, x);
            }
            return sum;
        });
    }

    @Override
    public List<Tensor> backward(List<Tensor> inputs, Tensor upstream) {
        return Collections.nCopies(inputs.size(), upstream);
    }
}
