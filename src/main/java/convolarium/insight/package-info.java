/// What a layer reveals: how one output cell came about, how a map looks from afar, what to do about a misfit.
@org.jspecify.annotations.NullMarked
package convolarium.insight;
