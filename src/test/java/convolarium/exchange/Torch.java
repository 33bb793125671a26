package convolarium.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// What the functions of PyTorch do to one picture, said as plainly as can be and without the program's own windows.
final class Torch {

    /// One number of a picture.
    interface At {
        double of(int c, int y, int x);
    }

    /// Channels of rows of numbers.
    static final class Picture {

        private final double[][][] cells;

        private Picture(double[][][] cells) {
            this.cells = cells;
        }

        double at(int c, int y, int x) {
            return cells[c][y][x];
        }

        static Picture of(int channels, int height, int width, At at) {
            var cells = new double[channels][height][width];
            for (int c = 0; c < channels; c++) {
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        cells[c][y][x] = at.of(c, y, x);
                    }
                }
            }
            return new Picture(cells);
        }

        int channels() {
            return cells.length;
        }

        int height() {
            return cells[0].length;
        }

        int width() {
            return cells[0][0].length;
        }

        Picture map(DoubleUnaryOperator change) {
            return of(channels(), height(), width(), (c, y, x) -> change.applyAsDouble(cells[c][y][x]));
        }

        /// Cell by cell; a side of 1 stands for any.
        Picture with(Picture other, DoubleBinaryOperator join) {
            return of(
                    Math.max(channels(), other.channels()),
                    Math.max(height(), other.height()),
                    Math.max(width(), other.width()),
                    (c, y, x) -> join.applyAsDouble(spread(c, y, x), other.spread(c, y, x)));
        }

        private double spread(int c, int y, int x) {
            return cells[Math.min(c, channels() - 1)][Math.min(y, height() - 1)][Math.min(x, width() - 1)];
        }
    }

    /// A window as the functions take it, rows and columns.
    record Slide(Pair size, Pair stride, Pair padding, Pair dilation, boolean ceil) {

        int outputRows(int height) {
            int room = height + 2 * padding.rows() - dilation.rows() * (size.rows() - 1) - 1;
            return outputs(room, stride.rows(), height + padding.rows());
        }

        int outputCols(int width) {
            int room = width + 2 * padding.cols() - dilation.cols() * (size.cols() - 1) - 1;
            return outputs(room, stride.cols(), width + padding.cols());
        }

        private int outputs(int room, int step, int end) {
            double steps = (double) room / step;
            int outputs = (int) (ceil ? Math.ceil(steps) : Math.floor(steps)) + 1;
            return ceil && (outputs - 1) * step >= end ? outputs - 1 : outputs;
        }
    }

    /// Folds what lies in one window.
    interface Fold {
        double of(double[] inside, int counted);
    }

    private Torch() {}

    /// left, right, top, bottom; negative numbers cut.
    static Picture pad(Picture x, List<Integer> sides, String mode, double value) {
        return Picture.of(
                x.channels(),
                x.height() + sides.get(2) + sides.get(3),
                x.width() + sides.get(0) + sides.get(1),
                (c, row, col) -> {
                    int y = source(row - sides.get(2), x.height(), mode);
                    int z = source(col - sides.get(0), x.width(), mode);
                    return y < 0 || z < 0 ? value : x.at(c, y, z);
                });
    }

    private static int source(int i, int length, String mode) {
        int last = length - 1;
        return switch (mode) {
            case "reflect" -> last - Math.abs(last - Math.abs(i));
            case "replicate" -> Math.min(Math.max(i, 0), last);
            case "circular" -> (i + 10 * length) % length;
            default -> i > last ? -1 : i;
        };
    }

    static Picture pool(Picture x, Slide slide, Fold fold) {
        return Picture.of(
                x.channels(),
                slide.outputRows(x.height()),
                slide.outputCols(x.width()),
                (c, row, col) -> window(x, slide, c, row, col, fold));
    }

    private static double window(Picture x, Slide slide, int c, int row, int col, Fold fold) {
        int top = row * slide.stride().rows() - slide.padding().rows();
        int left = col * slide.stride().cols() - slide.padding().cols();
        var inside = new double[slide.size().rows() * slide.size().cols()];
        int found = 0;
        int counted = 0;
        for (int ky = 0; ky < slide.size().rows(); ky++) {
            for (int kx = 0; kx < slide.size().cols(); kx++) {
                int y = top + ky * slide.dilation().rows();
                int z = left + kx * slide.dilation().cols();
                if (y < x.height() + slide.padding().rows()
                        && z < x.width() + slide.padding().cols()) {
                    counted++;
                }
                if (y >= 0 && y < x.height() && z >= 0 && z < x.width()) {
                    inside[found++] = x.at(c, y, z);
                }
            }
        }
        return fold.of(Arrays.copyOf(inside, found), counted);
    }

    static Picture adaptive(Picture x, Pair size, Fold fold) {
        return Picture.of(x.channels(), size.rows(), size.cols(), (c, row, col) -> {
            int top = row * x.height() / size.rows();
            int left = col * x.width() / size.cols();
            int height = (int) Math.ceil((row + 1.0) * x.height() / size.rows()) - top;
            int width = (int) Math.ceil((col + 1.0) * x.width() / size.cols()) - left;
            var slide = new Slide(new Pair(height, width), Pair.of(1), new Pair(-top, -left), Pair.of(1), false);
            return window(x, slide, c, 0, 0, fold);
        });
    }

    /// @param weights filter, slice, row, column
    static Picture convolve(Picture x, double[][][][] weights, double[] bias, int groups, Slide slide) {
        int share = weights.length / groups;
        return Picture.of(weights.length, slide.outputRows(x.height()), slide.outputCols(x.width()), (f, row, col) -> {
            double sum = bias[f];
            for (int s = 0; s < weights[f].length; s++) {
                for (int ky = 0; ky < slide.size().rows(); ky++) {
                    for (int kx = 0; kx < slide.size().cols(); kx++) {
                        int y = row * slide.stride().rows()
                                - slide.padding().rows()
                                + ky * slide.dilation().rows();
                        int z = col * slide.stride().cols()
                                - slide.padding().cols()
                                + kx * slide.dilation().cols();
                        boolean inside = y >= 0 && y < x.height() && z >= 0 && z < x.width();
                        int c = f / share * weights[f].length + s;
                        sum += inside ? weights[f][s][ky][kx] * x.at(c, y, z) : 0;
                    }
                }
            }
            return sum;
        });
    }
}
