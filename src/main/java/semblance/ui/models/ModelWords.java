package semblance.ui.models;

import org.jspecify.annotations.Nullable;

import semblance.media.MediaKind;
import semblance.models.Installation;
import semblance.models.ModelCheck;
import semblance.models.ModelProgress;
import semblance.ui.look.Reasons;
import semblance.ui.look.Words;
import semblance.ui.models.ModelEntry.Presence;
import semblance.ui.models.ModelEntry.Use;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What there is to say of models, in words. */
final class ModelWords {
    private static final String SEPARATOR = " \u00b7 ";
    private static final double MILLIS = 1000;
    private static final double SLOW = 10;
    private static final int LONGEST_ID = 40;

    private ModelWords() {}

    /** Returns an expected failure's sentence without the words of the command line. */
    static String sentence(Throwable failure) {
        return Reasons.sentence(failure)
                .replace("another --id", "another id")
                .replace(" with --family", "")
                .replace("--id", "an id")
                .replace("--family", "a family");
    }

    /** Returns what goes on: "Downloading pytorch_model.bin". */
    static String title(ModelWork work) {
        ModelProgress progress = work.progress();
        if (work.isEnding()) {
            return "Stopping";
        }
        String doing =
                switch (work.kind()) {
                    case DOWNLOAD -> "Waiting for its turn";
                    case IMPORT -> "Importing";
                    case CHECK -> "Checking";
                    case REMOVAL -> "Removing";
                    case CHOICE -> "Choosing";
                };
        if (progress == null) {
            return doing;
        }
        String step =
                switch (progress.step()) {
                    case DOWNLOADING -> "Downloading";
                    case VERIFYING -> "Verifying";
                    case COPYING -> "Copying";
                    case READING -> "Reading";
                };
        return step + " " + progress.file();
    }

    /** Returns how far, how fast and how long still, as far as it is known. */
    static String figures(@Nullable ModelProgress progress) {
        if (progress == null) {
            return "";
        }
        if (!progress.note().isEmpty()) {
            return progress.note();
        }
        List<String> parts = new ArrayList<>();
        if (progress.total() > 0) {
            parts.add(Words.size(progress.bytes()) + " of " + Words.size(progress.total()));
        } else if (progress.bytes() > 0) {
            parts.add(Words.size(progress.bytes()));
        }
        if (progress.bytesPerSecond() >= 1) {
            parts.add(Words.size(Math.round(progress.bytesPerSecond())) + "/s");
        }
        if (progress.left() != null && progress.bytes() < progress.total()) {
            parts.add("about " + Words.wait(progress.left()) + " left");
        }
        return String.join(SEPARATOR, parts);
    }

    /** Returns "Pictures, videos, words" or what else the model compares. */
    static String kinds(ModelEntry entry) {
        List<String> kinds =
                entry.card().kinds().stream()
                        .sorted()
                        .map(kind ->
                                switch (kind) {
                                    case IMAGE -> "pictures";
                                    case AUDIO -> "sounds";
                                    case VIDEO -> "videos";
                                })
                        .collect(Collectors.toCollection(ArrayList::new));
        if (entry.card().understandsText()) {
            kinds.add("words");
        }
        String all = String.join(", ", kinds);
        return all.isEmpty() ? "" : all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
    }

    /** Returns "In use for pictures and words", "" if it is in use for nothing. */
    static String uses(Set<Use> uses) {
        List<String> words =
                uses.stream().sorted().map(use -> use.name().toLowerCase(Locale.ROOT)).toList();
        return words.isEmpty() ? "" : "In use for " + String.join(" and ", words);
    }

    /** Returns what the model takes, or would take. */
    static String size(ModelEntry entry) {
        return switch (entry.presence()) {
            case BUILT_IN -> "Part of Semblance";
            case INSTALLED, DAMAGED -> Words.size(entry.bytesOnDisk()) + " on disk";
            case ABSENT -> download(entry);
        };
    }

    private static String download(ModelEntry entry) {
        String all = about(entry.card().downloadBytes(), entry.card().isDownloadSizeKnown());
        return entry.arrived() > 0
                ? Words.size(entry.arrived()) + " of " + all + " are here"
                : all + " to download";
    }

    /** Returns a size that may be a part of the whole: "about 605 MB". */
    static String about(long bytes, boolean isKnown) {
        return bytes == 0 ? "size not known" : (isKnown ? "" : "about ") + Words.size(bytes);
    }

    /** Returns a name for an SPDX expression. */
    static String licence(ModelEntry entry) {
        String licence = entry.card().licence();
        return licence.equals("NOASSERTION") ? "Licence not known" : "Licence " + licence;
    }

    /** Returns whether anybody vouches for the model; "" where the question does not arise. */
    static String trust(ModelEntry entry) {
        return switch (entry.presence()) {
            case INSTALLED -> entry.isVerified() ? "Verified" : "Not verified";
            case DAMAGED -> "Damaged";
            case BUILT_IN, ABSENT -> "";
        };
    }

    /** Returns "37 pictures/s on one core, int8"; a sound is a few seconds long. */
    static String speed(Set<MediaKind> kinds, ModelSpeed speed) {
        double rate = MILLIS / speed.millis();
        return String.format(
                Locale.ROOT,
                rate < SLOW ? "%.1f %s/s on one core, %s" : "%.0f %s/s on one core, %s",
                rate,
                kinds.contains(MediaKind.AUDIO) ? "sounds" : "pictures",
                speed.precision());
    }

    /** Returns what the speed means. */
    static String speedDetails(Set<MediaKind> kinds, ModelSpeed speed) {
        return String.format(
                Locale.ROOT,
                "Measured when the network was compiled for this computer: %.1f ms a %s."
                        + " Compared with full precision its vectors have a cosine similarity of"
                        + " %.5f or more.",
                speed.millis(),
                kinds.contains(MediaKind.AUDIO) ? "sound" : "picture",
                speed.leastCosine());
    }

    static String intact(ModelCheck check) {
        return "All files are as they were installed"
                + (check.isVerified() ? ", and are the official ones." : ".");
    }

    static String broken(ModelCheck check) {
        return String.join(" ", check.problems()) + " Remove the model, then install it again.";
    }

    static String freed(long bytes) {
        return "Removed; " + Words.size(bytes) + " are free again.";
    }

    static String imported(Installation done) {
        String installed = "Installed " + done.model().card().name() + ".";
        return done.notes().isEmpty()
                ? installed
                : installed + " " + String.join(" ", done.notes());
    }

    static String notOfficial(List<Path> paths) {
        return names(paths)
                + " is not an official file, so nobody vouches for it: import it only if you trust"
                + " where it comes from.";
    }

    static String names(List<Path> paths) {
        return paths.stream().map(Words::name).collect(Collectors.joining(", "));
    }

    /** Returns a plain word made of a file's name. */
    static String idFor(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
        String plain = stem.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[._-]+|[._-]+$", "");
        return plain.length() > LONGEST_ID
                ? plain.substring(0, LONGEST_ID).replaceAll("[._-]+$", "")
                : plain;
    }

    /** Returns how many are on this computer and what they take. */
    static String summary(List<ModelItem> items) {
        long installed =
                items.stream()
                        .filter(item -> item.entry().presence() == Presence.INSTALLED)
                        .count();
        long bytes = items.stream().mapToLong(item -> item.entry().bytesOnDisk()).sum();
        return installed == 0
                ? "None installed yet"
                : Words.count(installed, "model") + " installed" + SEPARATOR + Words.size(bytes);
    }
}
