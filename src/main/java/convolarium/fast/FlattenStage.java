package convolarium.fast;

/// The numbers of a batch entry laid in one row of channels, and back.
final class FlattenStage implements Stage {

    private final Wiring wiring;

    FlattenStage(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void forward(Crew crew) {
        var in = wiring.input();
        var out = wiring.output();
        crew.work(
                Each.row(in, (block, c, z, y) -> {
                    for (int x = 0; x < in.shape().width(); x++) {
                        int to = out.at(block, channel(in, c, z, y, x), 0, 0, 0);
                        System.arraycopy(in.values(), in.at(block, c, z, y, x), out.values(), to, Sweep.COLUMN);
                    }
                }),
                Job.PATIENT);
    }

    private static int channel(Bank bank, int c, int z, int y, int x) {
        return bank.shape().index(0, c, z, y, x);
    }

    @Override
    public void backward(Crew crew) {
        var upstream = wiring.outputGradient();
        wiring.inputGradient()
                .ifPresent(gradient -> crew.work(
                        Each.row(gradient, (block, c, z, y) -> {
                            for (int x = 0; x < gradient.shape().width(); x++) {
                                int from = upstream.at(block, channel(gradient, c, z, y, x), 0, 0, 0);
                                int to = gradient.at(block, c, z, y, x);
                                System.arraycopy(upstream.values(), from, gradient.values(), to, Sweep.COLUMN);
                            }
                        }),
                        Job.PATIENT));
    }
}
