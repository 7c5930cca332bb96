package semblance.ui;

import semblance.settings.AppFolders;
import semblance.settings.Settings;
import semblance.ui.desktop.Machine;
import semblance.ui.settings.LibraryDoor;
import semblance.ui.settings.LiveSettings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A desktop as the test wants it, and libraries that are only noted. */
public final class FakeSurroundings implements LibraryDoor, Machine {
    public final List<Path> opened = new CopyOnWriteArrayList<>();
    public final List<Path> deleted = new CopyOnWriteArrayList<>();
    public final List<String> told = new CopyOnWriteArrayList<>();
    public volatile Optional<Duration> sinceInput = Optional.empty();
    public volatile boolean onBattery;
    private final LiveSettings settings;

    public FakeSurroundings(Settings settings) {
        this.settings = new LiveSettings(settings, change -> {});
    }

    /** Returns surroundings in which nothing happens by itself. */
    static Surroundings of(Settings settings) {
        return new FakeSurroundings(settings).surroundings();
    }

    public LiveSettings settings() {
        return settings;
    }

    Surroundings surroundings() {
        Path own = Path.of("/opt/semblance-test");
        return new Surroundings(
                settings,
                this,
                this,
                (title, sentence) -> told.add(sentence),
                new AppFolders(own, own, own),
                own.resolve("THIRD-PARTY.txt"));
    }

    @Override
    public Path firstLibrary() {
        return Path.of("/opt/semblance-test/library");
    }

    @Override
    public Path newFolder(String name) {
        return Path.of("/opt/semblance-test/libraries", name);
    }

    @Override
    public void open(Path library) {
        opened.add(library);
        settings.change(kept -> kept.withLibraries(it -> it.withCurrent(library)));
    }

    @Override
    public boolean mayDelete(Path library) {
        return library.startsWith("/opt/semblance-test");
    }

    @Override
    public void delete(Path library) {
        deleted.add(library);
    }

    @Override
    public Optional<Duration> sinceInput() {
        return sinceInput;
    }

    @Override
    public boolean onBattery() {
        return onBattery;
    }
}
