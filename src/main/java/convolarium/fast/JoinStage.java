package convolarium.fast;

import convolarium.op.Add;
import convolarium.op.Join;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sums of a batch, or channels side by side, forward and backward.
final class JoinStage implements Stage {

    private final List<Work> forward = new ArrayList<>();
    private final List<Work> back = new ArrayList<>();

    JoinStage(Join join, List<Bank> inputs, Bank output, List<Optional<Bank>> gradients, Bank upstream) {
        boolean sum = join instanceof Add;
        int before = 0;
        for (int i = 0; i < inputs.size(); i++) {
            int first = before;
            forward.add(output.taking(inputs.get(i), 0, first, sum && i > 0));
            gradients.get(i).ifPresent(gradient -> back.add(gradient.taking(upstream, first, 0, false)));
            before += sum ? 0 : inputs.get(i).shape().channels();
        }
    }

    @Override
    public void forward(Crew crew) {
        forward.forEach(work -> crew.work(work, Job.PATIENT));
    }

    @Override
    public void backward(Crew crew) {
        back.forEach(work -> crew.work(work, Job.PATIENT));
    }
}
