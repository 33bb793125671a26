package convolarium.tensor;

/// Numbers by chance around zero.
///
/// @param seed   what the draws begin with
/// @param spread how far from zero they reach, or their standard deviation
/// @param normal whether they are normal; else any is as likely as any other
public record Draw(long seed, double spread, boolean normal) implements Tensor.Source {

    @Override
    public float at(int index) {
        return (float) (spread * (normal ? Chance.normal(seed, index) : 2 * Chance.uniform(seed, index) - 1));
    }
}
