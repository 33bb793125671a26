package convolarium.ui.explore;

import convolarium.insight.WayOut;
import convolarium.session.Outcome;
import convolarium.session.Session;
import convolarium.text.Messages;
import convolarium.ui.control.MisfitCard;
import convolarium.window.Fit;

/// Why nothing comes of an experiment.
final class LayerMisfit extends MisfitCard {

    private final Messages messages;

    LayerMisfit(Session session, Messages messages) {
        super(messages, op -> session.edit(new Object(), now -> now.withOp(op)));
        this.messages = messages;
    }

    void show(Outcome outcome) {
        switch (outcome.fit()) {
            case Fit.Misfit misfit -> {
                var input = outcome.experiment().picture().values().shape();
                show(misfit, WayOut.of(outcome.experiment().op(), input));
            }
            case Fit.Fits fits
            when outcome.failed().isPresent() ->
                show(messages.get("misfit.too-large", fits.output().elements() * Float.BYTES / 1_000_000));
            case Fit.Fits _ -> hide();
        }
    }
}
