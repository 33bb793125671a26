package convolarium.ui.explore;

import convolarium.op.Filtering;
import convolarium.session.Outcome;
import convolarium.session.Reverse;
import convolarium.session.Reverse.Aim;
import convolarium.text.Messages;
import convolarium.ui.control.Actions;
import convolarium.ui.control.Choices;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.NumberBox;
import convolarium.ui.control.Rows;
import convolarium.ui.control.Titles;
import convolarium.ui.draw.Numbers;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The switch that lets the stage run backwards, what the loss is, and a step against the gradient.
final class GradientPane extends VBox {

    static final List<Double> RATES =
            List.of(1e-6, 1e-5, 0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0);

    private final Bench bench;
    private final Messages messages;
    private final CheckBox on;
    private final ComboBox<Aim> aim = new ComboBox<>();
    private final Label flat = new Label();
    private final Label value = new Label();
    private final Label field = new Label();
    private final Label stepped = new Label();
    private final NumberBox<Double> rate;
    private final VBox settings;
    private final HBox rates;
    private final Button step;

    /// @param actions among them the one that takes a step
    GradientPane(Bench bench, Actions actions) {
        this.bench = bench;
        this.messages = bench.messages();
        var rows = new Rows(messages);
        var gaze = bench.gaze();
        on = Icons.check(actions.get("gradients"), messages, gaze.gradients());
        aim.setId("aim");
        Choices.translate(aim, choice -> Messages.key("choice.aim", choice), messages);
        aim.getItems().setAll(Aim.SUM, Aim.CELL);
        Choices.onChoice(aim, gaze.aim()::set);
        rate = new NumberBox<>(
                "gradient-rate", RATES, Numbers::text, chosen -> gaze.rate().set(chosen));
        gaze.rate().subscribe(now -> Choices.show(rate, now));
        rates = rows.labelled("train.rate", rate);
        step = Icons.wide(actions.get("gradient-step"), messages);
        say(value, "gradient-value");
        say(field, "gradient-field");
        field.getStyleClass().add("muted");
        say(stepped, "gradient-stepped");
        var loss = new VBox(Titles.of(messages.text("gradient.loss")), aim);
        aim.accessibleTextProperty().bind(messages.text("gradient.loss"));
        aim.setMaxWidth(Double.MAX_VALUE);
        settings = new VBox(loss, value, field, rates, step, stepped);
        settings.getStyleClass().add("gradients");
        getStyleClass().add("gradients");
        say(flat, "gradient-flat");
        flat.getStyleClass().add("muted");
        getChildren().addAll(on, flat, settings);
        watch();
    }

    private void watch() {
        var gaze = bench.gaze();
        gaze.gradients().subscribe(this::refresh);
        gaze.aim().subscribe(this::refresh);
        gaze.kept().subscribe(this::refresh);
        bench.session().outcome().subscribe(this::refresh);
        bench.session().reverse().subscribe(known -> {
            if (known != null && known.whole().isEmpty()) {
                bench.notice().refuse(() -> messages.get("gradient.too-much"));
            }
            refresh();
        });
        bench.gradients().step().subscribe(this::refresh);
        messages.languageProperty().subscribe(this::refresh);
    }

    private static void say(Label label, String id) {
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().subscribe(words -> Nodes.show(label, !words.isEmpty()));
    }

    private void refresh() {
        var now = bench.session().outcome().get();
        boolean possible = now != null
                && Sights.hasGradients(now.experiment())
                && now.result().isPresent();
        on.setDisable(!possible);
        flat.setText(now != null && now.experiment().isDeep() ? messages.get("gradient.flat") : "");
        Nodes.show(settings, possible && on.isSelected());
        if (now != null && possible && on.isSelected()) {
            show(now);
        }
    }

    private void show(Outcome now) {
        var gradients = bench.gradients();
        Choices.offer(aim, gradients.compares(now) ? List.of(Aim.values()) : List.of(Aim.SUM, Aim.CELL));
        Choices.show(aim, gradients.aim(now));
        var known = gradients.of(now);
        var words = new BackWords(messages);
        known.ifPresent(whole -> value.setText(Numbers.unbroken(words.value(whole.backward()))));
        field.setText(known.map(whole -> words.field(whole.backward())).orElse(""));
        if (gradients.isTooMuch(now)) {
            value.setText(messages.get("gradient.too-much"));
        }
        boolean learns = now.experiment().op() instanceof Filtering;
        Nodes.show(rates, learns);
        Nodes.show(step, learns);
        stepped.setText(
                known.flatMap(whole -> said(whole, now)).map(Numbers::unbroken).orElse(""));
    }

    private Optional<String> said(Reverse.Gathered whole, Outcome now) {
        return bench.gradients()
                .before(now)
                .map(before -> messages.get("gradient.stepped", Numbers.exact(before), loss(whole)));
    }

    private static String loss(Reverse.Gathered whole) {
        return Numbers.exact(whole.backward().value());
    }
}
