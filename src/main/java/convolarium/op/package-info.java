/// What each layer means, written to be read: its shape rule, the value of one output cell, what can be set.
@org.jspecify.annotations.NullMarked
package convolarium.op;
