package convolarium.net;

import convolarium.tensor.Tensor;

/// Pictures that are wanted again as they are.
public record GivenBack(Examples pictures) implements Examples {

    @Override
    public int count() {
        return pictures.count();
    }

    @Override
    public Tensor inputs(int[] which, long epochSeed) {
        return pictures.inputs(which, epochSeed);
    }

    @Override
    public Tensor wanted(int[] which, long epochSeed) {
        return pictures.inputs(which, epochSeed);
    }
}
