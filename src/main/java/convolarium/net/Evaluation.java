package convolarium.net;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// What a network answers to examples that it is tested with. An answer is the class told for one place of an example;
/// where a network tells one class for each, example and answer have the same number.
public final class Evaluation {

    private final double loss;
    private final int[] wanted;
    private final int[] predicted;
    private final float[] shares;
    private final Confusion confusion;

    Evaluation(double loss, int[] wanted, int[] predicted, float[] shares, int classes) {
        this.loss = loss;
        this.wanted = wanted;
        this.predicted = predicted;
        this.shares = shares;
        this.confusion = new Confusion(classes);
        for (int i = 0; i < wanted.length; i++) {
            confusion.add(wanted[i], predicted[i]);
        }
    }

    /// Tests a network.
    ///
    /// @throws CancellationException    once the job is cancelled
    /// @throws IllegalArgumentException for no examples
    public static Evaluation of(Network network, Examples examples, Loss loss, Crew crew, Job job) {
        var exam = new Exam(network, examples, loss, crew);
        while (!exam.done()) {
            job.goOn();
            exam.advance();
            job.progress(exam.share());
        }
        return exam.result();
    }

    /// The mean loss.
    public double loss() {
        return loss;
    }

    /// The share of answers that are right.
    public double accuracy() {
        long right = IntStream.range(0, wanted.length).filter(this::right).count();
        return right / (double) wanted.length;
    }

    /// How many answers there are.
    public int count() {
        return wanted.length;
    }

    public int wanted(int answer) {
        return wanted[answer];
    }

    public int predicted(int answer) {
        return predicted[answer];
    }

    /// How sure an answer was: its share of all classes.
    public double share(int answer) {
        return shares[answer];
    }

    public boolean right(int answer) {
        return wanted[answer] == predicted[answer];
    }

    public Confusion confusion() {
        return confusion;
    }

    /// The answers in one cell of the confusion matrix.
    public List<Integer> cell(int wantedClass, int predictedClass) {
        return IntStream.range(0, wanted.length)
                .filter(i -> wanted[i] == wantedClass && predicted[i] == predictedClass)
                .boxed()
                .toList();
    }

    /// Wrong answers, the surest first.
    public List<Integer> mistakes() {
        return mistakes(_ -> true);
    }

    /// Wrong answers to what is of a class, the surest first.
    public List<Integer> mistakes(int type) {
        return mistakes(i -> wanted[i] == type);
    }

    /// The examples with the most wrong answers, the worst first, where there are several answers to each.
    ///
    /// @param places answers to one example
    public List<Integer> worst(IntPredicate which, int places) {
        var wrong = new int[wanted.length / places];
        for (int i = 0; i < wanted.length; i++) {
            wrong[i / places] += which.test(i) ? 1 : 0;
        }
        return IntStream.range(0, wrong.length)
                .filter(i -> wrong[i] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(i -> -wrong[i]))
                .toList();
    }

    private List<Integer> mistakes(IntPredicate which) {
        return IntStream.range(0, wanted.length)
                .filter(i -> !right(i) && which.test(i))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -shares[i]))
                .toList();
    }
}
