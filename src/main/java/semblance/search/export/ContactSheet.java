package semblance.search.export;

import semblance.media.ContentId;
import semblance.media.MediaKind;
import semblance.search.SearchResult;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of small pictures that needs nothing beside itself: no scripts, no other files, light or
 * dark as the reader's system is, and on paper without cutting a picture in two.
 */
final class ContactSheet {
    private static final String STYLE =
            """
            :root { color-scheme: light dark; --ground: #fff; --text: #1f2328; --quiet: #59636e; --box: #f0f2f4; }
            @media (prefers-color-scheme: dark) { :root { --ground: #0d1117; --text: #e6edf3; --quiet: #9198a1; --box: #1c2129; } }
            * { box-sizing: border-box; }
            body { margin: 0; padding: 2rem; background: var(--ground); color: var(--text); font: 15px/1.45 system-ui, sans-serif; }
            h1 { font-size: 1.35rem; margin: 0 0 1.5rem; overflow-wrap: anywhere; }
            main { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 1.25rem; }
            figure { margin: 0; break-inside: avoid; }
            .art { aspect-ratio: 4 / 3; border-radius: .5rem; background: var(--box); display: grid; place-items: center; overflow: hidden; color: var(--quiet); }
            .art img { width: 100%; height: 100%; object-fit: contain; }
            figcaption { padding: .4rem .1rem 0; overflow-wrap: anywhere; }
            .name { font-weight: 600; }
            .quiet { color: var(--quiet); font-size: .85rem; }
            @media print { body { padding: 0; background: #fff; color: #000; } main { grid-template-columns: repeat(4, 1fr); gap: .6rem; } .quiet { color: #333; } }
            """;

    private final Writer out;
    private final Function<ContentId, Optional<Path>> thumbnails;
    private final SheetWords words;

    ContactSheet(Writer out, Function<ContentId, Optional<Path>> thumbnails, SheetWords words) {
        this.out = out;
        this.thumbnails = thumbnails;
        this.words = words;
    }

    void write(Answer answer) throws IOException {
        String heading = escaped(words.heading().apply(answer));
        out.write("<!DOCTYPE html>\n<html lang=\"" + escaped(words.language()) + "\">\n<head>\n");
        out.write("<meta charset=\"utf-8\">\n");
        out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.write("<title>" + heading + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n");
        out.write("<body>\n<h1>" + heading + "</h1>\n<main>\n");
        for (SearchResult result : answer.results()) {
            write(result);
        }
        out.write("</main>\n</body>\n</html>\n");
    }

    private void write(SearchResult result) throws IOException {
        Path name = result.path().getFileName();
        Path folder = result.path().getParent();
        out.write("<figure><div class=\"art\">");
        out.write(picture(result.content()).orElse(sign(result.kind())));
        out.write("</div><figcaption><div class=\"name\">");
        out.write(escaped(name == null ? result.path().toString() : name.toString()));
        out.write("</div><div class=\"quiet\">" + escaped(words.line().apply(result)) + "</div>");
        out.write("<div class=\"quiet\">" + (folder == null ? "" : escaped(folder.toString())));
        out.write("</div></figcaption></figure>\n");
    }

    private Optional<String> picture(ContentId content) {
        return thumbnails
                .apply(content)
                .flatMap(file -> {
                    try {
                        String bytes = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
                        return Optional.of(
                                "<img alt=\"\" src=\"data:image/jpeg;base64," + bytes + "\">");
                    } catch (IOException _) {
                        // The library may be changing; the file is listed all the same.
                        return Optional.empty();
                    }
                });
    }

    /** Stands for a file without a picture: a note, a frame, a mountain. */
    private static String sign(MediaKind kind) {
        String path =
                switch (kind) {
                    case AUDIO ->
                            "M9 18V5l12-2v13M9 18a3 3 0 1 1-6 0 3 3 0 0 1 6 0zm12-2a3 3 0 1 1-6 0 3 3 0 0 1 6 0z";
                    case VIDEO -> "M3 4h18v16H3zM8 4v16M16 4v16M3 12h18";
                    case IMAGE -> "M3 4h18v16H3zM3 17l6-6 5 5 3-3 4 4";
                };
        return "<svg width=\"48\" height=\"48\" viewBox=\"0 0 24 24\" fill=\"none\""
                + " stroke=\"currentColor\" stroke-width=\"1.5\" stroke-linejoin=\"round\"><path d=\""
                + path
                + "\"/></svg>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
