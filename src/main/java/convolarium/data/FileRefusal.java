package convolarium.data;

import java.nio.file.Path;

/// A refusal that says which of several files it is about; never leaves [SetReader].
final class FileRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient SetReading.Refused refused;

    FileRefusal(Path file, Refusal refusal) {
        super(refusal.getMessage(), null, false, false);
        refused = new SetReading.Refused(file, refusal.refused());
    }

    SetReading.Refused refused() {
        return refused;
    }
}
