package convolarium.ui.explore;

import static convolarium.ui.explore.GalleryStates.at;
import static convolarium.ui.explore.GalleryStates.sample;

import convolarium.op.Activation;
import convolarium.session.Reverse.Aim;
import convolarium.ui.draw.Hover;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The states in which the stage runs backwards.
final class GalleryGradients {

    private GalleryGradients() {}

    static void addTo(Map<String, Consumer<Room>> states) {
        states.put("140-gradients", room -> {
            room.bench().gaze().gradients().set(true);
            at(room, 8 * 3 + 3, 1);
        });
        states.put("141-gradients-hover", room -> {
            room.edit(now -> now.withActivation(Optional.of(Activation.Function.RELU)));
            room.bench().gaze().gradients().set(true);
            at(room, 63, 1);
            room.bench().gaze().hover().set(new Hover.Weight(0, 1));
        });
        states.put("142-gradients-pool", room -> {
            GalleryStates.pool(room, pool -> pool);
            room.bench().gaze().gradients().set(true);
            at(room, 9, 1);
        });
        states.put("143-gradients-photo", room -> {
            sample(room, "camera");
            room.bench().gaze().gradients().set(true);
            at(room, 512 * 200 + 250, 1);
        });
        states.put("144-gradients-compared", room -> {
            room.bench().gaze().kept().set(room.session.outcome().get());
            room.edit(now -> now.withBias(0, 3));
            room.bench().gaze().gradients().set(true);
            room.bench().gaze().aim().set(Aim.DISTANCE);
            at(room, 8 * 3 + 3, 1);
        });
        states.put("145-gradients-step", room -> {
            room.bench().gaze().gradients().set(true);
            room.bench().step();
            at(room, 8 * 3 + 3, 0.6);
        });
    }
}
