package convolarium.ui.explore;

import convolarium.insight.Question;
import convolarium.insight.Question.Topic;
import convolarium.text.Messages;
import convolarium.ui.control.Actions;
import convolarium.ui.control.Choices;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Scrolls;
import convolarium.ui.control.Titles;
import convolarium.ui.draw.Numbers;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Predict, observe, explain: a question about what is on the stage, a guess, the answer and why.
final class PredictPane extends VBox {

    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

    private final Bench bench;
    private final Messages messages;
    private final PredictWords words;
    private final Predicting predicting;
    private final Runnable window;
    private final ComboBox<Topic> topic = new ComboBox<>();
    private final Label question = label("predict-question");
    private final GuessRow guess;
    private final Label verdict = label("predict-verdict");
    private final Label mistake = label("predict-mistake");
    private final Label explanation = label("predict-explanation");
    private final Button observe = new Button();
    private final Button next = new Button();
    private final VBox observing;
    private final VBox explaining;

    /// @param actions among them the one that ends it
    /// @param window  lets the keyboard choose a cell of the window
    PredictPane(Bench bench, Actions actions, Runnable window) {
        this.window = window;
        this.bench = bench;
        this.messages = bench.messages();
        this.words = new PredictWords(messages);
        this.predicting = bench.predicting();
        setId("predicting");
        getStyleClass().add("predict");
        observe.setId("predict-observe");
        observe.setGraphic(new FontIcon("mdi2p-play"));
        observe.setOnAction(_ -> predicting.observe());
        observing = part("predict.observe", observe);
        explaining = part("predict.explain", explanation);
        explanation.getStyleClass().add("code");
        guess = new GuessRow(bench, actions.get("predict"), next::requestFocus);
        choice();
        furnish();
        getChildren().addAll(head(actions), topic, question, guess, verdict, mistake, observing, explaining, next);
        predicting.onAnswer(this::begin);
        predicting.stand().subscribe(() -> show(true));
        bench.session().outcome().subscribe(() -> show(false));
        messages.languageProperty().subscribe(_ -> show(false));
    }

    static Label label(String id) {
        var label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private VBox part(String key, Node content) {
        var part = new VBox(Titles.of(messages.text(key)), content);
        part.getStyleClass().add("predict-part");
        return part;
    }

    private HBox head(Actions actions) {
        var title = Titles.of(messages.text("predict.title"));
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var tally = new Label();
        tally.setId("predict-tally");
        tally.getStyleClass().add("muted");
        tally.textProperty().bind(tally());
        Icons.tellWhole(tally);
        var head = new HBox(title, tally, Icons.button(actions.get("predict-stop"), messages));
        head.getStyleClass().add("predict-head");
        return head;
    }

    private ObservableValue<String> tally() {
        var tally = predicting.tally();
        return Bindings.createStringBinding(
                () -> tally.get().all() == 0
                        ? ""
                        : messages.get(
                                "predict.tally",
                                tally.get().right(),
                                tally.get().all()),
                tally,
                messages.languageProperty());
    }

    private void choice() {
        topic.setId("predict-topic");
        topic.setMaxWidth(Double.MAX_VALUE);
        topic.accessibleTextProperty().bind(messages.text("predict.topic"));
        Choices.translate(topic, value -> Messages.key("predict.topic", value), messages);
        Choices.onChoice(topic, bench.gaze().topic()::set);
    }

    private void furnish() {
        next.setId("predict-next");
        next.getStyleClass().add("accent");
        next.setMaxWidth(Double.MAX_VALUE);
        Icons.tellWhole(next);
        next.setOnAction(_ -> {
            predicting.next();
            predicting.answer();
        });
        verdict.getStyleClass().add("predict-verdict");
    }

    /// Lets the keyboard answer.
    private void begin() {
        if (getScene() != null) {
            Scrolls.reveal(this);
        }
        if (predicting.picks()) {
            window.run();
        } else {
            guess.begin();
        }
    }

    /// @param anew whether what was typed does not matter any more
    private void show(boolean anew) {
        var stand = predicting.stand().get();
        boolean open = stand instanceof Predicting.Stand.Open;
        if (anew && open) {
            guess.clear();
        }
        var asked = predicting.question();
        Nodes.show(topic, asked.isPresent());
        Nodes.show(guess, open);
        Nodes.show(
                observing, asked.filter(now -> now.topic() != Topic.PARAMETERS).isPresent());
        asked.ifPresentOrElse(this::ask, () -> question.setText(messages.get("predict.nothing")));
        boolean told = stand instanceof Predicting.Stand.Told;
        Stream.of(verdict, mistake, explaining, next).forEach(part -> Nodes.show(part, told));
        if (stand instanceof Predicting.Stand.Told now) {
            tell(now);
        }
    }

    private void ask(Question asked) {
        Choices.offer(topic, predicting.topics());
        Choices.show(topic, asked.topic());
        question.setText(words.question(asked));
        guess.ask(asked, question.getText());
        observe.setText(messages.get(asked.topic() == Topic.SIZE ? "predict.play-all" : "predict.play"));
    }

    private void tell(Predicting.Stand.Told now) {
        verdict.setText(words.verdict(now.question(), now.judgement()));
        verdict.pseudoClassStateChanged(
                RIGHT, now.judgement().filter(judged -> judged.right()).isPresent());
        mistake.setText(words.mistake(now.judgement()));
        Nodes.show(mistake, !mistake.getText().isEmpty());
        Optional.ofNullable(bench.session().outcome().get())
                .ifPresent(outcome -> explanation.setText(
                        Numbers.unbroken(words.explanation(now.question(), outcome, bench.gaze()))));
        Nodes.show(explaining, !explanation.getText().isEmpty());
        next.setText(messages.get(now.question().topic().ofCell() ? "predict.next-cell" : "predict.next"));
    }
}
