package convolarium.ui.explore;

import convolarium.data.Crop;
import convolarium.op.Filtering;
import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.StageView;
import convolarium.ui.draw.UseMap;
import convolarium.ui.draw.Veil;
import convolarium.ui.draw.WinnerMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What the stage shows in the place of numbers or besides them, in sentences.
record SightSentences(Messages messages) {

    /// How many channels are told one by one.
    private static final int MOST = 16;

    /// @param summed whether the stage shows channel by channel what a filter sums up
    /// @param part   of the picture that is seen, where that is not all
    List<String> of(StageView view, boolean summed, Optional<Crop> part) {
        var sentences = new ArrayList<String>();
        part.ifPresent(seen -> sentences.add(messages.get("describe.seen", new Words(messages).part(seen))));
        view.instead().ifPresent(instead -> {
            switch (instead) {
                case UseMap uses when view.spreads() -> spread(uses, sentences);
                case UseMap uses -> uses(uses, view, sentences);
                case WinnerMap winners -> sentences.add(unpooled(winners));
            }
        });
        if (summed && view.op() instanceof Filtering conv) {
            sentences.add(sums(view, conv));
        }
        var below = view.captions().below();
        if (!below.isEmpty()) {
            sentences.add(messages.get("describe.below", below));
        }
        view.pointed().ifPresent(pointed -> sentences.add(messages.get("describe.pointed", pointed.words())));
        return sentences;
    }

    private void uses(UseMap uses, StageView view, List<String> sentences) {
        var counts = uses.uses();
        int row = view.picture().height() / 2;
        int col = view.picture().width() / 2;
        sentences.add(messages.get(
                "describe.uses", (int) uses.at(0, 0), (int) uses.at(row, col), counts.least(), counts.most()));
        if (counts.none() > 0) {
            sentences.add(messages.get("describe.uses-none", counts.none()));
        }
    }

    private void spread(UseMap uses, List<String> sentences) {
        var feeds = uses.uses();
        var fed = uses.feeds();
        sentences.add(messages.get("describe.feeds", feeds.least(), feeds.most()));
        sentences.add(messages.get("describe.fed", fed.least(), fed.most()));
    }

    private String unpooled(WinnerMap winners) {
        var picture = winners.outcome().experiment().picture();
        return messages.get(
                winners.complete() ? "describe.unpooled" : "describe.unpooled-so-far",
                winners.count(),
                (long) picture.height() * picture.width());
    }

    private String sums(StageView view, Filtering conv) {
        var words = new SliceWords(messages);
        var trace = view.trace();
        var parts = IntStream.range(0, Math.min(MOST, conv.slices())).mapToObj(slice -> {
            int channel = conv.inputChannel(view.filter(), slice);
            return messages.get(
                    "describe.part",
                    words.plane(view.outcome(), channel),
                    view.veil().over(Veil.CELL, Numbers.exact(trace.channelSum(channel))));
        });
        return messages.get(
                "describe.sums",
                view.filter() + 1,
                conv.slices(),
                messages.joined(parts) + (conv.slices() > MOST ? " …" : ""),
                Numbers.exact(trace.bias()),
                view.veil().over(Veil.CELL, Numbers.exact(trace.value())));
    }
}
