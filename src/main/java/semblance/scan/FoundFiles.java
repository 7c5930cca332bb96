package semblance.scan;

/** Takes what a scan finds, in no order, on the scanning thread. */
@FunctionalInterface
public interface FoundFiles {
    /**
     * @throws InterruptedException to end the scan
     */
    void found(FoundFile file) throws InterruptedException;
}
