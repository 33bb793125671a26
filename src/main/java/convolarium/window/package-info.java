/// Where a window reads: the only index arithmetic of sliding windows in the program.
@org.jspecify.annotations.NullMarked
package convolarium.window;
