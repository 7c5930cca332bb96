package semblance.ui.look;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Reads catalogs of translations in the format of GNU gettext (".po"), as far as it is used here:
 * {@code msgid} and {@code msgstr}, each of one or more quoted lines, and comments.
 */
final class Catalogs {
    private static final String FOLDER = "/semblance/ui/sentences/";
    private static final String KEY = "msgid ";
    private static final String TEXT = "msgstr ";

    private Catalogs() {}

    /** Returns the translations of a language by the English texts. */
    static Map<String, String> of(Locale language) {
        String name = FOLDER + language.getLanguage() + ".po";
        try (InputStream file =
                        Objects.requireNonNull(Catalogs.class.getResourceAsStream(name), name);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return read(lines);
        } catch (IOException e) {
            // It is a part of the program.
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(BufferedReader lines) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        StringBuilder key = new StringBuilder();
        StringBuilder text = new StringBuilder();
        StringBuilder current = key;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(KEY)) {
                all.put(key.toString(), text.toString());
                key.setLength(0);
                text.setLength(0);
                current = key;
            } else if (line.startsWith(TEXT)) {
                current = text;
            }
            int quote = line.indexOf('"');
            if (quote >= 0 && !line.startsWith("#")) {
                current.append(unquoted(line.substring(quote)));
            }
        }
        all.put(key.toString(), text.toString());
        // What stands before the first text is about the catalog itself.
        all.remove("");
        return all;
    }

    private static String unquoted(String quoted) {
        return quoted.strip().substring(1, quoted.strip().length() - 1).translateEscapes();
    }
}
