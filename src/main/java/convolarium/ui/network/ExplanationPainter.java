package convolarium.ui.network;

import convolarium.insight.Scale;
import convolarium.tensor.Tensor;
import convolarium.text.Messages;
import convolarium.ui.draw.Ink;
import convolarium.ui.draw.Legend;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.Palette;
import convolarium.ui.draw.Sheets;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// What explains an answer, over the picture, and what its colours mean.
///
/// @param method by which it is explained
record ExplanationPainter(GraphicsContext g, Ink ink, Messages messages, Probing.Method method) {

    private static final double LEGEND = 200;
    private static final double APART = 8;
    /// By how much the picture is lightened under what explains: so light its black becomes.
    private static final double LIFTED = 0.75;

    /// @param opacity of the outermost colours
    void paint(Tensor map, double opacity, double wide, double high) {
        boolean signed = method != Probing.Method.SALIENCY;
        var scale = scale(map, signed);
        g.setFill(Color.gray(1, LIFTED));
        g.fillRect(0, 0, wide, high);
        g.setImageSmoothing(false);
        var veil = Palette.veil(signed ? Palette.signed(scale) : Palette.heat(scale), scale, opacity);
        g.drawImage(Sheets.map(map, 0, veil), 0, 0, wide, high);
        legend(Legend.veil(g, ink, scale, LIFTED, veil), scale, high + APART, Math.min(LEGEND, wide));
    }

    private static Scale scale(Tensor map, boolean signed) {
        var whole = Scale.symmetric(map, 0, map.shape().size());
        return signed ? whole : new Scale(0, whole.high(), whole.clipped());
    }

    /// What hiding does to a probability is said in words: its fall is what speaks for a place.
    private void legend(Legend legend, Scale scale, double top, double width) {
        if (method == Probing.Method.OCCLUSION) {
            var most = Numbers.compact(scale.high());
            legend.paint(0, top, width, messages.get("probe.rises", most), messages.get("probe.falls", most));
        } else {
            legend.paint(0, top, width);
        }
    }
}
