package convolarium.ui.draw;

import convolarium.insight.Coverage;

/// What the mouse is over, and what is to be said about it.
///
/// @param coverage which windows use which cells
public record Pointed(Hover hover, Coverage coverage, String words) {}
