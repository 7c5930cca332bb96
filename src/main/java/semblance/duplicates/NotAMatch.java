package semblance.duplicates;

import semblance.media.ContentId;

/**
 * Two contents that a person has said are no match: by content, so that it holds wherever the files
 * go.
 *
 * @param name of a file with the first content, as it was called then
 * @param otherName of a file with the other
 */
public record NotAMatch(ContentId content, ContentId other, String name, String otherName) {
    public NotAMatch {
        if (content.equals(other)) {
            throw new IllegalArgumentException(content + " is no pair");
        }
    }

    Two contents() {
        return Two.of(content, other);
    }
}
