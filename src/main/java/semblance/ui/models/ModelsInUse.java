package semblance.ui.models;

/** The door to what searches and indexes now. */
@FunctionalInterface
public interface ModelsInUse {
    /**
     * Lets the running program use the models that are installed and chosen now. May block for a
     * moment, but never waits for searches or runs: they end as they began.
     */
    void renew();
}
