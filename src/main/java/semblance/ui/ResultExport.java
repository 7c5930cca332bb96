package semblance.ui;

import org.jspecify.annotations.Nullable;

import semblance.media.ContentId;
import semblance.search.SearchResult;
import semblance.search.SearchResults;
import semblance.search.export.Answer;
import semblance.search.export.Export;
import semblance.search.export.Format;
import semblance.search.export.SheetWords;
import semblance.ui.look.Reasons;
import semblance.ui.look.Texts;
import semblance.ui.results.ReasonWords;
import semblance.ui.task.Background;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Writes results into a file that the person chooses. Belongs to the JavaFX thread. */
final class ResultExport implements BiConsumer<List<SearchResult>, Format> {
    private final Supplier<@Nullable SearchResults> answer;
    private final Function<ContentId, Optional<Path>> thumbnails;
    private final SaveChooser chooser;
    private final Background background;
    private final Toast toast;

    /** Asks a person where to write a file. */
    @FunctionalInterface
    interface SaveChooser {
        void choose(String title, String name, Format format, Consumer<Path> onChosen);
    }

    /**
     * @param answer what the results are a part of
     */
    ResultExport(
            Supplier<@Nullable SearchResults> answer,
            Function<ContentId, Optional<Path>> thumbnails,
            SaveChooser chooser,
            Background background,
            Toast toast) {
        this.answer = answer;
        this.thumbnails = thumbnails;
        this.chooser = chooser;
        this.background = background;
        this.toast = toast;
    }

    @Override
    public void accept(List<SearchResult> results, Format format) {
        SearchResults whole = answer.get();
        if (whole == null || results.isEmpty()) {
            return;
        }
        chooser.choose(
                Texts.of("results.export.title"),
                Texts.of("results.export.name") + format.ending(),
                format,
                file -> write(Answer.of(whole, results), format, file));
    }

    private void write(Answer written, Format format, Path file) {
        Export export = new Export(thumbnails, words());
        var _ =
                background.run(
                        () -> {
                            export.write(written, format, file);
                            return file;
                        },
                        done ->
                                toast.done(
                                        Texts.of(
                                                "results.exported",
                                                written.results().size(),
                                                String.valueOf(done.getFileName()))),
                        failure -> toast.failed(Reasons.sentence(failure)));
    }

    private static SheetWords words() {
        return new SheetWords(
                Texts.language().getLanguage(),
                answer ->
                        answer.title().isEmpty()
                                ? Texts.of("results.heading", answer.results().size())
                                : Texts.of(
                                        "results.export.heading",
                                        answer.title(),
                                        answer.results().size()),
                ReasonWords::of);
    }
}
