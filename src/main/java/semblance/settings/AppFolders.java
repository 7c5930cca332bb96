package semblance.settings;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the program keeps its files, by the conventions of the platform: XDG Base Directory
 * Specification 0.8, Apple's File System Programming Guide, and the known folders of Windows. No
 * folder is made here.
 *
 * @param settings for the settings file
 * @param data for the library and models; to be kept
 * @param cache for what can be made again
 */
public record AppFolders(Path settings, Path data, Path cache) {
    private static final String NAME = "Semblance";

    /** Returns the folders of the person who runs this program. */
    public static AppFolders ofThisSystem() {
        return of(
                System.getenv(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", "")).toAbsolutePath());
    }

    /**
     * Returns the folders of a system.
     *
     * @param environment its environment variables
     * @param osName as Java's property os.name has it
     * @param home the person's own folder
     */
    public static AppFolders of(Map<String, String> environment, String osName, Path home) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            Path roaming = folder(environment, "APPDATA", home.resolve("AppData/Roaming"));
            Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
            Path own = local.resolve(NAME);
            return new AppFolders(roaming.resolve(NAME), own.resolve("Data"), own.resolve("Cache"));
        }
        if (os.startsWith("mac") || os.startsWith("darwin")) {
            Path support = home.resolve("Library/Application Support").resolve(NAME);
            return new AppFolders(support, support, home.resolve("Library/Caches").resolve(NAME));
        }
        String name = NAME.toLowerCase(Locale.ROOT);
        return new AppFolders(
                folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(name),
                folder(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve(name),
                folder(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve(name));
    }

    /** Returns the library's folder where none was chosen. */
    public Path defaultLibrary() {
        return data.resolve("library");
    }

    /** Returns the file of {@link SettingsFile}. */
    public Path settingsFile() {
        return settings.resolve("settings.json");
    }

    /** The specification of XDG has it that a path that is not absolute is to be ignored. */
    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        @Nullable String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        Path folder = Path.of(value);
        return folder.isAbsolute() ? folder : otherwise;
    }
}
