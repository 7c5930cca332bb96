package semblance.bench;

import com.fasterxml.jackson.databind.JsonNode;

import semblance.Composition;
import semblance.media.MediaKind;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well the program finds, measured through its own command line on a folder whose sub-folders
 * are classes: the nearest neighbour's class and the mean average precision of the first ten with
 * each file as the query (leave one out), how often the cut-off is right, how often the original
 * comes first for changed copies of files, and how well the names of classes find their sounds.
 *
 * <p>Run by {@code mvn -q test-compile exec:exec@retrieval -Dmedia=FOLDER [-Dmodel=ID]
 * [-Dprecision=exact,int8]}: with a model's id by that model alone, with several precisions once in
 * each, so that what a less exact one loses is seen.
 */
public final class RetrievalBench {
    private static final int FIRST = 10;

    /** Queries by changed copies, of each kind of file: more take long and tell little. */
    private static final int COPY_QUERIES = 250;

    private final Composition parts;
    private final Path work;
    private final JsonCommand command;

    private RetrievalBench(Composition parts, Path work, List<String> model) {
        this.parts = parts;
        this.work = work;
        this.command = new JsonCommand(parts, work.resolve("library"), model);
    }

    /** Measures a folder: its path, the precisions between commas, a model's id or nothing. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]).toAbsolutePath().normalize();
        boolean named = args.length > 2 && !args[2].isEmpty();
        for (String precision : args.length > 1 ? args[1].split(",") : new String[] {"automatic"}) {
            System.setProperty("semblance.precision", precision);
            System.out.println(
                    (named ? args[2] : "the best models") + ", precision " + precision + ":");
            new RetrievalBench(
                            Composition.ofThisSystem(),
                            Files.createTempDirectory("semblance-retrieval"),
                            named ? List.of("--model", args[2]) : List.of())
                    .measure(folder);
        }
        System.exit(0);
    }

    private void measure(Path folder) throws Exception {
        System.out.println(
                command.run("index", folder.toString()).get("indexed") + " files indexed");
        for (MediaKind kind : List.of(MediaKind.IMAGE, MediaKind.AUDIO)) {
            List<Path> files = MeasuredFiles.of(folder, kind);
            if (!files.isEmpty()) {
                leaveOneOut(kind, files);
                copies(kind, files);
            }
            if (kind == MediaKind.AUDIO && !files.isEmpty()) {
                new WordsBench(
                                new JsonCommand(parts, work.resolve("words"), command.options()),
                                Files.createDirectories(work.resolve("numbered")))
                        .measure(files);
            }
        }
    }

    private void leaveOneOut(MediaKind kind, List<Path> files) throws Exception {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        files.forEach(file -> sizes.merge(label(file.toString()), 1, Integer::sum));
        double nearest = 0;
        double precision = 0;
        int queries = 0;
        int close = 0;
        int closeAndRight = 0;
        for (Path file : files) {
            String label = label(file.toString());
            int relevant = sizes.getOrDefault(label, 1) - 1;
            if (relevant == 0) {
                continue;
            }
            JsonNode results = search(file, kind, FIRST).get("results");
            queries++;
            double sum = 0;
            int hits = 0;
            for (int i = 0; i < results.size(); i++) {
                boolean hit = label(results.get(i).get("path").asText()).equals(label);
                hits += hit ? 1 : 0;
                sum += hit ? hits / (i + 1.0) : 0;
                nearest += hit && i == 0 ? 1 : 0;
                if (results.get(i).get("close").asBoolean()) {
                    close++;
                    closeAndRight += hit ? 1 : 0;
                }
            }
            precision += sum / Math.min(FIRST, relevant);
        }
        System.out.printf(
                Locale.ROOT,
                "%s, %d queries: 1-NN %.4f, mAP@10 %.4f; called close: %.2f of the first ten, %.2f of them of the class%n",
                kind.word(),
                queries,
                nearest / queries,
                precision / queries,
                close / (double) queries,
                closeAndRight / Math.max(1.0, close));
    }

    private void copies(MediaKind kind, List<Path> files) throws Exception {
        int step = Math.max(1, files.size() / COPY_QUERIES);
        Map<String, int[]> found = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i += step) {
            Path file = files.get(i);
            Map<String, Path> copies;
            try {
                copies =
                        kind == MediaKind.IMAGE
                                ? PictureCopies.of(file, work.resolve("copies"))
                                : SoundCopies.of(parts.engine(), file, work.resolve("copies"), i);
            } catch (java.io.IOException e) {
                System.out.println("left out: " + e.getMessage());
                continue;
            }
            for (var copy : copies.entrySet()) {
                int[] counts = found.computeIfAbsent(copy.getKey(), _ -> new int[3]);
                JsonNode results = search(copy.getValue(), kind, 1).get("results");
                boolean first =
                        !results.isEmpty()
                                && results.get(0).get("path").asText().equals(file.toString());
                counts[0]++;
                counts[1] += first ? 1 : 0;
                counts[2] += first && results.get(0).get("close").asBoolean() ? 1 : 0;
            }
        }
        found.forEach((what, counts) ->
                System.out.printf(
                        Locale.ROOT,
                        "  %-28s original first %.3f, called close %.3f (%d)%n",
                        what,
                        counts[1] / (double) counts[0],
                        counts[2] / (double) counts[0],
                        counts[0]));
    }

    private JsonNode search(Path file, MediaKind kind, int top) throws Exception {
        return command.run(
                "search",
                "--like",
                file.toString(),
                "--kind",
                kind.word(),
                "--top",
                String.valueOf(top));
    }

    private static String label(String path) {
        Path folder = Path.of(path).getParent();
        return folder == null ? "" : folder.toString();
    }
}
