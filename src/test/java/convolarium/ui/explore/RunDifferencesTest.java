package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.net.Architecture;
import convolarium.net.Loss;
import convolarium.net.Recipe;
import convolarium.op.Activation;
import convolarium.op.Dropout;
import convolarium.op.Layer;
import convolarium.op.Pool;
import convolarium.session.Standing;
import convolarium.text.Language;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody trains a second time in another way and is told what is different about the first.
class RunDifferencesTest extends NetworkVisit {

    private int first;

    @BeforeEach
    void trainOnce() {
        run(() -> GalleryNetwork.train(room, 1));
        first = lead().number();
        click("show-runs");
        layOutNow();
    }

    private Standing lead() {
        return fx(() -> requireNonNull(room.training.progress().get()).lead().orElseThrow());
    }

    /// Takes one step, if it has to, and draws the first run beside this one.
    private String told() {
        if (lead().number() == first) {
            click("train-step");
        }
        run(room::train);
        layOutNow();
        assertThat(lead().number()).isNotEqualTo(first);
        focus(node(Node.class, "run-draw-" + first));
        push(KeyCode.SPACE);
        layOutNow();
        var words = words("runs-told");
        return words.substring(words.indexOf("run " + first + ": "));
    }

    @Test
    void anotherLoss() {
        click("train-anew");
        run(room::train);
        pick("loss", Loss.SQUARED_ERROR);
        click("train-step");
        assertThat(told()).isEqualTo("run " + first + ": Loss Squared error → Cross entropy.");
    }

    @Test
    void anotherNumberOfExamples() {
        pick("train-count", 500);
        assertThat(told()).isEqualTo("run " + first + ": Training examples 500 → 1,437.");
        assertThat(words("runs-told")).contains("From run " + (first + 1) + " to run " + first + ": ");
        assertThat(words("run-" + first)).contains("From run " + (first + 1) + " to this one: Training examples");
        assertThat(toldInChinese()).endsWith("第 " + first + " 次：训练样本数 500 → 1,437。");
    }

    @Test
    void otherNoiseOfLabels() {
        pick("label-noise", 0.2);
        pick("train-count", 500);
        assertThat(told()).isEqualTo("run " + first + ": Training examples 500 → 1,437; Wrong labels 20 % → 0 %.");
        assertThat(toldInChinese()).contains("错误标签比例 20 % → 0 %");
    }

    @Test
    void otherAugmentationAndSeedOfTheData() {
        click("augmented");
        set("data-seed", 7);
        assertThat(told())
                .isEqualTo("run " + first + ": Seed of the data 7 → 1; Shift, pixels at most 2 → 0; "
                        + "Turn, degrees at most 10 → 0; and 1 more.");
        assertThat(toldInChinese()).contains("数据的随机种子 7 → 1").contains("另有 1 处不同");
    }

    @Test
    void anotherSet() {
        run(() -> GalleryNetwork.choose(room, "shapes"));
        assertThat(told())
                .startsWith("run " + first + ": ")
                .contains("Learns from Shapes → Small handwritten digits 8×8; Training examples ");
    }

    @Test
    void anotherOrderOfTheSameExamples() {
        click("shuffled");
        assertThat(told()).isEqualTo("run " + first + ": Shuffle the examples off → on.");
        assertThat(toldInChinese()).contains("打乱样本顺序 关 → 开");
    }

    /// The same choice made again is the same examples, though they were brought again.
    @Test
    void theSameExamplesAgain() {
        pick("train-count", 500);
        pick("train-count", 1437);
        assertThat(told()).isEqualTo("run " + first + ": the same recipe.");
    }

    @Test
    void anotherPooling() {
        change("pool1", layer -> ((Pool) layer).withReduction(Pool.Reduction.AVERAGE));
        assertThat(told()).isEqualTo("run " + first + ": pool1: Pooling Average pooling → Max pooling.");
        assertThat(toldInChinese()).contains("pool1：池化方式 平均池化 → 最大池化");
    }

    @Test
    void anotherActivation() {
        change("relu1", _ -> new Activation(Activation.Function.TANH));
        assertThat(told()).isEqualTo("run " + first + ": tanh1: Function Tanh → ReLU.");
        assertThat(toldInChinese()).contains("tanh1：函数 Tanh → ReLU");
    }

    @Test
    void aStride() {
        change("pool1", layer -> ((Pool) layer).withWindow(Window.square(Axis.of(2))));
        assertThat(told()).isEqualTo("run " + first + ": pool1: Stride 1 → 2.");
    }

    @Test
    void aDropoutMoreOrLess() {
        run(() -> room.studio.edit(new Object(), now -> now.insert(at("relu3"), Dropout.of(0.5), List.of())));
        assertThat(told()).isEqualTo("run " + first + ": dropout1 removed.");
        assertThat(toldInChinese()).contains("删除 dropout1");
        focus(node(Node.class, "run-" + first));
        push(KeyCode.SPACE);
        run(room::train);
        layOutNow();
        assertThat(fx(() -> node(Button.class, "run-" + (first + 1)).getText())).contains("添加 dropout1");
    }

    @Test
    void anotherNetworkIsToldShortly() {
        run(() -> room.studio.edit(new Object(), now -> now.withArchitecture(Architecture.DENSE)));
        assertThat(told()).isEqualTo("run " + first + ": dense2 removed; relu2 removed; conv1 added; and 9 more.");
    }

    /// Whoever changes a run while it goes on and back again is told that all is as it was.
    @Test
    void theSameRecipeAgainSaysSo() {
        click("train-anew");
        run(room::train);
        for (int batch : List.of(16, 32)) {
            click("train-step");
            run(room::train);
            run(() -> room.training.change(Recipe.STANDARD.withBatch(batch)));
        }
        click("train-step");
        assertThat(told()).isEqualTo("run " + first + ": the same recipe again from step 2 on.");
        assertThat(toldInChinese()).contains("从第 2 步起设置又相同");
    }

    private String toldInChinese() {
        run(() -> room.messages.languageProperty().set(Language.ZH));
        layOutNow();
        return words("runs-told");
    }

    private int at(String name) {
        return blueprint().names().indexOf(name);
    }

    private void change(String name, UnaryOperator<Layer> other) {
        run(() -> room.studio.edit(
                new Object(),
                now -> now.withLayer(
                        at(name),
                        other.apply(now.network().nodes().get(at(name)).layer()))));
    }

    private void set(String stepper, int value) {
        var field = node(TextField.class, stepper);
        run(() -> {
            field.setText(Integer.toString(value));
            field.fireEvent(new ActionEvent());
        });
    }

    @Test
    void anotherSeed() {
        set("recipe-seed", 43);
        assertThat(told()).startsWith("run " + first + ": Seed 43 → 42");
    }

    /// What differs only from a fork on says so, from the side of the fork.
    @Test
    void aForkSaysFromWhichStepItDiffers() {
        run(() -> room.training.fork(first, 20, Recipe.STANDARD.withBatch(16)));
        run(() -> room.shell.actions().get("train-step").run());
        run(room::train);
        layOutNow();
        int fork = lead().number();
        focus(node(Node.class, "run-" + first));
        push(KeyCode.SPACE);
        run(room::train);
        focus(node(Node.class, "run-draw-" + fork));
        push(KeyCode.SPACE);
        layOutNow();
        assertThat(words("runs-told")).endsWith("run " + fork + ": Batch size 32 → 16 (from step 20 on).");
    }

    /// Of a race the other run is told, in the language of the moment.
    @Test
    void theOptimizerOfARival() {
        pickEpochs();
        run(() -> item("Against SGD with momentum").fire());
        run(room::train);
        layOutNow();
        int rival = fx(() -> requireNonNull(room.training.progress().get()).standings())
                .getLast()
                .number();
        assertThat(words("runs-told"))
                .endsWith("run " + rival + ": Optimizer Adam → SGD with momentum; Learning rate 0.002 → 0.02.");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        layOutNow();
        assertThat(words("runs-told")).contains("优化器").contains("Adam → ").contains("0.002 → 0.02");
    }

    private void pickEpochs() {
        run(() -> room.training.change(Recipe.STANDARD.withEpochs(2)));
    }

    private MenuItem item(String words) {
        return ((MenuButton) room.scene.lookup("#runs-against"))
                .getItems().stream()
                        .filter(item -> words.equals(item.getText()))
                        .findFirst()
                        .orElseThrow();
    }
}
