package convolarium.ui.explore;

import convolarium.exchange.TorchLine;
import convolarium.exchange.TorchReading;
import convolarium.op.Activation;
import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.session.Experiment;
import convolarium.text.Messages;
import convolarium.ui.control.Pictures;
import java.util.Optional;
import javafx.scene.input.Clipboard;

/// Lets a line of PyTorch be the layer, wherever it was typed or pasted.
record LayerCode(Bench bench) {

    /// Takes what was dropped or is pasted: a text that is code sets the layer, anything else is a picture.
    void take(Clipboard brought, Pictures pictures) {
        var text = brought.hasString() && !brought.hasFiles() ? brought.getString() : "";
        if (TorchLine.isCode(text)) {
            use(text);
        } else {
            pictures.paste(brought);
        }
    }

    /// Sets the layer as the line says, or the activation behind it where it says nothing else; or says why not.
    void use(String text) {
        var before = bench.session().experiment().get();
        switch (TorchLine.read(text)) {
            case TorchReading.Layer(Activation(var function), var next)
            when next.isEmpty() -> set(before.op(), before.withActivation(Optional.of(function)));
            case TorchReading.Layer(var op, var activation)
            when LayerActions.KINDS.contains(op.type()) -> set(op, before.withLayer(op, activation));
            case TorchReading.Layer(var op, var _) ->
                bench.notice()
                        .refuse(() -> bench.messages()
                                .get(
                                        "code.other-kind",
                                        bench.messages().get("op." + op.type().id())));
            case TorchReading.Refusal refusal -> bench.notice().refuse(() -> sentence(refusal));
        }
    }

    private void set(Op said, Experiment after) {
        bench.notice().clear();
        bench.session().edit(new Object(), _ -> after);
        if (bench.session().experiment().get().equals(after)) {
            bench.notice().show(() -> fitted(said, after));
        }
    }

    /// That the filters see the channels there are rather than those of the line.
    private String fitted(Op said, Experiment now) {
        int channels = now.picture().channels();
        return said instanceof Filtering layer && layer.channels() != channels
                ? bench.messages().get("code.channels", layer.channels(), channels)
                : "";
    }

    private String sentence(TorchReading.Refusal refusal) {
        var arguments = new Object[2 + refusal.numbers().size()];
        arguments[0] = refusal.token();
        arguments[1] = refusal.column() + 1;
        for (int i = 2; i < arguments.length; i++) {
            arguments[i] = refusal.numbers().get(i - 2);
        }
        return bench.messages().get(Messages.key("torch", refusal.reason()), arguments);
    }
}
