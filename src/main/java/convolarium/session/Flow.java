package convolarium.session;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.fast.Kernels;
import convolarium.insight.ReceptiveField;
import convolarium.insight.Scale;
import convolarium.net.Network;
import convolarium.net.Node;
import convolarium.net.Place;
import convolarium.op.Join;
import convolarium.op.Op;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What every layer of a network made of its picture. It carries the blueprint, so that no view can mix old maps with
/// another network.
///
/// @param input  what the network was given
/// @param made   what each node made, if anything comes to it and it fits
/// @param failed why the work failed, if it did
/// @param rival  what another network makes of the same picture, if one races it
public record Flow(
        Blueprint blueprint,
        Tensor input,
        List<Optional<Made>> made,
        Optional<Throwable> failed,
        Optional<Flow> rival) {

    public Flow {
        made = List.copyOf(made);
    }

    /// What a node made.
    ///
    /// @param inputs what came to it
    /// @param scale  what the colours of all its maps mean
    /// @param field  what a cell in the middle sees of the input, if it is connected to it
    public record Made(List<Tensor> inputs, Tensor output, Scale scale, Optional<ReceptiveField> field) {

        public Made {
            inputs = List.copyOf(inputs);
        }

        /// The same in colours that another one shares.
        public Made with(Scale other) {
            return new Made(inputs, output, scale.with(other), field);
        }
    }

    /// Every flow is news.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /// What a node made, or the input itself with colours of its own range.
    public Optional<Made> of(int node) {
        return node == Node.INPUT
                ? Optional.of(new Made(List.of(), input, range(input), Optional.empty()))
                : made.get(node);
    }

    /// The same beside what another network makes of the picture.
    Flow against(Flow other) {
        return new Flow(blueprint, input, made, failed, Optional.of(other));
    }

    private static Scale range(Tensor tensor) {
        return Scale.symmetric(tensor, 0, tensor.shape().size());
    }

    /// Works out a network. A failure is a flow too.
    ///
    /// @param fields remembers what the cells of the last network saw
    /// @throws java.util.concurrent.CancellationException once the job is cancelled
    static Flow of(Blueprint blueprint, Fields fields, Crew crew, Job job) {
        var input = blueprint.input();
        var made = new ArrayList<Optional<Made>>();
        var places = blueprint.network().places();
        try {
            var seen = fields.of(blueprint.network());
            for (var place : places) {
                made.add(
                        place instanceof Place.Works
                                ? Optional.of(made(blueprint.network(), input, made, seen, crew, job))
                                : Optional.empty());
            }
            return new Flow(blueprint, input, made, Optional.empty(), Optional.empty());
        } catch (OutOfMemoryError | ArithmeticException tooLarge) {
            while (made.size() < places.size()) {
                made.add(Optional.empty());
            }
            return new Flow(blueprint, input, made, Optional.of(tooLarge), Optional.empty());
        }
    }

    private static Made made(
            Network network,
            Tensor input,
            List<Optional<Made>> before,
            List<Optional<ReceptiveField>> fields,
            Crew crew,
            Job job) {
        int number = before.size();
        var node = network.nodes().get(number);
        var inputs = node.inputs().stream()
                .map(from -> from == Node.INPUT
                        ? input
                        : before.get(from).orElseThrow().output())
                .toList();
        double count = network.nodes().size();
        var part = job.part(number / count, (number + 1) / count);
        var output = switch (node.layer()) {
            case Op op -> Kernels.forward(op, inputs.getFirst(), crew, part);
            case Join join -> join.forward(inputs);
        };
        return new Made(inputs, output, range(output), fields.get(number));
    }
}
