/// Controls made from descriptions.
@org.jspecify.annotations.NullMarked
package convolarium.ui.control;
