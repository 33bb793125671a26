/// The one place where the experiment changes, and the one place to watch it.
@org.jspecify.annotations.NullMarked
package convolarium.session;
