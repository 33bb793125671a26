package convolarium;

/// What a thread has used so far. The module that counts it is none of the program's.
public final class Meter {

    private Meter() {}

    /// Bytes that the current thread has ever been given.
    public static long allocated() {
        return read("getCurrentThreadAllocatedBytes");
    }

    /// Nanoseconds that the current thread has run on a core.
    public static long nanoseconds() {
        return read("getCurrentThreadCpuTime");
    }

    private static long read(String counter) {
        try {
            var bean = Class.forName("java.lang.management.ManagementFactory")
                    .getMethod("getThreadMXBean")
                    .invoke(null);
            return (long) Class.forName("com.sun.management.ThreadMXBean")
                    .getMethod(counter)
                    .invoke(bean);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
