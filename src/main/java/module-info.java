/// Convolarium: see convolution and pooling happen.
@org.jspecify.annotations.NullMarked
module convolarium {
    requires static org.jspecify;
    requires transitive javafx.base;
    requires transitive javafx.graphics;
    requires javafx.controls;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.materialdesign2;
    requires atlantafx.base;
    requires com.google.gson;
    requires java.desktop;
    requires static jdk.incubator.vector;

    exports convolarium.app to
            javafx.graphics;
}
