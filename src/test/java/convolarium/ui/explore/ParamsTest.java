package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.OpType;
import convolarium.op.Param;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.text.Language;
import convolarium.text.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that can be set on a layer, set by its control.
class ParamsTest extends Visit {

    record Subject<O extends Op>(OpType<O> type, Param<O> param) {

        static <O extends Op> Stream<Subject<O>> of(OpType<O> type) {
            return type.params().stream()
                    .filter(param -> !param.key().equals("groups"))
                    .map(param -> new Subject<>(type, param));
        }

        O ready(O op) {
            return param.applies().test(op)
                    ? op
                    : type.params().stream()
                            .flatMap(other -> settings(other, op))
                            .filter(param.applies())
                            .findFirst()
                            .orElseThrow();
        }

        /// The layer with another value.
        O other(O op) {
            return param instanceof Param.Numbers<O> numbers
                    ? numbers.withAll(op, numbers.get().apply(op).getFirst() + 1)
                    : settings(param, op)
                            .filter(made -> !made.equals(op))
                            .findFirst()
                            .orElseThrow();
        }

        private static <O> Stream<O> settings(Param<O> param, O op) {
            return switch (param) {
                case Param.Choice<O, ?> choice -> choices(choice, op);
                case Param.Flag<O> flag ->
                    Stream.of(true, false).map(on -> flag.with().apply(op, on));
                case Param.Numbers<O> _ -> Stream.of();
            };
        }

        private static <O, E extends Enum<E>> Stream<O> choices(Param.Choice<O, E> choice, O op) {
            return choice.values().stream().map(value -> choice.with().apply(op, value));
        }

        @Override
        public String toString() {
            return type.id() + " " + param.key();
        }
    }

    static Stream<Subject<?>> subjects() {
        return Stream.of(
                        Subject.of(Conv.TYPE),
                        Subject.of(Pool.TYPE),
                        Subject.of(StochasticPool.TYPE),
                        Subject.of(TransposedConv.TYPE),
                        Subject.of(Upsample.TYPE))
                .flatMap(subjects -> subjects);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("subjects")
    <O extends Op> void everyParameterIsSetByTheMouse(Subject<O> subject) {
        for (var language : Language.values()) {
            begin(language, subject);
            switch (subject.param()) {
                case Param.Numbers<O> numbers -> clickNumbers(subject.type(), numbers);
                case Param.Choice<O, ?> choice -> clickChoice(subject.type(), choice);
                case Param.Flag<O> flag -> clickFlag(subject.type(), flag);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("subjects")
    <O extends Op> void everyParameterIsSetByTheKeyboard(Subject<O> subject) {
        for (var language : Language.values()) {
            begin(language, subject);
            switch (subject.param()) {
                case Param.Numbers<O> numbers -> typeNumbers(subject.type(), numbers);
                case Param.Choice<O, ?> choice -> typeChoice(subject.type(), choice);
                case Param.Flag<O> flag -> typeFlag(subject.type(), flag);
            }
        }
    }

    private void begin(Language language, Subject<?> subject) {
        run(() -> {
            room.messages.languageProperty().set(language);
            room.edit(_ -> Room.beginning());
        });
        show(subject);
    }

    /// What is said before the output tells how the layer is set.
    @ParameterizedTest(name = "{0}")
    @MethodSource("subjects")
    <O extends Op> void everyParameterIsHeard(Subject<O> subject) {
        show(subject);
        var before = heard();
        var other = subject.other(own(subject.type()));
        run(() -> room.edit(now -> now.withOp(other)));
        assertThat(heard()).isNotEqualTo(before);
    }

    private List<String> heard() {
        var stage = stagePane();
        return fx(stage::getAccessibleText)
                .lines()
                .takeWhile(line -> !line.startsWith("The output has"))
                .toList();
    }

    private <O extends Op> void show(Subject<O> subject) {
        run(() -> {
            room.edit(now -> now.withKind(subject.type()));
            room.edit(now -> now.withOp(subject.ready(own(subject.type()))));
        });
    }

    private <O extends Op> O own(OpType<O> type) {
        return type.own(now().op()).orElseThrow();
    }

    private <O extends Op> void clickNumbers(OpType<O> type, Param.Numbers<O> numbers) {
        var key = numbers.key();
        int value = numbers.get().apply(own(type)).getFirst();
        click(key + "-more");
        assertThat(numbers.get().apply(own(type))).containsOnly(value + 1);
        click(key + "-less");
        assertThat(numbers.get().apply(own(type))).containsOnly(value);
        if (numbers.lanes().size() > 1) {
            clickLanes(type, numbers);
        }
    }

    private <O extends Op> void clickLanes(OpType<O> type, Param.Numbers<O> numbers) {
        var wanted = new ArrayList<>(numbers.get().apply(own(type)));
        click(numbers.key() + "-link");
        for (int lane = 0; lane < wanted.size(); lane++) {
            for (int step = 0; step <= lane; step++) {
                click(numbers.key() + "-" + numbers.lanes().get(lane) + "-more");
            }
            wanted.set(lane, wanted.get(lane) + lane + 1);
            assertThat(numbers.get().apply(own(type))).isEqualTo(wanted);
        }
        click(numbers.key() + "-link");
        assertThat(numbers.get().apply(own(type))).isEqualTo(Collections.nCopies(wanted.size(), wanted.getFirst()));
    }

    private <O extends Op> void typeNumbers(OpType<O> type, Param.Numbers<O> numbers) {
        int value = numbers.get().apply(own(type)).getFirst();
        var field = node(TextField.class, numbers.key());
        focus(field);
        push(KeyCode.UP);
        assertThat(numbers.get().apply(own(type))).containsOnly(value + 1);
        push(KeyCode.DOWN);
        assertThat(numbers.get().apply(own(type))).containsOnly(value);
        retype(value + 2);
        push(KeyCode.ENTER);
        assertThat(numbers.get().apply(own(type))).containsOnly(value + 2);
        retype(value + 3);
        push(KeyCode.TAB);
        assertThat(numbers.get().apply(own(type))).containsOnly(value + 3);
        focus(field);
        retype(numbers.max() + 1);
        push(KeyCode.ENTER);
        assertThat(numbers.get().apply(own(type))).containsOnly(numbers.max());
        assertThat(typed(numbers.key())).isEqualTo(Integer.toString(numbers.max()));
    }

    private void retype(int number) {
        push(KeyCode.CONTROL, KeyCode.A);
        write(Integer.toString(number));
    }

    private <O extends Op, E extends Enum<E>> void clickChoice(OpType<O> type, Param.Choice<O, E> choice) {
        for (var value : choice.values().reversed()) {
            click(choice.key());
            choose(room.messages.get(Messages.key("choice." + choice.key(), value)));
            assertThat(choice.get().apply(own(type))).isEqualTo(value);
        }
    }

    private <O extends Op, E extends Enum<E>> void typeChoice(OpType<O> type, Param.Choice<O, E> choice) {
        focus(node(ComboBox.class, choice.key()));
        choice.values().forEach(_ -> push(KeyCode.UP));
        var seen = new ArrayList<E>(List.of(choice.get().apply(own(type))));
        for (int i = 1; i < choice.values().size(); i++) {
            push(KeyCode.DOWN);
            seen.add(choice.get().apply(own(type)));
        }
        assertThat(seen).isEqualTo(choice.values());
    }

    private <O extends Op> void clickFlag(OpType<O> type, Param.Flag<O> flag) {
        boolean before = flag.get().test(own(type));
        click(flag.key());
        assertThat(flag.get().test(own(type))).isEqualTo(!before);
        click(flag.key());
        assertThat(flag.get().test(own(type))).isEqualTo(before);
    }

    private <O extends Op> void typeFlag(OpType<O> type, Param.Flag<O> flag) {
        boolean before = flag.get().test(own(type));
        focus(node(CheckBox.class, flag.key()));
        push(KeyCode.SPACE);
        assertThat(flag.get().test(own(type))).isEqualTo(!before);
        assertThat(playing()).isFalse();
    }
}
