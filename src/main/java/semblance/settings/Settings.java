package semblance.settings;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/**
 * What a person has chosen.
 *
 * @param libraryFolder null for {@link AppFolders#defaultLibrary}
 * @param exclusions globs of files and folders that indexing leaves out
 * @param includeHidden whether hidden files are indexed
 * @param workers how many files are in work at once, 0 for what suits the machine, at most {@value
 *     #MAX_WORKERS}
 * @param window null until there was one
 * @param resultTileSize the longer side of a result's picture in pixels, {@value #MIN_TILE} to
 *     {@value #MAX_TILE}
 * @param volume of playback, 0 to 1
 * @param indexAtStart whether the library is brought up to date when the window opens
 * @param lastFolder where the last file or folder was chosen, null if none was
 * @param models ids of the models that were chosen for use, the newest choice first
 * @param modelOfferAnswered whether the person has taken or declined the models that are offered
 */
public record Settings(
        Theme theme,
        @Nullable Path libraryFolder,
        List<String> exclusions,
        boolean includeHidden,
        int workers,
        @Nullable WindowBounds window,
        int resultTileSize,
        double volume,
        boolean indexAtStart,
        @Nullable Path lastFolder,
        List<String> models,
        boolean modelOfferAnswered) {
    public static final int MAX_WORKERS = 256;
    public static final int MIN_TILE = 64;
    public static final int MAX_TILE = 512;

    /** Nothing was chosen yet. */
    public static final Settings DEFAULT =
            new Settings(
                    Theme.SYSTEM,
                    null,
                    List.of(),
                    false,
                    0,
                    null,
                    160,
                    0.8,
                    true,
                    null,
                    List.of(),
                    false);

    public Settings {
        exclusions = List.copyOf(exclusions);
        models = List.copyOf(models);
        require(workers >= 0 && workers <= MAX_WORKERS, "workers", workers);
        require(resultTileSize >= MIN_TILE && resultTileSize <= MAX_TILE, "tile", resultTileSize);
        require(volume >= 0 && volume <= 1, "volume", volume);
    }

    private static void require(boolean holds, String what, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(what + " " + value);
        }
    }

    public Settings withTheme(Theme value) {
        return new Settings(
                value,
                libraryFolder,
                exclusions,
                includeHidden,
                workers,
                window,
                resultTileSize,
                volume,
                indexAtStart,
                lastFolder,
                models,
                modelOfferAnswered);
    }

    public Settings withWorkers(int value) {
        return new Settings(
                theme,
                libraryFolder,
                exclusions,
                includeHidden,
                value,
                window,
                resultTileSize,
                volume,
                indexAtStart,
                lastFolder,
                models,
                modelOfferAnswered);
    }

    public Settings withWindow(@Nullable WindowBounds value) {
        return new Settings(
                theme,
                libraryFolder,
                exclusions,
                includeHidden,
                workers,
                value,
                resultTileSize,
                volume,
                indexAtStart,
                lastFolder,
                models,
                modelOfferAnswered);
    }

    public Settings withResultTileSize(int value) {
        return new Settings(
                theme,
                libraryFolder,
                exclusions,
                includeHidden,
                workers,
                window,
                value,
                volume,
                indexAtStart,
                lastFolder,
                models,
                modelOfferAnswered);
    }

    public Settings withVolume(double value) {
        return new Settings(
                theme,
                libraryFolder,
                exclusions,
                includeHidden,
                workers,
                window,
                resultTileSize,
                value,
                indexAtStart,
                lastFolder,
                models,
                modelOfferAnswered);
    }

    public Settings withIndexAtStart(boolean value) {
        return new Settings(
                theme,
                libraryFolder,
                exclusions,
                includeHidden,
                workers,
                window,
                resultTileSize,
                volume,
                value,
                lastFolder,
                models,
                modelOfferAnswered);
    }

    public Settings withLastFolder(@Nullable Path value) {
        return new Settings(
                theme,
                libraryFolder,
                exclusions,
                includeHidden,
                workers,
                window,
                resultTileSize,
                volume,
                indexAtStart,
                value,
                models,
                modelOfferAnswered);
    }

    public Settings withModels(List<String> value) {
        return new Settings(
                theme,
                libraryFolder,
                exclusions,
                includeHidden,
                workers,
                window,
                resultTileSize,
                volume,
                indexAtStart,
                lastFolder,
                value,
                modelOfferAnswered);
    }

    public Settings withModelOfferAnswered(boolean value) {
        return new Settings(
                theme,
                libraryFolder,
                exclusions,
                includeHidden,
                workers,
                window,
                resultTileSize,
                volume,
                indexAtStart,
                lastFolder,
                models,
                value);
    }
}
