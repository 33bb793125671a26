/// The Explore room: one layer, down to the arithmetic of a cell.
@org.jspecify.annotations.NullMarked
package convolarium.ui.explore;
