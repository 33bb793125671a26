/// Networks of layers as values: what they are, what they cost, how they learn.
@org.jspecify.annotations.NullMarked
package convolarium.net;
