package semblance.settings;

import java.util.function.UnaryOperator;

/** What a person has chosen, in groups of what changes together. */
public record Settings(
        Appearance appearance,
        Indexing indexing,
        ModelChoice modelChoice,
        Behaviour behaviour,
        WindowState windowState,
        LibraryList libraries) {

    /** Nothing was chosen yet. */
    public static final Settings DEFAULT =
            new Settings(
                    Appearance.DEFAULT,
                    Indexing.DEFAULT,
                    ModelChoice.DEFAULT,
                    Behaviour.DEFAULT,
                    WindowState.DEFAULT,
                    LibraryList.DEFAULT);

    public Settings withAppearance(UnaryOperator<Appearance> change) {
        return new Settings(
                change.apply(appearance), indexing, modelChoice, behaviour, windowState, libraries);
    }

    public Settings withIndexing(UnaryOperator<Indexing> change) {
        return new Settings(
                appearance, change.apply(indexing), modelChoice, behaviour, windowState, libraries);
    }

    public Settings withModelChoice(UnaryOperator<ModelChoice> change) {
        return new Settings(
                appearance, indexing, change.apply(modelChoice), behaviour, windowState, libraries);
    }

    public Settings withBehaviour(UnaryOperator<Behaviour> change) {
        return new Settings(
                appearance, indexing, modelChoice, change.apply(behaviour), windowState, libraries);
    }

    public Settings withWindowState(UnaryOperator<WindowState> change) {
        return new Settings(
                appearance, indexing, modelChoice, behaviour, change.apply(windowState), libraries);
    }

    public Settings withLibraries(UnaryOperator<LibraryList> change) {
        return new Settings(
                appearance, indexing, modelChoice, behaviour, windowState, change.apply(libraries));
    }
}
