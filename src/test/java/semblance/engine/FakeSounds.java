package semblance.engine;

import semblance.embed.EmbeddedSample;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.embed.Label;
import semblance.media.Encoding;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;
import semblance.media.TimeSpan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The "sounds" of a {@link FakeEngine}: a WAVE signature and then what is heard in each second,
 * moments between " / ", labels between "; " with their probability: "Bark 0.8; Dog 0.9 / Rain
 * 0.4". The title among the facts spells the first label, "B-a-r-k"; the duration is a second a
 * moment.
 */
public final class FakeSounds {
    /** The space of a model that names sounds. */
    public static final EmbeddingSpace EARS = new EmbeddingSpace("fake-ears", "none", "1", 2);

    /** The space of a model that names none. */
    public static final EmbeddingSpace DEAF = new EmbeddingSpace("fake-deaf", "none", "1", 2);

    static final String SIGNATURE = "RIFF0000WAVE";

    private FakeSounds() {}

    static boolean isOfSounds(EmbeddingSpace space) {
        return space.equals(EARS) || space.equals(DEAF);
    }

    /** Writes a file in which these labels are heard. */
    public static Path write(Path file, String heard) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, SIGNATURE + heard);
    }

    static Analysis analysis(String content, List<EmbeddingSpace> wanted) {
        List<EmbeddedSample> samples = new ArrayList<>();
        String[] moments = content.split(" / ", -1);
        for (EmbeddingSpace space : wanted) {
            for (int i = 0; i < moments.length; i++) {
                List<Label> labels = space.equals(EARS) ? labels(moments[i]) : List.of();
                samples.add(new EmbeddedSample(TimeSpan.ofSeconds(i, i + 1), east(space), labels));
            }
        }
        String title = content.replaceAll(" [0-9].*", "");
        MediaFacts facts =
                new MediaFacts(
                        0,
                        0,
                        Duration.ofSeconds(moments.length),
                        null,
                        "pcm_s16le",
                        new TreeMap<>(Map.of("title", String.join("-", title.split("", -1)))),
                        new Encoding("wav", "pcm_s16le", 32_000, 1, 512_000, 0));
        List<Label> all = samples.stream().flatMap(sample -> sample.labels().stream()).toList();
        return new Analysis(MediaKind.AUDIO, facts, null, Set.copyOf(wanted), samples, all, null);
    }

    private static List<Label> labels(String moment) {
        List<Label> labels = new ArrayList<>();
        for (String label : moment.split("; ", -1)) {
            int space = label.lastIndexOf(' ');
            if (space > 0) {
                labels.add(
                        new Label(
                                label.substring(0, space),
                                Float.parseFloat(label.substring(space + 1))));
            }
        }
        return labels;
    }

    private static Embedding east(EmbeddingSpace space) {
        return Embedding.ofDirection(space, new float[] {1, 0});
    }
}
