package convolarium.net;

import convolarium.fast.Bank;
import convolarium.fast.Crew;
import convolarium.fast.Stage;
import convolarium.op.Add;
import convolarium.op.Concat;
import convolarium.op.Join;
import convolarium.op.Unpool;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;

/// A layer of several inputs at work: sums and channels side by side in place, all else by its definition.
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
        switch (join) {
            case Add _ -> {
                for (int i = 0; i < inputs.size(); i++) {
                    output.takeChannels(inputs.get(i), 0, 0, i > 0);
                }
            }
            case Concat _ -> {
                for (int i = 0; i < inputs.size(); i++) {
                    output.takeChannels(inputs.get(i), 0, before(i), false);
                }
            }
            case Unpool _ ->
                output.take(join.forward(inputs.stream().map(Bank::copy).toList()));
        }
    }

    /// Channels of the inputs before this one.
    private int before(int input) {
        return inputs.stream()
                .limit(input)
                .mapToInt(bank -> bank.shape().channels())
                .sum();
    }

    @Override
    public void backward(Crew crew) {
        switch (join) {
            case Add _ -> handBack((bank, _) -> bank.takeChannels(upstream, 0, 0, false));
            case Concat _ -> handBack((bank, i) -> bank.takeChannels(upstream, before(i), 0, false));
            case Unpool _ -> {
                var handed = join.backward(inputs.stream().map(Bank::copy).toList(), upstream.copy());
                handBack((bank, i) -> bank.take(handed.get(i)));
            }
        }
    }

    private void handBack(ObjIntConsumer<Bank> hand) {
        for (int i = 0; i < inputs.size(); i++) {
            int input = i;
            gradients.get(i).ifPresent(bank -> hand.accept(bank, input));
        }
    }
}
