/// The rules of the house, held by tests.
@org.jspecify.annotations.NullMarked
package convolarium;
