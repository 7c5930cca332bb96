package semblance.bench;

import com.fasterxml.jackson.databind.JsonNode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * How well the name of a class finds the sounds of the class, where neither files nor folders are
 * called by it: copies of the files lie under numbers in one folder, in no order. The average
 * precision of a class is over all its files; what is not listed counts as never found.
 */
final class WordsBench {
    private static final long SEED = 1;

    private final JsonCommand command;
    private final Path copies;

    /**
     * @param copies an empty folder for the copies
     */
    WordsBench(JsonCommand command, Path copies) {
        this.command = command;
        this.copies = copies;
    }

    /**
     * @param files whose folders are named by what is heard in them, with '_' between words
     */
    void measure(List<Path> files) throws Exception {
        Map<String, String> classes = new HashMap<>();
        Map<String, Integer> sizes = new TreeMap<>();
        List<Path> shuffled = new ArrayList<>(files);
        java.util.Collections.shuffle(shuffled, new Random(SEED));
        for (Path file : shuffled) {
            String name = String.valueOf(file.getFileName());
            String number = classes.size() + name.substring(Math.max(0, name.lastIndexOf('.')));
            Files.copy(file, copies.resolve(number));
            String ofFile = String.valueOf(file.getName(file.getNameCount() - 2));
            classes.put(number, ofFile);
            sizes.merge(ofFile, 1, Integer::sum);
        }
        command.run("index", copies.toString());
        double sum = 0;
        for (var ofClass : sizes.entrySet()) {
            String words = ofClass.getKey().replace('_', ' ');
            sum += measure(words, ofClass.getKey(), ofClass.getValue(), classes);
        }
        System.out.printf(
                Locale.ROOT,
                "sounds by words, %d classes: mean average precision %.4f%n",
                sizes.size(),
                sum / sizes.size());
    }

    private double measure(String words, String ofClass, int size, Map<String, String> classes)
            throws Exception {
        JsonNode results =
                command.run(
                                "search",
                                "--text",
                                words,
                                "--kind",
                                "audio",
                                "--top",
                                String.valueOf(classes.size()))
                        .get("results");
        double precision = 0;
        int hits = 0;
        int close = 0;
        int closeAndRight = 0;
        for (int i = 0; i < results.size(); i++) {
            Path path = Path.of(results.get(i).get("path").asText());
            boolean hit = ofClass.equals(classes.get(String.valueOf(path.getFileName())));
            hits += hit ? 1 : 0;
            precision += hit ? hits / (i + 1.0) : 0;
            boolean isClose = results.get(i).get("close").asBoolean();
            close += isClose ? 1 : 0;
            closeAndRight += isClose && hit ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "  %-24s average precision %.3f; listed %d of %d; called close %d, %d of them right%n",
                words,
                precision / size,
                hits,
                size,
                close,
                closeAndRight);
        return precision / size;
    }
}
