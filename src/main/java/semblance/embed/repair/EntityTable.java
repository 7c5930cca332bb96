package semblance.embed.repair;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * HTML's named characters. Names end in a semicolon; old ones count without it as well. Read once,
 * from the standard's list in a resource; cannot change afterwards.
 */
final class EntityTable {
    private static final String RESOURCE = "html-entities.txt";

    private static final EntityTable INSTANCE = read();

    private final Map<String, String> standard = new HashMap<>(1 << 12);
    private final Map<String, String> capitals = new HashMap<>(1 << 11);

    private EntityTable() {}

    static EntityTable instance() {
        return INSTANCE;
    }

    /** Returns the character of exactly this name, semicolon and all; null if there is none. */
    @Nullable String character(String name) {
        return standard.get(name);
    }

    /**
     * Returns the character of a name that ends in a semicolon, also where a program made a small
     * name all capitals and it means nothing else so: {@code EACUTE;} is a capital e with acute.
     */
    @Nullable String characterInAnyCase(String name) {
        String exact = standard.get(name);
        return exact != null || !name.endsWith(";") ? exact : capitals.get(name);
    }

    /** Returns the length of the longest name that {@code text} begins with, from 2 up; else 0. */
    int longestPrefix(String text) {
        for (int length = text.length(); length > 1; length--) {
            if (standard.containsKey(text.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }

    private static EntityTable read() {
        EntityTable table = new EntityTable();
        InputStream resource =
                Objects.requireNonNull(EntityTable.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(table::add);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        table.standard.forEach(table::addCapitals);
        return table;
    }

    private void add(String line) {
        String[] fields = line.split(" ", -1);
        StringBuilder character = new StringBuilder();
        for (int i = 1; i < fields.length; i++) {
            character.appendCodePoint(Integer.parseInt(fields[i], 16));
        }
        boolean alsoBare = fields[0].endsWith("?");
        String name = alsoBare ? fields[0].substring(0, fields[0].length() - 1) : fields[0];
        standard.put(name + ";", character.toString());
        if (alsoBare) {
            standard.put(name, character.toString());
        }
    }

    private void addCapitals(String name, String character) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (name.endsWith(";")
                && name.equals(name.toLowerCase(Locale.ROOT))
                && longestPrefix(upper) == 0) {
            capitals.put(upper, character.toUpperCase(Locale.ROOT));
        }
    }
}
