package semblance.settings;

import java.nio.file.Path;
import java.util.List;

/**
 * What is indexed, and how much of the computer that may take.
 *
 * @param exclusions globs of files and folders that are left out
 * @param includeHidden whether hidden files are indexed
 * @param workers how many files are in work at once, 0 for what suits the machine, at most {@value
 *     #MAX_WORKERS}
 * @param pauseOnBattery whether it rests while the computer runs on its battery
 * @param atStart whether the library is brought up to date when the window opens
 * @param watch whether changes in the folders are taken over while the window is open
 * @param pausedFolders folders of libraries that are left as they are for the time being
 */
public record Indexing(
        List<String> exclusions,
        boolean includeHidden,
        int workers,
        Power power,
        boolean pauseOnBattery,
        boolean atStart,
        boolean watch,
        List<Path> pausedFolders) {
    public static final int MAX_WORKERS = 256;
    public static final Indexing DEFAULT =
            new Indexing(List.of(), false, 0, Power.FULL, false, true, true, List.of());

    public Indexing {
        exclusions = List.copyOf(exclusions);
        pausedFolders = List.copyOf(pausedFolders);
        Check.range("workers", workers, 0, MAX_WORKERS);
    }

    public Indexing withExclusions(List<String> value) {
        return new Indexing(
                value,
                includeHidden,
                workers,
                power,
                pauseOnBattery,
                atStart,
                watch,
                pausedFolders);
    }

    public Indexing withIncludeHidden(boolean value) {
        return new Indexing(
                exclusions, value, workers, power, pauseOnBattery, atStart, watch, pausedFolders);
    }

    public Indexing withWorkers(int value) {
        return new Indexing(
                exclusions,
                includeHidden,
                value,
                power,
                pauseOnBattery,
                atStart,
                watch,
                pausedFolders);
    }

    public Indexing withPower(Power value) {
        return new Indexing(
                exclusions,
                includeHidden,
                workers,
                value,
                pauseOnBattery,
                atStart,
                watch,
                pausedFolders);
    }

    public Indexing withPauseOnBattery(boolean value) {
        return new Indexing(
                exclusions, includeHidden, workers, power, value, atStart, watch, pausedFolders);
    }

    public Indexing withAtStart(boolean value) {
        return new Indexing(
                exclusions,
                includeHidden,
                workers,
                power,
                pauseOnBattery,
                value,
                watch,
                pausedFolders);
    }

    public Indexing withWatch(boolean value) {
        return new Indexing(
                exclusions,
                includeHidden,
                workers,
                power,
                pauseOnBattery,
                atStart,
                value,
                pausedFolders);
    }

    public Indexing withPausedFolders(List<Path> value) {
        return new Indexing(
                exclusions, includeHidden, workers, power, pauseOnBattery, atStart, watch, value);
    }
}
