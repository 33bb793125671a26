package convolarium.insight;

import java.util.Arrays;
import java.util.List;

/// What a mistake makes of an answer.
public record Slip(Mistake mistake, List<Double> answer) {

    static Slip of(Mistake mistake, double... answer) {
        return new Slip(mistake, Arrays.stream(answer).boxed().toList());
    }
}
