/// Pictures, drawings and data sets in and out, safely.
@org.jspecify.annotations.NullMarked
package convolarium.data;
