package convolarium.net;

import convolarium.fast.Bank;
import convolarium.fast.Crew;
import convolarium.fast.Stage;
import convolarium.op.Join;
import java.util.List;
import java.util.Optional;

/// A layer of several inputs at work, by its definition.
///
/// @param inputs    what comes in
/// @param gradients where each input's gradient goes, if anybody wants it
record JoinStage(Join join, List<Bank> inputs, Bank output, List<Optional<Bank>> gradients, Bank upstream)
        implements Stage {

    JoinStage {
        inputs = List.copyOf(inputs);
        gradients = List.copyOf(gradients);
    }

    @Override
    public void forward(Crew crew) {
        output.take(join.forward(inputs.stream().map(Bank::copy).toList()));
    }

    @Override
    public void backward(Crew crew) {
        var handed = join.backward(inputs.stream().map(Bank::copy).toList(), upstream.copy());
        for (int i = 0; i < handed.size(); i++) {
            var gradient = handed.get(i);
            gradients.get(i).ifPresent(bank -> bank.take(gradient));
        }
    }
}
