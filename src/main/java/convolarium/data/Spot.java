package convolarium.data;

/// A cell of a picture, or a place beside it.
public record Spot(int row, int column) {}
