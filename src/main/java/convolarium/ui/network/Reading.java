package convolarium.ui.network;

import convolarium.tensor.Tensor;
import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;
import java.util.List;

/// What is said of a map somebody points at.
record Reading(Messages messages) {

    /// The smallest number of a map, the mean and the largest; a number alone by itself.
    ///
    /// @param names of classes, if each has a number here
    String of(Tensor output, int channel, List<String> names) {
        var shape = output.shape();
        int plane = (int) shape.plane();
        int first = channel * plane;
        if (!names.isEmpty()) {
            return messages.get("net.class", names.get(channel), Numbers.exact(output.array()[first]));
        }
        if (plane == 1) {
            return messages.get("net.number", channel + 1, shape.channels(), Numbers.exact(output.array()[first]));
        }
        float least = output.array()[first];
        float most = least;
        double sum = 0;
        for (int i = first; i < first + plane; i++) {
            float value = output.array()[i];
            least = Math.min(least, value);
            most = Math.max(most, value);
            sum += value;
        }
        return messages.get(
                "net.map",
                channel + 1,
                shape.channels(),
                Numbers.text(least),
                Numbers.text(sum / plane),
                Numbers.text(most));
    }
}
