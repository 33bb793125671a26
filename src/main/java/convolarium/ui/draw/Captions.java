package convolarium.ui.draw;

/// The words on the stage, in the language of the moment. An empty one is not drawn.
///
/// @param input  title of the input
/// @param middle title of the kernel or window
/// @param loupe  title of the enlarged window
/// @param output title of the output
/// @param landing what the dots in the corners of cells mean
/// @param part   which part of the input is seen
/// @param unread rows and columns that no window reads
/// @param cut    what the corners of cells mean that the activation made 0
/// @param noNumber what a checker means
/// @param below  a remark under the kernel or window: its reach, or a tie
public record Captions(
        String input,
        String middle,
        String loupe,
        String output,
        String landing,
        String part,
        String unread,
        String cut,
        String noNumber,
        String below) {

    public Captions withOutput(String title) {
        return new Captions(input, middle, loupe, title, landing, part, unread, cut, noNumber, below);
    }

    public Captions withMiddle(String title) {
        return new Captions(input, title, loupe, output, landing, part, unread, cut, noNumber, below);
    }

    public Captions withLoupe(String title) {
        return new Captions(input, middle, title, output, landing, part, unread, cut, noNumber, below);
    }

    public Captions withPart(String rows) {
        return new Captions(input, middle, loupe, output, landing, rows, unread, cut, noNumber, below);
    }

    public Captions withInput(String title) {
        return new Captions(title, middle, loupe, output, landing, part, unread, cut, noNumber, below);
    }
}
