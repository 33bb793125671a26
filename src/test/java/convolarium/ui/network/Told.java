package convolarium.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.net.Dissection;
import convolarium.text.Language;
import convolarium.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;

/// The numbers in what is said at a place of the walk.
record Told(List<Double> numbers) {

    private static final Pattern NUMBER = Pattern.compile("−?\\d+(\\.\\d+)?(e−?\\d+)?");
    private static final Messages ENGLISH = new Messages(Language.EN);
    private static final Messages CHINESE = new Messages(Language.ZH);

    static Told at(Dissection step, SlowPlace place, SlowChoice choice) {
        var scene = SlowScene.of(step, place, choice, _ -> 0);
        assertThat(scene.choice()).isEqualTo(choice);
        var told = of(new SlowWords(ENGLISH, scene, List.of()).text());
        var other = of(new SlowWords(CHINESE, scene, List.of()).text());
        assertThat(Set.copyOf(other.numbers())).as("in Chinese").isEqualTo(Set.copyOf(told.numbers()));
        return told;
    }

    private static Told of(String words) {
        return new Told(NUMBER.matcher(words)
                .results()
                .map(found -> Double.valueOf(found.group().replace('−', '-')))
                .toList());
    }

    /// That it says these numbers in this order, each to the digits it is written with.
    void are(List<Double> due) {
        assertThat(numbers).as("due are %s", due).hasSameSizeAs(due);
        for (int i = 0; i < due.size(); i++) {
            double size = Math.abs(due.get(i));
            double most = size * (size < 1e-3 ? 0.051 : 0.0051) + 2e-7;
            assertThat(numbers.get(i)).as("number %d of %s", i, numbers).isCloseTo(due.get(i), Offset.offset(most));
        }
    }

    static List<Double> list(double... numbers) {
        var list = new ArrayList<Double>();
        for (double number : numbers) {
            list.add(number);
        }
        return list;
    }
}
