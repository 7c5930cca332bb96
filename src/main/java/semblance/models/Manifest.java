package semblance.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import semblance.models.ModelFile.Role;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What lies in a model's folder, kept there as {@value #NAME}: written last, into a folder that is
 * then moved into place as a whole.
 *
 * @param card as it was at the time
 * @param isOwn whether it is a person's own checkpoint, not a model of the catalog
 * @param isVerified whether all files are official ones
 */
record Manifest(ModelCard card, boolean isOwn, boolean isVerified, List<Entry> entries) {
    static final String NAME = "manifest.json";
    private static final int MOST_BYTES = 1 << 20;

    Manifest {
        entries = List.copyOf(entries);
    }

    /** A file as it was installed. */
    record Entry(Role role, String name, long bytes, String sha256) {}

    static Manifest read(Path folder) throws CardException {
        byte[] json;
        try {
            Path file = folder.resolve(NAME);
            if (Files.size(file) > MOST_BYTES) {
                throw new CardException("its " + NAME + " is far too long");
            }
            json = Files.readAllBytes(file);
        } catch (IOException _) {
            throw new CardException("its " + NAME + " cannot be read");
        }
        CardFields fields = CardFields.of(json);
        List<Entry> entries = new ArrayList<>();
        for (CardFields entry : fields.objects("installed")) {
            entries.add(entry(entry));
        }
        if (entries.stream().noneMatch(entry -> entry.role() == Role.WEIGHTS)) {
            throw new CardException("its " + NAME + " names no weights");
        }
        return new Manifest(
                CardJson.read(fields.object("card")),
                fields.flag("own"),
                fields.flag("verified"),
                entries);
    }

    private static Entry entry(CardFields fields) throws CardException {
        String role = fields.text("role");
        try {
            // The form of its name is checked by the record: it must not lead out of the folder.
            ModelFile file =
                    new ModelFile(
                            fields.text("name"),
                            Role.ofWord(role)
                                    .orElseThrow(
                                            () -> new CardException("'" + role + "' is no role")),
                            List.of(),
                            fields.numberOr("bytes", 0),
                            fields.text("sha256"));
            return new Entry(file.role(), file.name(), file.bytes(), file.sha256());
        } catch (IllegalArgumentException e) {
            throw new CardException(String.valueOf(e.getMessage()));
        }
    }

    void write(Path folder) throws IOException {
        ObjectNode object = CardFields.MAPPER.createObjectNode();
        ObjectNode written = CardJson.write(card);
        // Where the files came from is no matter any more; the catalog knows where they are now.
        for (JsonNode file : written.withArray("files")) {
            ((ObjectNode) file).putArray("sources");
        }
        object.set("card", written);
        object.put("own", isOwn);
        object.put("verified", isVerified);
        ArrayNode installed = object.putArray("installed");
        for (Entry entry : entries) {
            installed
                    .addObject()
                    .put("role", entry.role().word())
                    .put("name", entry.name())
                    .put("bytes", entry.bytes())
                    .put("sha256", entry.sha256());
        }
        byte[] json = CardFields.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(object);
        try (FileChannel channel =
                FileChannel.open(
                        folder.resolve(NAME),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(json);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** Returns the model in {@code folder}, with the catalog's card if it is one of its models. */
    InstalledModel model(Path folder, ModelCatalog catalog) {
        ModelCard current = isOwn ? card : catalog.find(card.id()).orElse(card);
        Map<Role, Path> files = new EnumMap<>(Role.class);
        String weights = "";
        for (Entry entry : entries) {
            files.put(entry.role(), folder.resolve(entry.name()));
            weights = entry.role() == Role.WEIGHTS ? entry.sha256() : weights;
        }
        boolean hasWords = files.containsKey(Role.VOCABULARY);
        return new InstalledModel(
                current.understandsText() && !hasWords ? current.withoutText() : current,
                files,
                weights,
                isVerified);
    }
}
