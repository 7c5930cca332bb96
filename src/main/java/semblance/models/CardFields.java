package semblance.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of a JSON object that people write, read one by one so that the wrong one is named.
 */
record CardFields(JsonNode object) {
    static final JsonMapper MAPPER =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    static CardFields of(byte[] json) throws CardException {
        JsonNode read;
        try {
            read = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new CardException("it is no JSON (see line " + line + ")");
        } catch (IOException _) {
            throw new CardException("it is no JSON");
        }
        return of(read);
    }

    private static CardFields of(JsonNode read) throws CardException {
        if (!(read instanceof ObjectNode)) {
            throw new CardException("it is no JSON object");
        }
        return new CardFields(read);
    }

    String text(String name) throws CardException {
        String text = textOr(name, "");
        if (text.isBlank()) {
            throw new CardException("its field '" + name + "' is missing");
        }
        return text;
    }

    String textOr(String name, String otherwise) throws CardException {
        JsonNode value = value(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isTextual()) {
            throw new CardException("its field '" + name + "' is no text");
        }
        return value.textValue();
    }

    boolean flag(String name) throws CardException {
        JsonNode value = value(name);
        if (value != null && !value.isBoolean()) {
            throw new CardException("its field '" + name + "' is neither true nor false");
        }
        return value != null && value.booleanValue();
    }

    int number(String name) throws CardException {
        long number = numberOr(name, 0);
        if (number < 1 || number > Integer.MAX_VALUE) {
            throw new CardException("its field '" + name + "' is no number from 1 up");
        }
        return (int) number;
    }

    long numberOr(String name, long otherwise) throws CardException {
        JsonNode value = value(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw new CardException("its field '" + name + "' is no whole number");
        }
        return value.longValue();
    }

    List<String> texts(String name) throws CardException {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list(name)) {
            if (!item.isTextual()) {
                throw new CardException("its field '" + name + "' is no list of texts");
            }
            texts.add(item.textValue());
        }
        return texts;
    }

    List<CardFields> objects(String name) throws CardException {
        List<CardFields> objects = new ArrayList<>();
        for (JsonNode item : list(name)) {
            objects.add(of(item));
        }
        return objects;
    }

    CardFields object(String name) throws CardException {
        JsonNode value = value(name);
        if (value == null) {
            throw new CardException("its field '" + name + "' is missing");
        }
        return of(value);
    }

    /** Only secure addresses: what is downloaded must come from whom it names. */
    static URI secure(String address) throws CardException {
        try {
            URI uri = new URI(address);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException _) {
            // Told below.
        }
        throw new CardException("'" + address + "' is no https address");
    }

    private JsonNode list(String name) throws CardException {
        JsonNode value = value(name);
        if (value == null || !value.isArray()) {
            throw new CardException("its field '" + name + "' is no list");
        }
        return value;
    }

    private @Nullable JsonNode value(String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
