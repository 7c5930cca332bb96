package semblance.decode.ffmpeg;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What the first bytes of a picture's file declare, read without allocating anything by it: so a
 * giant is refused before a decoder sees it. Not a check of the file: the decoder does that.
 *
 * @param size as stored, before it is turned upright; null where the header is not understood
 * @param components colour components of a jpeg, 0 elsewhere
 */
record PictureHeader(Format format, @Nullable PictureSize size, int components) {
    /** The formats of still pictures, by how they are decoded. */
    enum Format {
        JPEG,
        PNG,
        GIF,
        BMP,
        TIFF,
        WEBP,
        /** HEIC and AVIF: items in an ISO base media file (ISO/IEC 23008-12). */
        HEIF
    }

    /** Reads {@code file} from its position 0; null if it is of no known format. */
    static @Nullable PictureHeader of(ByteBuffer file) {
        ByteBuffer bytes = file.duplicate().rewind().order(ByteOrder.BIG_ENDIAN);
        Format format = format(bytes);
        if (format == null) {
            return null;
        }
        try {
            return switch (format) {
                case JPEG -> jpeg(bytes);
                case PNG -> sized(format, bytes.getInt(16), bytes.getInt(20));
                case GIF -> {
                    bytes.order(ByteOrder.LITTLE_ENDIAN);
                    yield sized(format, unsignedShort(bytes, 6), unsignedShort(bytes, 8));
                }
                case BMP -> bmp(bytes.order(ByteOrder.LITTLE_ENDIAN));
                case TIFF -> tiff(bytes);
                case WEBP -> webp(bytes.order(ByteOrder.LITTLE_ENDIAN));
                case HEIF -> new PictureHeader(format, null, 0);
            };
        } catch (IndexOutOfBoundsException _) {
            return new PictureHeader(format, null, 0);
        }
    }

    private static @Nullable Format format(ByteBuffer bytes) {
        if (bytes.limit() < 12) {
            return null;
        }
        int first = bytes.getInt(0);
        if (first >>> 8 == 0xFFD8FF) {
            return Format.JPEG;
        }
        if (first == 0x89504E47) {
            return Format.PNG;
        }
        if (first == 0x47494638) {
            return Format.GIF;
        }
        if (first >>> 16 == 0x424D) {
            return Format.BMP;
        }
        if (first == 0x49492A00 || first == 0x4D4D002A) {
            return Format.TIFF;
        }
        if (first == 0x52494646 && "WEBP".equals(name(bytes, 8))) {
            return Format.WEBP;
        }
        return "ftyp".equals(name(bytes, 4)) ? Format.HEIF : null;
    }

    private static PictureHeader sized(Format format, int width, int height) {
        return sized(format, width, height, 0);
    }

    private static PictureHeader sized(Format format, int width, int height, int components) {
        // Widths are unsigned in most formats and a height below zero means "from the top" in bmp.
        PictureSize size =
                width == 0 || height == 0
                        ? null
                        : new PictureSize(magnitude(width), magnitude(height));
        return new PictureHeader(format, size, components);
    }

    private static int magnitude(int side) {
        return side == Integer.MIN_VALUE ? Integer.MAX_VALUE : Math.abs(side);
    }

    /** Looks for a start-of-frame marker (ITU-T T.81, table B.1). */
    private static PictureHeader jpeg(ByteBuffer bytes) {
        int at = 2;
        while (true) {
            if ((bytes.get(at) & 0xFF) != 0xFF) {
                at++;
                continue;
            }
            int marker = bytes.get(at + 1) & 0xFF;
            if (isStartOfFrame(marker)) {
                return sized(
                        Format.JPEG,
                        unsignedShort(bytes, at + 7),
                        unsignedShort(bytes, at + 5),
                        bytes.get(at + 9) & 0xFF);
            }
            boolean standsAlone =
                    marker == 0xFF || marker == 0 || (marker >= 0xD0 && marker <= 0xD8);
            if (standsAlone) {
                at += marker == 0xFF ? 1 : 2;
            } else {
                at += 2 + unsignedShort(bytes, at + 2);
            }
        }
    }

    static boolean isStartOfFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    private static PictureHeader bmp(ByteBuffer bytes) {
        boolean old = bytes.getInt(14) == 12;
        return old
                ? sized(Format.BMP, unsignedShort(bytes, 18), unsignedShort(bytes, 20))
                : sized(Format.BMP, bytes.getInt(18), bytes.getInt(22));
    }

    /** Reads the first directory of a TIFF 6.0 file: tags 256 and 257. */
    private static PictureHeader tiff(ByteBuffer bytes) {
        bytes.order(bytes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = bytes.getInt(4);
        int entries = unsignedShort(bytes, directory);
        int width = 0;
        int height = 0;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            int tag = unsignedShort(bytes, entry);
            boolean isShort = unsignedShort(bytes, entry + 2) == 3;
            if (tag == 256 || tag == 257) {
                int value = isShort ? unsignedShort(bytes, entry + 8) : bytes.getInt(entry + 8);
                width = tag == 256 ? value : width;
                height = tag == 257 ? value : height;
            }
        }
        return sized(Format.TIFF, width, height);
    }

    /** Reads the first chunk of the WebP container (RFC 9649). */
    private static PictureHeader webp(ByteBuffer bytes) {
        return switch (name(bytes, 12)) {
            case "VP8X" ->
                    sized(
                            Format.WEBP,
                            1 + (bytes.getInt(24) & 0xFFFFFF),
                            1 + (bytes.getInt(26) >>> 8));
            case "VP8L" -> {
                int packed = bytes.getInt(21);
                yield sized(Format.WEBP, 1 + (packed & 0x3FFF), 1 + (packed >>> 14 & 0x3FFF));
            }
            default ->
                    sized(
                            Format.WEBP,
                            unsignedShort(bytes, 26) & 0x3FFF,
                            unsignedShort(bytes, 28) & 0x3FFF);
        };
    }

    private static int unsignedShort(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    static String name(ByteBuffer bytes, int at) {
        byte[] four = new byte[4];
        bytes.get(at, four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }
}
