package convolarium.ui.network;

import convolarium.net.Node;
import convolarium.text.Messages;
import convolarium.ui.draw.FilterPainter;
import convolarium.ui.draw.Ink;
import convolarium.ui.draw.Legend;
import convolarium.ui.draw.Palette;
import convolarium.ui.draw.Spread;
import convolarium.ui.draw.SpreadPainter;
import javafx.scene.canvas.GraphicsContext;

/// Maps with their filters and what their colours mean.
///
/// @param shared whether the colours of all maps mean the same
/// @param marked the map with a frame, or −1
record MapsPainter(GraphicsContext g, Ink ink, LayerMaps maps, boolean shared, int marked) {

    void paint(Spread spread) {
        boolean own = own(spread);
        new SpreadPainter(g, ink, spread, map -> own ? Palette.signed(maps.own(map)) : maps.colour(), maps.names())
                .paint(maps.made().output(), maps.made().scale(), marked);
        maps.filters().filter(_ -> spread.lead() > 0).ifPresent(filters -> {
            var room = spread.filter(spread.first());
            var painter = FilterPainter.in(room.getWidth(), room.getHeight(), g, ink, filters);
            for (int map = spread.first(); map < spread.first() + spread.count(); map++) {
                painter.paint(map, spread.filter(map));
            }
        });
    }

    private boolean own(Spread spread) {
        return !shared && maps.node() != Node.INPUT && !spread.bars();
    }

    /// Says below them what the colours mean, of the maps and beside it of the filters.
    void legend(Spread spread, Messages messages, double top, double width) {
        var scale = own(spread)
                ? maps.own(Math.max(marked, spread.first()))
                : maps.made().scale();
        if (maps.filters().isEmpty() || spread.lead() == 0) {
            Legend.signed(g, ink, maps.reached(scale), 0, top, width / 2);
            return;
        }
        Legend.named(g, ink, scale, messages.get("maps.title"), 0, top, width / 2);
        Legend.named(g, ink, maps.filters().get().scale(), messages.get("net.filters"), width / 2, top, width / 2);
    }
}
