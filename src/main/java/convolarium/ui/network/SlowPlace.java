package convolarium.ui.network;

import convolarium.net.Dissection;
import java.util.ArrayList;
import java.util.List;

/// A place on the walk through a training step: what happens, and at which layer.
record SlowPlace(Phase phase, int node) {

    /// What happens in a step, in this order.
    enum Phase {
        FORWARD,
        LOSS,
        BACKWARD,
        UPDATE
    }

    /// All places: forward layer by layer, the loss, backward from the last layer to the first, and the layers that
    /// learn.
    static List<SlowPlace> walk(Dissection step) {
        var places = new ArrayList<SlowPlace>();
        int nodes = step.acting().nodes().size();
        for (int i = 0; i < nodes; i++) {
            places.add(new SlowPlace(Phase.FORWARD, i));
        }
        places.add(new SlowPlace(Phase.LOSS, nodes - 1));
        for (int i = nodes - 1; i >= 0; i--) {
            places.add(new SlowPlace(Phase.BACKWARD, i));
        }
        for (int i = 0; i < nodes; i++) {
            if (!step.weights(i).isEmpty()) {
                places.add(new SlowPlace(Phase.UPDATE, i));
            }
        }
        return places;
    }

    /// Where in a walk a phase is at a layer, or at the nearest one to it; the first place of all if it is nowhere.
    static int nearest(List<SlowPlace> walk, Phase phase, int node) {
        int best = 0;
        int distance = Integer.MAX_VALUE;
        for (int i = 0; i < walk.size(); i++) {
            int far = Math.abs(walk.get(i).node() - node);
            if (walk.get(i).phase() == phase && far < distance) {
                best = i;
                distance = far;
            }
        }
        return best;
    }
}
