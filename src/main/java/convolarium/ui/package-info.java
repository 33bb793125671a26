/// The shell around the rooms: the bar on top, themes, keys.
@org.jspecify.annotations.NullMarked
package convolarium.ui;
