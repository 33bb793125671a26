/// Painters: pure functions from values and time to a canvas.
@org.jspecify.annotations.NullMarked
package convolarium.ui.draw;
