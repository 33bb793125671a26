package convolarium.data;

import convolarium.data.Picture.Tone;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;

/// Small drawings in ink whose every cell can be read: 0 is paper, 9 is black.
final class Drawings {
    private record Drawing(String id, String rows) {}

    private static final List<Drawing> ALL = List.of(
            new Drawing("four", """
                10027910
                00179901
                01698910
                15937900
                69417920
                89999995
                01207910
                10016801
                """),
            new Drawing("letter", """
                000000000000
                000006600000
                000019910000
                000069960000
                000198891000
                000693396000
                001991199100
                006999999600
                019988889910
                069500005960
                199100001991
                000000000000
                """),
            new Drawing("face", """
                000278872000
                005961169500
                069100001960
                290000000092
                760092290067
                910092290019
                910000000019
                760500005067
                290850058092
                069158851960
                005961169500
                000278872000
                """),
            new Drawing("arrow", """
                00009000
                00009900
                00009990
                99999999
                99999999
                00009990
                00009900
                00009000
                """),
            new Drawing("cross", """
                00099000
                00099000
                00099000
                99999999
                99999999
                00099000
                00099000
                00099000
                """),
            new Drawing("ring", """
                000000000000
                000148841000
                001899998100
                018930039810
                049300003940
                089000000980
                089000000980
                049300003940
                018930039810
                001899998100
                000148841000
                000000000000
                """),
            new Drawing("stairs", """
                90000000
                99000000
                99900000
                99990000
                99999000
                99999900
                99999990
                99999999
                """));

    private Drawings() {}

    static List<String> ids() {
        return ALL.stream().map(Drawing::id).toList();
    }

    static Picture load(String id) {
        return ALL.stream()
                .filter(drawing -> drawing.id().equals(id))
                .findFirst()
                .map(Drawings::inked)
                .orElseThrow();
    }

    private static Picture inked(Drawing drawing) {
        var rows = drawing.rows().lines().toList();
        var shape = Shape.picture(1, rows.size(), rows.getFirst().length());
        return new Picture(Tensor.of(shape, (n, c, z, y, x) -> rows.get(y).charAt(x) - '0'), Tone.INK);
    }
}
