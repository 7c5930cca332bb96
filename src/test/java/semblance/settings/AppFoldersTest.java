package semblance.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

class AppFoldersTest {
    private static final Path HOME = Path.of("/home/person").toAbsolutePath();

    @Test
    void linuxHasItsFoldersBelowHome() {
        AppFolders folders = AppFolders.of(Map.of(), "Linux", HOME);
        assertEquals(HOME.resolve(".config/semblance"), folders.settings());
        assertEquals(HOME.resolve(".local/share/semblance"), folders.data());
        assertEquals(HOME.resolve(".cache/semblance"), folders.cache());
        assertEquals(HOME.resolve(".local/share/semblance/library"), folders.defaultLibrary());
        assertEquals(HOME.resolve(".config/semblance/settings.json"), folders.settingsFile());
    }

    @Test
    void linuxFollowsItsEnvironmentButForPathsThatAreNotAbsolute() {
        Path data = Path.of("/data").toAbsolutePath();
        AppFolders folders =
                AppFolders.of(
                        Map.of(
                                "XDG_DATA_HOME", data.toString(),
                                "XDG_CONFIG_HOME", "relative",
                                "XDG_CACHE_HOME", ""),
                        "Linux",
                        HOME);
        assertEquals(data.resolve("semblance"), folders.data());
        assertEquals(HOME.resolve(".config/semblance"), folders.settings());
        assertEquals(HOME.resolve(".cache/semblance"), folders.cache());
    }

    @Test
    void macHasItsFoldersInTheLibrary() {
        Map<String, String> environment = Map.of("XDG_DATA_HOME", "/data");
        AppFolders folders = AppFolders.of(environment, "Mac OS X", HOME);
        Path support = HOME.resolve("Library/Application Support/Semblance");
        assertEquals(support, folders.data());
        assertEquals(support, folders.settings());
        assertEquals(HOME.resolve("Library/Caches/Semblance"), folders.cache());
    }

    @Test
    void windowsHasRoamingSettingsAndLocalData() {
        Path roaming = Path.of("/roaming").toAbsolutePath();
        Path local = Path.of("/local").toAbsolutePath();
        AppFolders folders =
                AppFolders.of(
                        Map.of("APPDATA", roaming.toString(), "LOCALAPPDATA", local.toString()),
                        "Windows 11",
                        HOME);
        assertEquals(roaming.resolve("Semblance"), folders.settings());
        assertEquals(local.resolve("Semblance/Data"), folders.data());
        assertEquals(local.resolve("Semblance/Cache"), folders.cache());
        assertEquals(
                HOME.resolve("AppData/Roaming/Semblance"),
                AppFolders.of(Map.of(), "Windows 11", HOME).settings());
    }

    @Test
    void thisSystemHasAbsoluteFolders() {
        AppFolders folders = AppFolders.ofThisSystem();
        assertTrue(folders.settings().isAbsolute() && folders.data().isAbsolute());
    }
}
