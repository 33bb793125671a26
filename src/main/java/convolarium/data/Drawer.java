package convolarium.data;

/// Draws one example of a class.
@FunctionalInterface
interface Drawer {

    /// Draws it.
    ///
    /// @param of    the number of the class
    /// @param mask  where to tell the class of every pixel, if that is what the set is about
    void draw(int of, Sheet sheet, byte[] mask, Draws draws);
}
