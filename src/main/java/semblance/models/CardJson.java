package semblance.models;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import semblance.media.MediaKind;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Cards as JSON: one object with a field for each of {@link ModelCard}. Sizes that are not known
 * are null or missing; a hash that is not known has as many of its first digits as are.
 */
final class CardJson {
    private CardJson() {}

    /** Returns the card of a model that is to be downloaded. */
    static ModelCard read(byte[] json) throws CardException {
        ModelCard card = read(CardFields.of(json));
        if (card.file(ModelFile.Role.WEIGHTS).isEmpty()) {
            throw new CardException("it names no file of weights");
        }
        return card;
    }

    static ModelCard read(CardFields fields) throws CardException {
        String id = fields.text("id");
        if (!ModelId.isPlain(id)) {
            throw new CardException("'" + id + "' is no plain word for an id");
        }
        Set<MediaKind> kinds = EnumSet.noneOf(MediaKind.class);
        for (String word : fields.texts("kinds")) {
            kinds.add(
                    MediaKind.ofWord(word)
                            .orElseThrow(
                                    () -> new CardException("'" + word + "' is no kind of file")));
        }
        if (kinds.isEmpty()) {
            throw new CardException("it names no kind of file");
        }
        List<ModelFile> files = new ArrayList<>();
        for (CardFields file : fields.objects("files")) {
            ModelFile read = file(file);
            if (files.stream()
                    .anyMatch(it -> it.role() == read.role() || it.name().equals(read.name()))) {
                throw new CardException("it names two files of one role or name");
            }
            files.add(read);
        }
        String link = fields.textOr("licenceLink", "");
        return new ModelCard(
                id,
                fields.text("name"),
                fields.text("family"),
                fields.textOr("preprocessing", ""),
                kinds,
                fields.flag("understandsText"),
                fields.number("dimension"),
                fields.text("input"),
                fields.text("licence"),
                link.isEmpty() ? null : CardFields.secure(link),
                fields.text("about"),
                fields.number("rank"),
                fields.flag("recommended"),
                files);
    }

    private static ModelFile file(CardFields fields) throws CardException {
        String role = fields.text("role");
        List<URI> sources = new ArrayList<>();
        for (String address : fields.texts("sources")) {
            sources.add(CardFields.secure(address));
        }
        String hash = fields.textOr("sha256", "");
        try {
            return new ModelFile(
                    fields.text("name"),
                    ModelFile.Role.ofWord(role)
                            .orElseThrow(
                                    () -> new CardException("'" + role + "' is no role of a file")),
                    sources,
                    fields.numberOr("bytes", 0),
                    hash,
                    fields.textOr("md5", ""));
        } catch (IllegalArgumentException e) {
            throw new CardException(String.valueOf(e.getMessage()));
        }
    }

    static ObjectNode write(ModelCard card) {
        ObjectNode object = CardFields.MAPPER.createObjectNode();
        object.put("id", card.id());
        object.put("name", card.name());
        object.put("family", card.family());
        object.put("preprocessing", card.preprocessing());
        ArrayNode kinds = object.putArray("kinds");
        card.kinds().stream().sorted().forEach(kind -> kinds.add(kind.word()));
        object.put("understandsText", card.understandsText());
        object.put("dimension", card.dimension());
        object.put("input", card.input());
        object.put("licence", card.licence());
        @Nullable URI link = card.licenceLink();
        object.put("licenceLink", link == null ? null : link.toString());
        object.put("about", card.about());
        object.put("rank", card.rank());
        object.put("recommended", card.isRecommended());
        ArrayNode files = object.putArray("files");
        for (ModelFile file : card.files()) {
            ObjectNode written = files.addObject();
            written.put("name", file.name());
            written.put("role", file.role().word());
            ArrayNode sources = written.putArray("sources");
            file.sources().forEach(source -> sources.add(source.toString()));
            written.put("bytes", file.isSizeKnown() ? file.bytes() : null);
            written.put("sha256", file.sha256());
            if (!file.md5().isEmpty()) {
                written.put("md5", file.md5());
            }
        }
        return object;
    }
}
