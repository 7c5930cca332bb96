package semblance.ui;

import org.jspecify.annotations.Nullable;

import semblance.library.LibraryStatus;
import semblance.ui.library.LibraryViewModel;

import java.util.function.Consumer;

/** Brings the library up to date once, as soon as it is known that there is something to update. */
final class StartUpdate implements Consumer<@Nullable LibraryStatus> {
    private final LibraryViewModel library;
    private boolean begun;

    StartUpdate(LibraryViewModel library) {
        this.library = library;
    }

    @Override
    public void accept(@Nullable LibraryStatus status) {
        if (!begun && status != null) {
            begun = true;
            if (!status.folders().isEmpty()) {
                library.updateNow();
            }
        }
    }
}
