/// The same numbers as the definitions in `convolarium.op`, sooner.
///
/// There are two ways in. [Kernels] work out one layer for an input as it lies, for who looks at a layer: the first
/// [Kernel] that takes it does, such as [ConvStrips], or else its definition; [InputGradients] lead back by the same
/// kernels, [WeightGradients] add up what each weight met. A [Stage] works on a batch in [Bank]s, there and back, for
/// training: [ConvStage] and its like. Both give their [Work] to a [Crew].
///
/// Nearly all time goes into a few loops, which [Loops] has twice, by vector instructions and in plain Java: [Taps] for
/// sums of weights times values, [Products] and [Slopes] for gradients of weights, [Folds] and [Pooling] for pools
/// there and back. What they read and write stands in tables, [Sweep]s; strides, dilations and channels are nothing but
/// entries there.
///
/// To be read first: [Sweep], [Taps], [PlainTaps], [ConvForward], [ConvStage].
@org.jspecify.annotations.NullMarked
package convolarium.fast;
