package convolarium.session;

import convolarium.data.Picture;
import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.fast.Team;
import convolarium.insight.Overview.Block;
import convolarium.insight.Overview.Region;
import convolarium.op.Activation;
import convolarium.op.KernelPreset;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/// A program that lays layers on a picture of 10,000 × 10,000 numbers. It prints two numbers of each output.
final class HugePicture {

    static final int SIDE = 10_000;
    static final int ROW = 2_007;
    static final int COL = 3_001;

    private HugePicture() {}

    /// A number of the picture.
    static float at(int y, int x) {
        return (y * 31 + x * 17) % 256;
    }

    public static void main(String[] args) {
        var threads = Executors.newFixedThreadPool(2);
        var values = new float[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            values[i] = at(i / SIDE, i % SIDE);
        }
        var picture = new Picture(Tensor.owning(Shape.picture(1, SIDE, SIDE), values), Picture.Tone.LIGHT);
        var first = Experiment.beginning("huge", picture);
        var session = new Session(first, Runnable::run, new Team(threads, 2), Runnable::run);
        say(session, now -> now.withFilter(0, new Filter(KernelPreset.SOBEL_X, 0)));
        say(session, now -> now.withActivation(Optional.of(Activation.Function.RELU)));
        say(session, now -> now.withActivation(Optional.empty()).withKind(Pool.TYPE));
        say(session, now -> now.withOp(Pool.of(Pool.Reduction.AVERAGE, Window.square(Axis.of(3)))));
        threads.shutdown();
    }

    private static void say(Session session, UnaryOperator<Experiment> change) {
        session.edit(new Object(), change);
        var outcome = Objects.requireNonNull(session.outcome().get());
        var result = outcome.result().orElseThrow();
        var place = new Maps.Part(0, Block.MEAN, new Region(ROW, COL, 700, 800), 1);
        var part = result.output().part(place, Crew.ALONE, Job.PATIENT);
        var output = result.output();
        IO.println(output.at(0, ROW, COL) + " " + part.values().at(0, 0, 0) + " "
                + result.maps().getFirst().height());
    }
}
