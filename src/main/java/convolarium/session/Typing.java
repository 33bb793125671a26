package convolarium.session;

/// A gesture that is a number on its way into a field: each edit takes the place of the one before, so that
/// what a first digit cut away is there again with the second.
public final class Typing {}
