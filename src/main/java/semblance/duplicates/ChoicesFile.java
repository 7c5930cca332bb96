package semblance.duplicates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import semblance.media.ContentId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a person has decided, on disk as JSON: written beside and moved into place. A file that
 * makes no sense is kept beside as {@code .damaged} and nothing counts as decided.
 */
final class ChoicesFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    ChoicesFile(Path file) {
        this.file = file;
    }

    Choices read() throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException _) {
            return Choices.USUAL;
        }
        try {
            return choices(JSON.readTree(bytes));
        } catch (IOException | IllegalArgumentException _) {
            Path aside = file.resolveSibling(file.getFileName() + ".damaged");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return Choices.USUAL;
        }
    }

    private static Choices choices(JsonNode json) {
        List<Path> folders = new ArrayList<>();
        json.path("protected").forEach(folder -> folders.add(Path.of(folder.asText())));
        List<KeepRule> rules = new ArrayList<>();
        for (JsonNode rule : json.path("keep")) {
            // A rule that a later program has means nothing to this one.
            Arrays.stream(KeepRule.values())
                    .filter(known -> known.name().equals(rule.asText()))
                    .forEach(rules::add);
        }
        List<NotAMatch> notMatches = new ArrayList<>();
        for (JsonNode pair : json.path("notAMatch")) {
            notMatches.add(
                    new NotAMatch(
                            new ContentId(pair.path("content").asText()),
                            new ContentId(pair.path("other").asText()),
                            pair.path("name").asText(),
                            pair.path("otherName").asText()));
        }
        return new Choices(folders, rules.isEmpty() ? KeepRule.USUAL : rules, notMatches);
    }

    void write(Choices choices) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode folders = json.putArray("protected");
        choices.protectedFolders().forEach(folder -> folders.add(folder.toString()));
        ArrayNode rules = json.putArray("keep");
        choices.rules().forEach(rule -> rules.add(rule.name()));
        ArrayNode pairs = json.putArray("notAMatch");
        for (NotAMatch pair : choices.notMatches()) {
            pairs.addObject()
                    .put("content", pair.content().hex())
                    .put("other", pair.other().hex())
                    .put("name", pair.name())
                    .put("otherName", pair.otherName());
        }
        Files.createDirectories(file.resolveSibling(""));
        Path written = Files.createTempFile(file.resolveSibling(""), "new", ".tmp");
        try {
            Files.write(written, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
            Files.move(
                    written,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
