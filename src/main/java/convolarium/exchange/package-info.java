/// Other people's formats: a layer as the line of code that others write for it.
@org.jspecify.annotations.NullMarked
package convolarium.exchange;
