package semblance.ui.task;

/** Runs one action a little later on the thread that draws; a new action replaces a waiting one. */
public interface Delay {
    void restart(Runnable action);

    /** Drops the action that waits, if any. */
    void stop();
}
