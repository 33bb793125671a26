package convolarium.op;

/// A layer of a network: an [Op] with one input or a [Join] of several.
public sealed interface Layer permits Op, Join {}
