/// Starts the program, wires its parts and owns the threads.
@org.jspecify.annotations.NullMarked
package convolarium.app;
