package convolarium.ui;

import convolarium.session.Session;
import convolarium.ui.explore.ExploreView;
import convolarium.ui.network.MapOpener;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;

/// The passage between the rooms: from a map of a network into the layer that makes it, and back into the map.
final class Passage {

    private final Shell shell;
    private final Session session;
    private final Trail trail;

    Passage(Shell shell, Session session, Trail trail) {
        this.shell = shell;
        this.session = session;
        this.trail = trail;
    }

    private ExploreView explore() {
        return shell.explore();
    }

    private boolean moves() {
        return !explore().timeline().still().get();
    }

    /// Looks at a layer of a network by itself, unless what is looked at by itself is locked.
    void enter(MapOpener.Way way) {
        session.edit(new Object(), _ -> way.layer());
        if (session.experiment().get().equals(way.layer())) {
            come(way);
        }
    }

    private void come(MapOpener.Way way) {
        trail.lead(way);
        shell.enter(Rooms.Door.EXPLORE);
        explore().look(way.map());
        explore().notice().show(way.remark());
        if (moves()) {
            shell.layout();
            new Approach(explore(), way.place()).come();
        }
    }

    /// Goes back to the network; a picture of the room that is left goes into the map.
    void leave() {
        if (moves()) {
            trail.way().ifPresent(this::vanish);
        }
        shell.enter(Rooms.Door.NETWORK);
    }

    private void vanish(MapOpener.Way way) {
        var seen = new SnapshotParameters();
        seen.setFill(Color.TRANSPARENT);
        var picture = new ImageView(explore().snapshot(seen, null));
        var place = explore().localToScene(explore().getLayoutBounds());
        picture.setId("passage");
        picture.setManaged(false);
        picture.setMouseTransparent(true);
        picture.setFitWidth(place.getWidth());
        picture.setFitHeight(place.getHeight());
        picture.relocate(place.getMinX(), place.getMinY());
        shell.getChildren().add(1, picture);
        var approach = new Approach(picture, way.place());
        approach.setOnFinished(_ -> shell.getChildren().remove(picture));
        approach.leave();
    }
}
