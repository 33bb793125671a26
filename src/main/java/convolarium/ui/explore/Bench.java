package convolarium.ui.explore;

import convolarium.session.Session;
import convolarium.text.Messages;
import convolarium.ui.draw.MapImages;
import convolarium.ui.motion.Timeline;
import java.util.function.Consumer;

/// What the parts of the room share.
///
/// @param notice shows a sentence that needs no answer; an empty one takes the last away
record Bench(
        Session session, Messages messages, Timeline timeline, Gaze gaze, MapImages images, Consumer<String> notice) {

    /// Says that something typed is no number.
    void refuse(String typed) {
        notice.accept(messages.get("notice.not-a-number", typed));
    }

    /// What can be done with the weights of the shown filter.
    Weights weights() {
        return new Weights(session, messages, gaze, notice);
    }
}
