/// The same numbers as the definitions in `convolarium.op`, sooner.
@org.jspecify.annotations.NullMarked
package convolarium.fast;
