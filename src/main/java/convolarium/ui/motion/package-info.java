/// The clock of the animation: which output cell is being made, and how far it is.
@org.jspecify.annotations.NullMarked
package convolarium.ui.motion;
