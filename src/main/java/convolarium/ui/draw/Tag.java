package convolarium.ui.draw;

import javafx.geometry.Rectangle2D;

/// The number of a cell beside it, where cells are made row by row and none that is made is to be hidden.
record Tag(Pen pen, String text) {

    /// Between the cell and the number, and half of the foot of what points at the cell.
    private static final double APART = 5;

    /// Below the cell, or where that would be below the end of all, on its right; above it where that is no room
    /// either.
    void paint(Rectangle2D cell, double end) {
        double left = cell.getMaxX() + APART;
        if (cell.getMaxY() + APART + ReadOut.HEIGHT <= end) {
            centred(cell, cell.getMaxY(), APART);
        } else if (left + ReadOut.width(text) <= Heading.right(pen)) {
            double y = (cell.getMinY() + cell.getMaxY()) / 2;
            ReadOut.paint(pen, text, left, Math.min(cell.getMinY(), end - ReadOut.HEIGHT));
            point(cell.getMaxX(), y, left, y - APART, left, y + APART);
        } else {
            centred(cell, cell.getMinY(), -APART);
        }
    }

    private void centred(Rectangle2D cell, double tip, double apart) {
        double x = (cell.getMinX() + cell.getMaxX()) / 2;
        double edge = tip + apart;
        ReadOut.paint(pen, text, x - ReadOut.width(text) / 2, apart < 0 ? edge - ReadOut.HEIGHT : edge);
        point(x, tip, x - APART, edge, x + APART, edge);
    }

    private void point(double tipX, double tipY, double x, double y, double otherX, double otherY) {
        pen.g.setFill(pen.ink.text());
        pen.g.fillPolygon(new double[] {tipX, x, otherX}, new double[] {tipY, y, otherY}, 3);
    }
}
