package convolarium.golden;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.insight.ReceptiveField;
import convolarium.net.Place;
import convolarium.op.Activation;
import convolarium.op.BatchNorm;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Dropout;
import convolarium.op.Flatten;
import convolarium.op.Layer;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What networks cost that everybody knows, layer by layer.
class ClassicNetsTest {

    @ParameterizedTest
    @CsvSource({
        "lenet5, 61706, 416520",
        "alexnet, 61100840, 714188480",
        "vgg11, 132863336, 7609090048",
        "vgg16, 138357544, 15470264320",
        "resnet18, 11689512, 1814073344",
        "resnet50, 25557032, 4089184256",
        "squeezenet1_0, 1248424, 818924576",
        "squeezenet1_1, 1235496, 349151936",
        "mobilenet_v2, 3504872, 300774272",
        "googlenet, 6624904, 1498376192",
        "shufflenet_v2_x1_0, 2278604, 144907992",
        "lesson-conv-10x3x3, 90, 89640360",
        "lesson-dense-1000x1000, 1000000, 1000000"
    })
    void everyLayerCostsWhatTheTableSays(String name, long parameters, BigInteger multiplyAdds) {
        var net = ClassicNets.of(name);
        var network = net.network();
        var places = network.places();
        var rows = Gold.table("nets/" + name + ".tsv");
        assertThat(net.listed()).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            int node = net.listed().get(i);
            check(rows.get(i), network.nodes().get(node).layer(), (Place.Works) places.get(node));
        }
        assertThat(network.totals().parameters()).isEqualTo(parameters);
        assertThat(network.totals().multiplyAdds()).isEqualTo(multiplyAdds);
    }

    /// Memory is what all layers make, four bytes a number. What lays out a row is no layer of the tables.
    @ParameterizedTest
    @CsvSource({"lenet5, 0", "alexnet, 9216", "vgg11, 25088", "vgg16, 25088"})
    void whatIsMadeTakesFourBytesANumber(String name, long laidOut) {
        var numbers = Gold.table("nets/" + name + ".tsv").stream()
                .map(row -> sides(text(row, "out_shape")).stream()
                        .map(BigInteger::valueOf)
                        .reduce(BigInteger.ONE, BigInteger::multiply))
                .reduce(BigInteger.valueOf(laidOut), BigInteger::add);
        assertThat(ClassicNets.of(name).network().totals().activationBytes())
                .isEqualTo(numbers.multiply(BigInteger.valueOf(Float.BYTES)));
    }

    /// The last maps, as Araujo and others (2019) counted for AlexNet and VGG-16, and by their formula for the others.
    @ParameterizedTest
    @CsvSource({"alexnet, 195", "vgg16, 212", "resnet18, 435", "resnet50, 427"})
    void aCellOfTheLastMapsSeesWhatIsKnown(String name, int length) {
        var network = ClassicNets.of(name).network();
        int pool = IntStream.range(0, network.nodes().size())
                .filter(i ->
                        network.nodes().get(i).layer() instanceof Pool last && last.extent() == Pool.Extent.ADAPTIVE)
                .findFirst()
                .orElseThrow();
        int last = network.nodes().get(pool).inputs().getFirst();
        var field = ReceptiveField.ofMiddle(network, last).orElseThrow();
        assertThat(field.rows().length()).isEqualTo(length);
        assertThat(field.cols().length()).isEqualTo(length);
    }

    private static void check(Map<String, String> row, Layer layer, Place.Works works) {
        assertThat(kind(layer)).as("%s", row).isEqualTo(text(row, "layer"));
        assertThat(sides(works.inputs().getFirst())).as("%s", row).isEqualTo(sides(text(row, "in_shape")));
        assertThat(sides(works.output())).as("%s", row).isEqualTo(sides(text(row, "out_shape")));
        assertThat(works.parameters()).as("%s", row).isEqualTo(Long.parseLong(text(row, "parameters")));
        assertThat(works.multiplyAdds()).as("%s", row).isEqualTo(new BigInteger(text(row, "macs")));
    }

    private static String kind(Layer layer) {
        return switch (layer) {
            case Conv _ -> "Conv2d";
            case Dense _ -> "Linear";
            case BatchNorm _ -> "BatchNorm2d";
            case Dropout _ -> "Dropout";
            case Flatten _ -> "Flatten";
            case Pool pool when pool.extent() == Pool.Extent.ADAPTIVE -> "AdaptiveAvgPool2d";
            case Pool pool -> pool.reduction() == Pool.Reduction.MAX ? "MaxPool2d" : "AvgPool2d";
            case Activation activation ->
                switch (activation.function()) {
                    case RELU -> "ReLU";
                    case RELU6 -> "ReLU6";
                    case TANH -> "Tanh";
                    default -> activation.function().name();
                };
            default -> layer.toString();
        };
    }

    /// The sides that are not 1: a row of numbers may be written with one side or with three.
    private static List<Integer> sides(String text) {
        return Arrays.stream(text.split("x", -1))
                .map(Integer::valueOf)
                .filter(side -> side > 1)
                .collect(Collectors.toList());
    }

    private static List<Integer> sides(Shape shape) {
        return sides(shape.channels() + "x" + shape.height() + "x" + shape.width());
    }

    private static String text(Map<String, String> row, String key) {
        return requireNonNull(row.get(key), key);
    }
}
