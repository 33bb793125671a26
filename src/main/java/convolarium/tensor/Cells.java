package convolarium.tensor;

/// Every number by its place.
record Cells(Tensor.Cell cell, Shape shape) implements Tensor.Source {
    @Override
    public float at(int index) {
        int x = index % shape.width();
        int rows = index / shape.width();
        int slices = rows / shape.height();
        int maps = slices / shape.depth();
        return cell.at(
                maps / shape.channels(), maps % shape.channels(), slices % shape.depth(), rows % shape.height(), x);
    }
}
