package convolarium.session;

import convolarium.net.Curve;
import convolarium.net.Evaluation;
import convolarium.net.Network;
import convolarium.net.Recipe;
import convolarium.net.Trainer;
import java.util.Optional;

/// How a training run stands.
///
/// @param number     of which trial it is
/// @param step       how many steps it has
/// @param epoch      how often every example has been shown
/// @param epochShare the share of the present epoch that is done
/// @param epochs     after how many all are over, if it is played
/// @param recipe     by which it goes on
/// @param network    with its present weights
/// @param gradients  how the loss of the last batch changed with every weight, in the place of that weight
/// @param curve      how well it did
/// @param evaluation the last test
/// @param tested     after which step that was, −1 if there was none
/// @param fault      why the last step could not be taken, if so
public record Standing(
        int number,
        int step,
        long epoch,
        double epochShare,
        long epochs,
        Recipe recipe,
        Network network,
        Network gradients,
        Curve curve,
        Optional<Evaluation> evaluation,
        int tested,
        Optional<Trainer.Fault> fault) {

    /// The step where it did best in what is measured now.
    public int best() {
        return curve.best(recipe.loss());
    }

    /// Its recipe, with a tenth of the learning rate.
    public Recipe slower() {
        return recipe.withRate(recipe.optimizer().rate() / 10);
    }
}
