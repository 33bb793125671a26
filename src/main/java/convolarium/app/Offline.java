package convolarium.app;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps the program off the network. JavaFX would fetch a picture that text on the clipboard only names, and keep the
/// display waiting for it.
final class Offline extends URLStreamHandler {

    private static final Set<String> FAR = Set.of("http", "https", "ftp");

    static {
        URL.setURLStreamHandlerFactory(Offline::handler);
    }

    /// From now on nothing in this process can be fetched by its address.
    static void install() {
        // loading the class is what does it: the factory can be set only once
    }

    private static @Nullable URLStreamHandler handler(String protocol) {
        return FAR.contains(protocol) ? new Offline() : null;
    }

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
        throw new IOException(url.getProtocol() + ": nothing is fetched from the network");
    }
}
