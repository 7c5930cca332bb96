package semblance.ui;

import semblance.ui.library.LibraryViewModel;

/** Waits for the library's first answer, good or bad. Belongs to the JavaFX thread. */
final class OnceKnown {
    private final Runnable then;
    private boolean known;

    OnceKnown(LibraryViewModel library, Runnable then) {
        this.then = then;
        library.statusProperty().subscribe(status -> learn(status != null));
        library.problemProperty().subscribe(sentence -> learn(!sentence.isEmpty()));
    }

    private void learn(boolean now) {
        if (now && !known) {
            known = true;
            then.run();
        }
    }
}
