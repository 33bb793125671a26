package convolarium.ui.explore;

import convolarium.session.Session;
import convolarium.text.Messages;
import convolarium.ui.draw.MapImages;
import convolarium.ui.motion.Timeline;

/// What the parts of the room share.
record Bench(Session session, Messages messages, Timeline timeline, Gaze gaze, MapImages images) {}
