/// Words in the chosen language.
@org.jspecify.annotations.NullMarked
package convolarium.text;
