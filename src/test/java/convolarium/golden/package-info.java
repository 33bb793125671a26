/// The engine against vectors that other programs computed.
@org.jspecify.annotations.NullMarked
package convolarium.golden;
