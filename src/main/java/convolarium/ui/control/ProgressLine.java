package convolarium.ui.control;

import javafx.scene.control.ProgressBar;

/// A thin line across everything that grows while something takes long.
public final class ProgressLine extends ProgressBar {

    public ProgressLine(String id) {
        super(0);
        setId(id);
        getStyleClass().add("progress-line");
        setMaxWidth(Double.MAX_VALUE);
    }

    /// Shows how much is done, from 0 to 1, or with less that nothing is under way.
    public void show(double share) {
        setVisible(share >= 0);
        setProgress(Math.max(0, share));
    }
}
