package semblance.ui;

import org.jspecify.annotations.Nullable;

import semblance.library.IndexingReport;
import semblance.ui.library.LibraryViewModel;
import semblance.ui.look.Texts;

/** What long work has done, in a sentence for somebody who is elsewhere. */
final class LongWorkWords {
    private LongWorkWords() {}

    /** The report comes after the run has ended: until then its progress says how much was done. */
    static String indexing(LibraryViewModel library) {
        @Nullable IndexingReport report = library.indexing().reportProperty().get();
        long done =
                report == null
                        ? library.indexing().progressProperty().get().done()
                        : report.indexed();
        return Texts.of("window.done.indexing", done);
    }
}
