package convolarium.session;

import convolarium.fast.Band;
import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.fast.Kernels;
import convolarium.insight.Overview.Block;
import convolarium.insight.Scale;
import convolarium.insight.Survey;
import convolarium.op.Activation;
import convolarium.op.Op;
import convolarium.session.Outcome.Result;
import convolarium.tensor.Tensor;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;

/// How layers are worked out: what is small is held, what is large is looked at while it comes by, band by band.
///
/// @param crew those who work
/// @param most numbers that are held at most
/// @param band numbers of a band
record Making(Crew crew, long most, int band) {

    /// More numbers than this, 64 MiB of them, are sooner worked out again than kept.
    private static final long HELD = 1 << 24;

    /// Enough work to be shared, and so little memory that it stays near the cores.
    private static final int BAND = 1 << 20;

    Making(Crew crew) {
        this(crew, HELD, BAND);
    }

    /// What a layer makes of an input.
    ///
    /// @throws ArithmeticException if the cells of a map are more than can be counted
    /// @throws java.util.concurrent.CancellationException once the job is cancelled
    Result of(Op op, Optional<Activation.Function> function, Tensor input, Block block, Job job) {
        var shape = op.fit(input.shape()).require().output();
        var activation = function.map(Activation::new);
        if (shape.elements() <= most) {
            return held(op, activation, input, block, job);
        }
        var survey = new Survey(shape.flat(), block);
        var maps = new MadeMaps(op, activation, input, band);
        maps.stream(
                Band.WHOLE, survey.step(), (rows, first, own) -> survey.take(rows.flat(), first, crew, own), crew, job);
        return result(op.cell(input), maps, survey);
    }

    private Result held(Op op, Optional<Activation> activation, Tensor input, Block block, Job job) {
        var sums = Kernels.forward(op, input, crew, job.part(0, 0.5));
        var output = activation
                .map(function -> Kernels.forward(function, sums, crew, Job.until(job::cancelled)))
                .orElse(sums);
        var maps = output.flat();
        var survey = new Survey(maps, block);
        survey.take(maps, 0, crew, job.part(0.5, 1));
        return result(sums::at, Maps.of(output), survey);
    }

    private static Result result(Tensor.Cell sums, Maps output, Survey survey) {
        var each = survey.scales();
        var layer = Collections.max(each, Comparator.comparingDouble(Scale::high));
        return new Result(sums, output, survey.overviews(), layer, each);
    }
}
