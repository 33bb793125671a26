package convolarium.fast;

/// Somebody who waits for numbers: may lose interest and likes to know how far it is.
public interface Job {

    /// Never loses interest and never looks.
    Job PATIENT = new Job() {
        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public void progress(double share) {}
    };

    boolean cancelled();

    /// Is told the share of the work that is done, from 0 to 1.
    void progress(double share);
}
