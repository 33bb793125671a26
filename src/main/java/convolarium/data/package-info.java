/// Pictures and drawings in and out, safely.
@org.jspecify.annotations.NullMarked
package convolarium.data;
