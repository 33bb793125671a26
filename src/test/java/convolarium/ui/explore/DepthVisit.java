package convolarium.ui.explore;

import convolarium.data.Pattern;
import convolarium.data.Picture;
import convolarium.window.Axis;
import java.util.Map;

/// A room in which a layer moves in depth.
abstract class DepthVisit extends Visit {

    Picture picture() {
        return now().picture();
    }

    int slice() {
        return fx(() -> timeline().slice().get());
    }

    /// Five slices of an 8×8 sheet under a cube of a kernel, padded all around.
    void cube() {
        run(() ->
                room.edit(now -> now.withPicture("noise", Pattern.NOISE.draw(Map.of("rows", 8.0, "columns", 8.0), 5))));
        run(() -> room.edit(now -> now.withOp(
                conv().withWindow(conv().window().withDepth(Axis.of(3).withPadding(1, 1))))));
        at(0);
    }

    float whole(int z, int y, int x) {
        return now().op().forward(picture().values()).at(0, 0, z, y, x);
    }
}
