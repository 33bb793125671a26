package convolarium.golden;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.tensor.Tensor;

/// Compares numbers with golden ones.
final class Close {

    private Close() {}

    /// At the tolerances of the case for this tensor.
    static void check(Gold.Case question, String name, Tensor got) {
        check(question, name, got.array(), question.number("tol." + name), question.number("rtol." + name));
    }

    static void check(Gold.Case question, String name, float[] got, double tolerance, double relative) {
        var expected = question.numbers(name).values();
        assertThat(got).as("%s, %s", question.id(), name).hasSize(expected.size());
        for (int i = 0; i < got.length; i++) {
            check(question.id() + ", " + name + " " + i, got[i], expected.get(i), tolerance, relative);
        }
    }

    static void check(String what, double got, double expected, double tolerance, double relative) {
        boolean near = Math.abs(got - expected) <= tolerance + relative * Math.abs(expected);
        boolean alike = got == expected || (Double.isNaN(got) && Double.isNaN(expected));
        assertThat(near || alike).as("%s: %s, not %s", what, got, expected).isTrue();
    }
}
