/// Numbers with a shape.
@org.jspecify.annotations.NullMarked
package convolarium.tensor;
