/// The room of networks: they are built, looked at layer by layer, and trained.
@org.jspecify.annotations.NullMarked
package convolarium.ui.network;
