/// What a layer reveals: how one output cell came about, what each channel adds, which
/// cells are used how often, what a layer costs, how a map looks from afar, what to do about a misfit.
@org.jspecify.annotations.NullMarked
package convolarium.insight;
