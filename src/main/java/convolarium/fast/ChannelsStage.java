package convolarium.fast;

import convolarium.op.Channels;
import java.util.Arrays;
import java.util.Optional;

/// Channels of a batch picked, forward and backward.
final class ChannelsStage implements Stage {

    private final int[] order;
    private final Wiring wiring;
    private final Work forward;
    private final Optional<Work> back;

    ChannelsStage(Channels channels, Wiring wiring) {
        this.order = channels.order().stream().mapToInt(Integer::intValue).toArray();
        this.wiring = wiring;
        this.forward = Each.row(wiring.output(), this::show);
        this.back = wiring.inputGradient()
                .map(gradient -> Each.row(gradient, (block, c, z, y) -> gather(gradient, block, c, z, y)));
    }

    @Override
    public void forward(Crew crew) {
        crew.work(forward, Job.PATIENT);
    }

    @Override
    public void backward(Crew crew) {
        back.ifPresent(work -> crew.work(work, Job.PATIENT));
    }

    private void show(int block, int c, int z, int y) {
        var in = wiring.input();
        var out = wiring.output();
        System.arraycopy(
                in.values(), in.at(block, order[c], z, y, 0), out.values(), out.at(block, c, z, y, 0), out.row());
    }

    /// Adds up what all outputs hand back that show a channel.
    private void gather(Bank gradient, int block, int channel, int z, int y) {
        var upstream = wiring.outputGradient();
        int at = gradient.at(block, channel, z, y, 0);
        Arrays.fill(gradient.values(), at, at + gradient.row(), 0);
        for (int c = 0; c < order.length; c++) {
            if (order[c] == channel) {
                int from = upstream.at(block, c, z, y, 0);
                for (int i = 0; i < gradient.row(); i++) {
                    gradient.values()[at + i] += upstream.values()[from + i];
                }
            }
        }
    }
}
