package convolarium.data;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// What comes of all damaged and odd files. On its own it prints a line for each.
final class Readings {

    private Readings() {}

    static void main() throws IOException {
        all().forEach(System.out::println);
    }

    static List<String> all() throws IOException {
        return Stream.concat(BadPictures.ours().stream(), BadPictures.others().stream())
                .map(Readings::told)
                .toList();
    }

    private static String told(BadPictures.Row row) {
        return row.file().getFileName() + " "
                + switch (PictureReader.read(row.file(), () -> false)) {
                    case Reading.Loaded(var picture, var notes) ->
                        picture.values().shape() + " " + notes;
                    case Reading.Refused(var reason, var numbers) -> reason + " " + numbers;
                };
    }
}
