package convolarium.insight;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.net.Network;
import convolarium.net.Node;
import convolarium.net.Pass;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Optional;

/// By how much the score of a class would change with each cell of the input: the magnitude of the gradient, of the
/// channel where it is largest (Simonyan, Vedaldi and Zisserman, 2014). The score is what comes before a softmax.
public record Saliency() implements Explanation {

    @Override
    public Optional<Tensor> of(Network network, Tensor input, int type, Crew crew, Job job) {
        var scoring = network.withoutSoftmax();
        var pass = Pass.forward(scoring, input, crew, job);
        var gradient = pass.gradient(Verdict.gradient(pass.output().shape(), type), Node.INPUT, crew, job);
        var shape = input.shape();
        return Optional.of(Tensor.of(Shape.picture(1, shape.height(), shape.width()), (_, _, _, y, x) -> {
            float most = 0;
            for (int c = 0; c < shape.channels(); c++) {
                most = Math.max(most, Math.abs(gradient.at(c, y, x)));
            }
            return most;
        }));
    }
}
