package convolarium.ui.explore;

import javafx.scene.input.KeyEvent;

/// The keys of the room: time and channels.
record RoomKeys(Bench bench) {

    void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        var timeline = bench.timeline();
        boolean mine = true;
        switch (event.getCode()) {
            case SPACE -> timeline.playing().set(!timeline.playing().get());
            case LEFT -> timeline.step(-1);
            case RIGHT -> timeline.step(1);
            case UP -> timeline.step(-timeline.cols().get());
            case DOWN -> timeline.step(timeline.cols().get());
            case HOME -> timeline.step(-timeline.length());
            case END -> timeline.step(timeline.length());
            case PAGE_UP -> turn(-1);
            case PAGE_DOWN -> turn(1);
            case L -> timeline.looping().set(!timeline.looping().get());
            default -> mine = false;
        }
        if (mine) {
            event.consume();
        }
    }

    private void turn(int by) {
        int channels = bench.session().experiment().get().picture().channels();
        bench.gaze().channel().set(Math.floorMod(bench.gaze().channel().get() + by, channels));
    }
}
