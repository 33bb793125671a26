/// What each layer means, written to be read: its shape rule, the value of one output cell, the gradients, what can be
/// set.
@org.jspecify.annotations.NullMarked
package convolarium.op;
