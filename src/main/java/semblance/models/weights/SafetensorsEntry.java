package semblance.models.weights;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the header of a safetensors file says of one tensor.
 *
 * @param begin where its bytes begin after the header
 * @param end where they end, exclusive
 */
record SafetensorsEntry(String name, ElementType type, List<Long> shape, long begin, long end) {
    private static final int MOST_DIMENSIONS = 64;

    /** Reads the object that follows a tensor's name, and checks it for itself. */
    static SafetensorsEntry read(String name, JsonParser json)
            throws IOException, RefusedException {
        String its = "its tensor " + Shown.name(name);
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new RefusedException(its + " is not described");
        }
        @Nullable ElementType type = null;
        @Nullable List<Long> shape = null;
        @Nullable List<Long> offsets = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "dtype" -> type = type(json, its);
                case "shape" -> shape = lengths(json, its);
                case "data_offsets" -> offsets = lengths(json, its);
                // The reference reader passes over what it does not know.
                default -> json.skipChildren();
            }
        }
        if (type == null || shape == null || offsets == null || offsets.size() != 2) {
            throw new RefusedException(its + " lacks its type, shape or place in the file");
        }
        return checked(
                new SafetensorsEntry(name, type, shape, offsets.get(0), offsets.get(1)), its);
    }

    private static ElementType type(JsonParser json, String its)
            throws IOException, RefusedException {
        String text = json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : "";
        try {
            return ElementType.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(its + " is of an unknown type, " + Shown.name(text), e);
        }
    }

    private static List<Long> lengths(JsonParser json, String its)
            throws IOException, RefusedException {
        List<Long> lengths = new ArrayList<>();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new RefusedException(its + " has no list of numbers where one belongs");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            boolean isWhole =
                    json.currentToken() == JsonToken.VALUE_NUMBER_INT
                            && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
            if (!isWhole || json.getLongValue() < 0) {
                throw new RefusedException(its + " has a size or place that is no whole number");
            }
            if (lengths.size() == MOST_DIMENSIONS) {
                throw new RefusedException(its + " has more than 64 dimensions");
            }
            lengths.add(json.getLongValue());
        }
        return lengths;
    }

    private static SafetensorsEntry checked(SafetensorsEntry entry, String its)
            throws RefusedException {
        if (entry.begin > entry.end) {
            throw new RefusedException(its + " ends before it begins");
        }
        try {
            long bits = Math.multiplyExact(Strides.count(entry.shape), entry.type.bits());
            if (bits % Byte.SIZE != 0 || bits / Byte.SIZE != entry.end - entry.begin) {
                throw new RefusedException(its + " has a shape that does not fit its bytes");
            }
        } catch (ArithmeticException e) {
            throw new RefusedException(its + " claims more elements than can be", e);
        }
        return entry;
    }
}
