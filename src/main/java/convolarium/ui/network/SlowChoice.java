package convolarium.ui.network;

/// What somebody looks at within a place of the walk.
///
/// @param parameter which of the things that a layer has to learn
/// @param filter    which filter, unit or map
/// @param channel   which of the channels that a filter sees
/// @param row       of the cell that is worked out
/// @param col       of that cell
record SlowChoice(int parameter, int filter, int channel, int row, int col) {

    static final SlowChoice FIRST = new SlowChoice(0, 0, 0, 1, 1);

    SlowChoice withParameter(int value) {
        return new SlowChoice(value, filter, channel, row, col);
    }

    SlowChoice withFilter(int value) {
        return new SlowChoice(parameter, value, channel, row, col);
    }

    SlowChoice withChannel(int value) {
        return new SlowChoice(parameter, filter, value, row, col);
    }

    SlowChoice at(int newRow, int newCol) {
        return new SlowChoice(parameter, filter, channel, newRow, newCol);
    }
}
