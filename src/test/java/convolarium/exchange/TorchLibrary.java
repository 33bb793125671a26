package convolarium.exchange;

import static java.util.Objects.requireNonNull;

import convolarium.exchange.Torch.Picture;
import convolarium.exchange.Torch.Slide;
import convolarium.op.Conv;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/// The names that the lines call, with PyTorch's order of arguments. A module is laid at once on `x` as it is then.
final class TorchLibrary implements Script.Library {

    private final double[][][][] weights;
    private final double[] bias;
    private Picture latest;

    /// @param conv whose weights the modules get
    TorchLibrary(Picture x, Conv conv) {
        latest = x;
        var kernel = conv.weights().shape();
        weights = new double[conv.filters()][conv.slices()][kernel.height()][kernel.width()];
        bias = new double[conv.filters()];
        for (int f = 0; f < conv.filters(); f++) {
            bias[f] = conv.bias().at(f);
            for (int s = 0; s < conv.slices(); s++) {
                int slice = s;
                int filter = f;
                fill(weights[f][s], (y, column) -> conv.weights().at(filter, slice, 0, y, column));
            }
        }
    }

    /// The weights turned by 180°.
    void flip() {
        for (var filter : weights) {
            for (int s = 0; s < filter.length; s++) {
                var slice = filter[s];
                filter[s] = new double[slice.length][slice[0].length];
                fill(filter[s], (y, x) -> slice[slice.length - 1 - y][slice[0].length - 1 - x]);
            }
        }
    }

    private interface Weight {
        double at(int y, int x);
    }

    private static void fill(double[][] slice, Weight weight) {
        for (int y = 0; y < slice.length; y++) {
            for (int x = 0; x < slice[y].length; x++) {
                slice[y][x] = weight.at(y, x);
            }
        }
    }

    @Override
    public Object call(String name, List<Object> plain, Map<String, Object> named) {
        var source = name.startsWith("F.") ? (Picture) plain.getFirst() : latest;
        var rest = name.startsWith("F.") ? plain.subList(1, plain.size()) : plain;
        return switch (name.replaceFirst("^(F|nn|torch)\\.", "")) {
            case "ones_like" -> ((Picture) plain.getFirst()).map(_ -> 1);
            case "ones" -> plain;
            case "tensor" -> tensor((List<?>) plain.getFirst());
            case "linalg.vector_norm" -> norm((Picture) plain.getFirst(), number(requireNonNull(named.get("ord"))));
            case "pad" -> padded(source, rest, named);
            case "max_pool2d", "MaxPool2d" -> Torch.pool(source, slide(rest, named, 0), TorchLibrary::max);
            case "avg_pool2d", "AvgPool2d" -> average(source, rest, named);
            case "lp_pool2d", "LPPool2d" -> lp(source, rest, named);
            case "conv2d" -> sum(source, named, (List<?>) rest.getFirst());
            case "Conv2d" -> conv(rest, named);
            case "adaptive_max_pool2d", "AdaptiveMaxPool2d" ->
                Torch.adaptive(source, two(rest.getFirst()), TorchLibrary::max);
            case "adaptive_avg_pool2d", "AdaptiveAvgPool2d" ->
                Torch.adaptive(source, two(rest.getFirst()), (inside, _) -> mean(inside));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private Picture padded(Picture source, List<Object> rest, Map<String, Object> named) {
        var sides = ((List<?>) rest.getFirst())
                .stream().map(side -> (int) number(side)).toList();
        var mode = (String) named.getOrDefault("mode", "constant");
        latest = Torch.pad(source, sides, mode, number(named.getOrDefault("value", 0.0)));
        return latest;
    }

    private static Picture average(Picture source, List<Object> rest, Map<String, Object> named) {
        boolean all = (boolean) named.getOrDefault("count_include_pad", true);
        double divisor = number(named.getOrDefault("divisor_override", 0.0));
        return Torch.pool(source, slide(rest, named, 0), (inside, counted) -> {
            double by = divisor > 0 ? divisor : all ? counted : inside.length;
            return DoubleStream.of(inside).sum() / by;
        });
    }

    private static Picture lp(Picture source, List<Object> rest, Map<String, Object> named) {
        double p = number(rest.getFirst());
        var slide = slide(rest, named, 1);
        int taps = slide.size().rows() * slide.size().cols();
        return Torch.pool(source, slide, (inside, counted) -> {
            double mean = DoubleStream.of(inside).map(v -> Math.pow(v, p)).sum() / counted;
            return Math.pow(Math.signum(mean) * Math.abs(mean) * taps, 1 / p);
        });
    }

    /// The only other weights in the lines are ones.
    private static Picture sum(Picture source, Map<String, Object> named, List<?> ones) {
        var kernel = new double[(int) number(ones.get(0))][1][(int) number(ones.get(2))][(int) number(ones.get(3))];
        for (var filter : kernel) {
            for (var row : filter[0]) {
                Arrays.fill(row, 1);
            }
        }
        int groups = (int) number(named.getOrDefault("groups", 1.0));
        var size = List.<Object>of(ones.get(2), ones.get(3));
        return Torch.convolve(source, kernel, new double[kernel.length], groups, slide(List.of(size, 1.0), named, 0));
    }

    private Picture conv(List<Object> rest, Map<String, Object> named) {
        int groups = (int) number(named.getOrDefault("groups", 1.0));
        check(number(rest.get(0)) == weights[0].length * groups && number(rest.get(1)) == weights.length);
        boolean biased = (boolean) named.getOrDefault("bias", true);
        var mode = (String) named.getOrDefault("padding_mode", "zeros");
        var slide =
                slide(List.of(requireNonNull(named.get("kernel_size")), named.getOrDefault("stride", 1.0)), named, 0);
        boolean same = "same".equals(named.get("padding"));
        int rows = slide.dilation().rows() * (slide.size().rows() - 1);
        int cols = slide.dilation().cols() * (slide.size().cols() - 1);
        int top = slide.padding().rows();
        int left = slide.padding().cols();
        var sides =
                same ? List.of(cols / 2, cols - cols / 2, rows / 2, rows - rows / 2) : List.of(left, left, top, top);
        var bare = new Slide(slide.size(), slide.stride(), Pair.of(0), slide.dilation(), false);
        var added = biased ? bias : new double[bias.length];
        return Torch.convolve(Torch.pad(latest, sides, mode, 0), weights, added, groups, bare);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("does not match the weights");
        }
    }

    /// The arguments of a window, of which the size comes at place `from`.
    private static Slide slide(List<Object> rest, Map<String, Object> named, int from) {
        var size = two(rest.get(from));
        var stride = rest.size() > from + 1 ? rest.get(from + 1) : rest.get(from);
        var padding = named.getOrDefault("padding", 0.0);
        return new Slide(
                size,
                two(named.getOrDefault("stride", stride)),
                two(padding instanceof String ? 0.0 : padding),
                two(named.getOrDefault("dilation", 1.0)),
                (boolean) named.getOrDefault("ceil_mode", false));
    }

    private static double max(double[] inside, int counted) {
        return DoubleStream.of(inside).max().orElse(Double.NEGATIVE_INFINITY);
    }

    private static double mean(double[] inside) {
        return DoubleStream.of(inside).sum() / inside.length;
    }

    private static Picture norm(Picture x, double p) {
        return Torch.adaptive(
                x,
                Pair.of(1),
                (inside, _) -> Math.pow(
                        DoubleStream.of(inside)
                                .map(v -> Math.pow(Math.abs(v), p))
                                .sum(),
                        1 / p));
    }

    /// A list is a row, a list of lists of one number a column.
    private static Picture tensor(List<?> numbers) {
        boolean column = numbers.getFirst() instanceof List;
        return column
                ? Picture.of(1, numbers.size(), 1, (_, y, _) -> number(((List<?>) numbers.get(y)).getFirst()))
                : Picture.of(1, 1, numbers.size(), (_, _, x) -> number(numbers.get(x)));
    }

    private static double number(Object value) {
        return (double) value;
    }

    private static Pair two(Object value) {
        return value instanceof List<?> list
                ? new Pair((int) number(list.get(0)), (int) number(list.get(1)))
                : Pair.of((int) number(value));
    }
}
