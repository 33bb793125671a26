package convolarium.exchange;

/// Two numbers, one for the rows and one for the columns.
record Pair(int rows, int cols) {

    static Pair of(int both) {
        return new Pair(both, both);
    }

    /// As Python writes it: one number where both are the same.
    @Override
    public String toString() {
        return rows == cols ? Integer.toString(rows) : "(" + rows + ", " + cols + ")";
    }
}
