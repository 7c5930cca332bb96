package semblance.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class SettingsFileTest {
    @TempDir Path folder;

    private Path file() {
        return folder.resolve("new/folder/settings.json");
    }

    private void write(String json) throws Exception {
        Files.createDirectories(file().resolveSibling(""));
        Files.writeString(file(), json);
    }

    @Test
    void thereAreDefaultsWithoutAFileAndNothingIsWritten() {
        SettingsFile settings = new SettingsFile(file());
        assertEquals(Settings.DEFAULT, settings.settings());
        assertEquals(Optional.empty(), settings.notice());
        assertFalse(Files.exists(folder.resolve("new")));
    }

    @Test
    void everySettingIsKept() throws Exception {
        Path books = folder.resolve("Bücher 日本");
        Settings all =
                new Settings(
                        new Appearance(Theme.DARK, "ru", 150, true, 200),
                        new Indexing(
                                List.of("*.tmp", "**/cache/**"),
                                true,
                                3,
                                Power.IDLE,
                                true,
                                false,
                                false,
                                List.of(books)),
                        new ModelChoice(List.of("clip-vit-b32", "builtin-sound"), true),
                        new Behaviour(false, Behaviour.AtClose.FINISH, 20),
                        new WindowState(
                                new WindowBounds(-5, 10, 800.5, 600, true),
                                folder,
                                false,
                                0.5,
                                0.25,
                                "MODELS"),
                        new LibraryList(List.of(new LibraryList.Entry("Книги", books)), books));
        assertEquals(all, new SettingsFile(file()).update(_ -> all));
        SettingsFile again = new SettingsFile(file());
        assertEquals(all, again.settings());
        assertEquals(Optional.empty(), again.notice());
        assertTrue(Files.readString(file()).contains("Bücher 日本"));
        again.update(_ -> Settings.DEFAULT);
        assertEquals(Settings.DEFAULT, new SettingsFile(file()).settings());
    }

    @Test
    void missingFieldsHaveDefaultsAndUnknownOnesAreCarriedAlong() throws Exception {
        write("{\"appearance\":{\"theme\":\"LIGHT\",\"sparkle\":7},\"device\":{\"gpu\":1}}");
        SettingsFile settings = new SettingsFile(file());
        assertEquals(light(), settings.settings());
        settings.update(s -> workers(s, 2));
        String kept = Files.readString(file());
        assertTrue(kept.contains("\"gpu\" : 1") && kept.contains("\"sparkle\" : 7"), kept);
        assertEquals(workers(light(), 2), new SettingsFile(file()).settings());
    }

    @Test
    void theFlatFormOfTheFirstVersionIsRead() throws Exception {
        write(
                """
                {
                  "theme" : "DARK",
                  "libraryFolder" : "/data/pictures index",
                  "exclusions" : [ "*.tmp" ],
                  "includeHidden" : true,
                  "workers" : 3,
                  "window" : {
                    "x" : 10.0, "y" : 20.0, "width" : 900.0, "height" : 700.0, "maximized" : true
                  },
                  "resultTileSize" : 200,
                  "volume" : 0.25,
                  "indexAtStart" : false,
                  "lastFolder" : "/media/Pictures",
                  "models" : [ "clip-vit-b32" ],
                  "modelOfferAnswered" : true,
                  "fromTomorrow" : [ 1 ]
                }
                """);
        Settings expected =
                Settings.DEFAULT
                        .withAppearance(it -> it.withTheme(Theme.DARK).withTileSize(200))
                        .withIndexing(it ->
                                it.withExclusions(List.of("*.tmp"))
                                        .withIncludeHidden(true)
                                        .withWorkers(3)
                                        .withAtStart(false))
                        .withModelChoice(it -> it.withFirst("clip-vit-b32").withOfferAnswered(true))
                        .withWindowState(it ->
                                it.withBounds(new WindowBounds(10, 20, 900, 700, true))
                                        .withVolume(0.25)
                                        .withLastFolder(Path.of("/media/Pictures")))
                        .withLibraries(it -> it.withCurrent(Path.of("/data/pictures index")));
        SettingsFile settings = new SettingsFile(file());
        assertEquals(expected, settings.settings());
        settings.update(s -> workers(s, 4));
        assertEquals(workers(expected, 4), new SettingsFile(file()).settings());
        String kept = Files.readString(file());
        assertTrue(kept.contains("fromTomorrow") && !kept.contains("resultTileSize"), kept);
    }

    private static Settings light() {
        return dressed(Settings.DEFAULT, Theme.LIGHT);
    }

    private static Settings dressed(Settings settings, Theme theme) {
        return settings.withAppearance(it -> it.withTheme(theme));
    }

    private static Settings workers(Settings settings, int workers) {
        return settings.withIndexing(it -> it.withWorkers(workers));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{} {}",
                "{\"volume\":7}",
                "{\"workers\":null}",
                "{\"exclusions\":null}",
                "{\"models\":null}",
                "{\"models\":\"clip\"}",
                "{\"appearance\":null}",
                "{\"appearance\":[]}",
                "{\"appearance\":{\"theme\":null}}",
                "{\"libraries\":{\"known\":[null]}}",
                "{\"theme\":\"PINK\"}",
                "{\"window\":{\"x\":0,\"y\":0,\"width\":-1,\"height\":5,\"maximized\":false}}",
                "{\"libraryFolder\":\"a\\u0000b\"}",
            })
    void aDamagedFileIsKeptAsideAndSaid(String json) throws Exception {
        write(json);
        SettingsFile settings = new SettingsFile(file());
        assertEquals(Settings.DEFAULT, settings.settings());
        assertTrue(settings.notice().orElse("").startsWith("The settings were damaged"));
        assertEquals(json, Files.readString(file().resolveSibling("settings.json.damaged")));
        settings.update(s -> s.withWindowState(it -> it.withVolume(0.5)));
        assertEquals(0.5, new SettingsFile(file()).settings().windowState().volume());
    }

    @Test
    void changesOfSeveralProgramsAddUp() throws Exception {
        SettingsFile one = new SettingsFile(file());
        SettingsFile other = new SettingsFile(file());
        one.update(s -> dressed(s, Theme.DARK));
        other.update(s -> workers(s, 4));
        assertEquals(
                workers(dressed(Settings.DEFAULT, Theme.DARK), 4),
                new SettingsFile(file()).settings());
    }

    @Test
    void changesOfManyThreadsAddUp() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            SettingsFile own = new SettingsFile(file());
            threads.add(Thread.ofVirtual().start(() -> addWorkers(own)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(40, new SettingsFile(file()).settings().indexing().workers());
        assertFalse(Files.exists(file().resolveSibling("settings.json.tmp")));
    }

    private static void addWorkers(SettingsFile file) {
        try {
            for (int i = 0; i < 10; i++) {
                file.update(s -> workers(s, s.indexing().workers() + 1));
            }
        } catch (SettingsException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatCannotBeWrittenIsSaidAndNotUsed() throws Exception {
        Files.writeString(folder.resolve("new"), "a file where a folder should be");
        SettingsFile settings = new SettingsFile(file());
        SettingsException e =
                assertThrows(
                        SettingsException.class,
                        () -> settings.update(s -> dressed(s, Theme.DARK)));
        assertTrue(e.toString().contains("The settings cannot be written to "));
        assertEquals(Settings.DEFAULT, settings.settings());
    }

    @Test
    void settingsCheckThemselves() {
        for (Executable wrong :
                List.<Executable>of(
                        () -> Indexing.DEFAULT.withWorkers(-1),
                        () -> WindowState.DEFAULT.withVolume(1.5),
                        () -> WindowState.DEFAULT.withVolume(Double.NaN),
                        () -> Appearance.DEFAULT.withTileSize(1),
                        () -> Appearance.DEFAULT.withTextPercent(201),
                        () -> Behaviour.DEFAULT.withRememberedSearches(-1))) {
            assertThrows(IllegalArgumentException.class, wrong);
        }
    }
}
