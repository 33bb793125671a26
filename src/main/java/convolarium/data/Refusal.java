package convolarium.data;

import convolarium.data.Reading.Reason;
import java.util.List;

/// Ends a reading from within; never leaves [PictureReader], [SetReader] or [MatrixText].
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Reading.Refused refused;

    Refusal(Reason reason, Object... numbers) {
        super(reason.name(), null, false, false);
        refused = new Reading.Refused(reason, List.of(numbers));
    }

    Reading.Refused refused() {
        return refused;
    }
}
