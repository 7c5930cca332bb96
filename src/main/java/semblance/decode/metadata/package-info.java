/**
 * Reads what a picture's file says of itself in EXIF, XMP and IPTC. Main type: {@link
 * semblance.decode.metadata.EmbeddedMetadata}. The only package that knows the metadata library;
 * must not know how pixels are decoded.
 */
@NullMarked
package semblance.decode.metadata;

import org.jspecify.annotations.NullMarked;
