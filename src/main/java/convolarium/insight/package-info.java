/// What a layer or a network reveals: how one output cell came about, what each channel adds, what a cell sees, which
/// cells are used how often, what a layer costs, how a map looks from afar, what to do about a misfit.
@org.jspecify.annotations.NullMarked
package convolarium.insight;
