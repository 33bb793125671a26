package convolarium.insight;

import java.util.List;
import java.util.Optional;

/// A guess beside the answer.
///
/// @param mistake a mistake that leads to such a guess, if one is known
public record Judgement(List<Double> guess, List<Double> answer, boolean right, Optional<Mistake> mistake) {}
