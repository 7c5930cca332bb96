package semblance.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
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
        Settings all =
                new Settings(
                        Theme.DARK,
                        folder.resolve("Bücher 日本"),
                        List.of("*.tmp", "**/cache/**"),
                        true,
                        3,
                        new WindowBounds(-5, 10, 800.5, 600, true),
                        200,
                        0.25,
                        false,
                        folder,
                        List.of("clip-vit-b32", "builtin-sound"),
                        true);
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
        write("{\"theme\":\"LIGHT\",\"device\":{\"gpu\":1}}");
        SettingsFile settings = new SettingsFile(file());
        assertEquals(Settings.DEFAULT.withTheme(Theme.LIGHT), settings.settings());
        settings.update(s -> s.withWorkers(2));
        assertTrue(Files.readString(file()).contains("\"gpu\" : 1"));
        assertEquals(
                Settings.DEFAULT.withTheme(Theme.LIGHT).withWorkers(2),
                new SettingsFile(file()).settings());
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
        settings.update(s -> s.withVolume(0.5));
        assertEquals(0.5, new SettingsFile(file()).settings().volume());
    }

    @Test
    void changesOfSeveralProgramsAddUp() throws Exception {
        SettingsFile one = new SettingsFile(file());
        SettingsFile other = new SettingsFile(file());
        one.update(s -> s.withTheme(Theme.DARK));
        other.update(s -> s.withWorkers(4));
        assertEquals(
                Settings.DEFAULT.withTheme(Theme.DARK).withWorkers(4),
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
        assertEquals(40, new SettingsFile(file()).settings().workers());
        assertFalse(Files.exists(file().resolveSibling("settings.json.tmp")));
    }

    private static void addWorkers(SettingsFile file) {
        try {
            for (int i = 0; i < 10; i++) {
                file.update(s -> s.withWorkers(s.workers() + 1));
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
                        () -> settings.update(s -> s.withTheme(Theme.DARK)));
        assertTrue(e.toString().contains("The settings cannot be written to "));
        assertEquals(Settings.DEFAULT, settings.settings());
    }

    @Test
    void settingsCheckThemselves() {
        assertThrows(IllegalArgumentException.class, () -> Settings.DEFAULT.withWorkers(-1));
        assertThrows(IllegalArgumentException.class, () -> Settings.DEFAULT.withVolume(1.5));
        assertThrows(IllegalArgumentException.class, () -> Settings.DEFAULT.withVolume(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Settings.DEFAULT.withResultTileSize(1));
    }
}
