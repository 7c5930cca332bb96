package semblance.bench;

import com.fasterxml.jackson.databind.JsonNode;

import semblance.Composition;
import semblance.media.MediaKind;
import semblance.scan.FileSignature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How well changed copies of pictures are told from pictures that are merely alike, measured
 * through the program's own command line: all pictures below a folder are indexed together with
 * changed copies of some of them. Groups of originals only are listed, to be looked at: a folder of
 * real pictures holds some true copies.
 *
 * <p>Run by {@code mvn -q test-compile exec:exec@duplicates -Dmedia=FOLDER}.
 */
public final class DuplicatesBench {
    /** One in so many pictures is copied. */
    private static final int EVERY = 10;

    private final Composition parts;
    private final Path work;
    private final JsonCommand command;

    private DuplicatesBench(Composition parts, Path work) {
        this.parts = parts;
        this.work = work;
        this.command = new JsonCommand(parts, work.resolve("library"), List.of());
    }

    public static void main(String[] args) throws Exception {
        new DuplicatesBench(
                        Composition.ofThisSystem(),
                        Files.createTempDirectory("semblance-duplicates"))
                .measure(Path.of(args[0]).toAbsolutePath().normalize());
        System.exit(0);
    }

    /** A copy and what was done to it. */
    private record Copy(Path original, String change) {}

    private void measure(Path folder) throws Exception {
        List<Path> originals = pictures(folder);
        Map<Path, Copy> copies = new LinkedHashMap<>();
        for (int i = 0; i < originals.size(); i += EVERY) {
            Path original = originals.get(i);
            Path target = work.resolve("copies").resolve(String.valueOf(i));
            PictureCopies.of(original, target)
                    .forEach((change, copy) -> copies.put(copy, new Copy(original, change)));
        }
        command.run("index", folder.toString(), work.resolve("copies").toString());
        long began = System.nanoTime();
        JsonNode groups = command.run("duplicates", "--near", "--sort", "picture").get("groups");
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d originals, %d copies, compared in %.0f s by %s%n",
                originals.size(),
                copies.size(),
                seconds,
                parts.embedders().getFirst().space().modelId());
        recall(groups, copies);
        precision(groups, copies);
    }

    /** A copy is found if it is in one group with its original or with another copy of it. */
    private static void recall(JsonNode groups, Map<Path, Copy> copies) {
        Map<Path, Integer> groupOf = new HashMap<>();
        Map<String, int[]> found = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            for (JsonNode path : groups.get(i).get("paths")) {
                groupOf.put(Path.of(path.asText()), i);
            }
        }
        copies.forEach((path, copy) -> {
            int[] count = found.computeIfAbsent(copy.change(), _ -> new int[2]);
            Integer group = groupOf.get(path);
            count[0] += group != null && isRight(groups.get(group), path, copies) ? 1 : 0;
            count[1]++;
        });
        found.forEach((change, count) ->
                System.out.printf(
                        Locale.ROOT,
                        "  %-28s found: %.3f of %d%n",
                        change,
                        count[0] / (double) count[1],
                        count[1]));
    }

    private static boolean isRight(JsonNode group, Path copy, Map<Path, Copy> copies) {
        for (JsonNode other : group.get("paths")) {
            Path path = Path.of(other.asText());
            if (!path.equals(copy) && source(path, copies).equals(source(copy, copies))) {
                return true;
            }
        }
        return false;
    }

    /** Each member is a claim that it is the same picture as the one that is kept. */
    private static void precision(JsonNode groups, Map<Path, Copy> copies) {
        int right = 0;
        List<String> others = new ArrayList<>();
        for (JsonNode group : groups) {
            Path best = Path.of(group.get("best").asText());
            for (JsonNode member : group.get("paths")) {
                Path path = Path.of(member.asText());
                if (path.equals(best)) {
                    continue;
                }
                if (source(path, copies).equals(source(best, copies))) {
                    right++;
                } else {
                    others.add(source(best, copies) + "  " + source(path, copies));
                }
            }
        }
        System.out.printf(
                Locale.ROOT, "  right by making: %d; to be looked at: %d%n", right, others.size());
        others.stream().sorted().distinct().forEach(pair -> System.out.println("    " + pair));
    }

    private static Path source(Path path, Map<Path, Copy> copies) {
        Copy copy = copies.get(path);
        return copy == null ? path : copy.original();
    }

    private static List<Path> pictures(Path folder) throws IOException {
        List<Path> pictures = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                if (FileSignature.kindOf(file).filter(MediaKind.IMAGE::equals).isPresent()) {
                    pictures.add(file);
                }
            }
        }
        return pictures;
    }
}
