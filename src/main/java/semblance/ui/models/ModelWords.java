package semblance.ui.models;

import org.jspecify.annotations.Nullable;

import semblance.media.MediaKind;
import semblance.models.Installation;
import semblance.models.ModelCheck;
import semblance.models.ModelProgress;
import semblance.ui.look.CoreWords;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;
import semblance.ui.models.ModelEntry.Presence;
import semblance.ui.models.ModelEntry.Use;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What there is to say of models, in words. */
final class ModelWords {
    private static final double MILLIS = 1000;
    private static final double SLOW = 10;
    private static final int COSINE_DIGITS = 5;
    private static final int LONGEST_ID = 40;

    private ModelWords() {}

    /** Returns what a person calls a model; names of their own makers stay as they are. */
    static String name(ModelEntry entry) {
        return CoreWords.of(entry.card().name());
    }

    /** Returns what goes on: "Downloading pytorch_model.bin". */
    static String title(ModelWork work) {
        if (work.isEnding()) {
            return Texts.of("models.work.ending");
        }
        ModelProgress progress = work.progress();
        if (progress != null) {
            return switch (progress.step()) {
                case DOWNLOADING -> Texts.of("models.step.downloading", progress.file());
                case VERIFYING -> Texts.of("models.step.verifying", progress.file());
                case COPYING -> Texts.of("models.step.copying", progress.file());
                case READING -> Texts.of("models.step.reading", progress.file());
            };
        }
        return switch (work.kind()) {
            case DOWNLOAD -> Texts.of("models.work.download");
            case IMPORT -> Texts.of("models.work.import");
            case CHECK -> Texts.of("models.work.check");
            case REMOVAL -> Texts.of("models.work.removal");
            case CHOICE -> Texts.of("models.work.choice");
        };
    }

    /** Returns how far, how fast and how long still, as far as it is known. */
    static String figures(@Nullable ModelProgress progress) {
        if (progress == null) {
            return "";
        }
        if (!progress.note().isEmpty()) {
            return CoreWords.of(progress.note());
        }
        List<String> parts = new ArrayList<>();
        if (progress.total() > 0) {
            parts.add(
                    Texts.of(
                            "models.bytes.of",
                            Words.size(progress.bytes()),
                            Words.size(progress.total())));
        } else if (progress.bytes() > 0) {
            parts.add(Words.size(progress.bytes()));
        }
        if (progress.bytesPerSecond() >= 1) {
            parts.add(Words.sizePerSecond(progress.bytesPerSecond()));
        }
        if (progress.left() != null && progress.bytes() < progress.total()) {
            parts.add(Texts.of("models.left", Words.wait(progress.left())));
        }
        return Words.line(parts);
    }

    /** Returns "Pictures, videos, words" or what else the model compares. */
    static String kinds(ModelEntry entry) {
        List<String> kinds =
                entry.card().kinds().stream()
                        .sorted()
                        .map(kind ->
                                switch (kind) {
                                    case IMAGE -> Texts.of("models.kind.pictures");
                                    case AUDIO -> Texts.of("models.kind.sounds");
                                    case VIDEO -> Texts.of("models.kind.videos");
                                })
                        .collect(Collectors.toCollection(ArrayList::new));
        if (entry.card().understandsText()) {
            kinds.add(Texts.of("models.kind.words"));
        }
        return Words.capital(String.join(", ", kinds));
    }

    /** Returns "In use for pictures and words", "" if it is in use for nothing. */
    static String uses(Set<Use> uses) {
        List<String> words =
                uses.stream()
                        .sorted()
                        .map(use ->
                                switch (use) {
                                    case PICTURES -> Texts.of("models.use.pictures");
                                    case SOUNDS -> Texts.of("models.use.sounds");
                                    case WORDS -> Texts.of("models.use.words");
                                })
                        .toList();
        return words.isEmpty() ? "" : Texts.of("models.uses", Words.and(words));
    }

    /** Returns what the model takes, or would take. */
    static String size(ModelEntry entry) {
        return switch (entry.presence()) {
            case BUILT_IN -> Texts.of("models.size.builtin");
            case INSTALLED, DAMAGED ->
                    Texts.of("models.size.disk", Words.size(entry.bytesOnDisk()));
            case ABSENT -> download(entry);
        };
    }

    private static String download(ModelEntry entry) {
        String all = about(entry.card().downloadBytes(), entry.card().isDownloadSizeKnown());
        return entry.arrived() > 0
                ? Texts.of("models.size.arrived", Words.size(entry.arrived()), all)
                : Texts.of("models.size.download", all);
    }

    /** Returns a size that may be a part of the whole: "about 605 MB". */
    static String about(long bytes, boolean isKnown) {
        if (bytes == 0) {
            return Texts.of("models.size.unknown");
        }
        return isKnown ? Words.size(bytes) : Texts.of("models.size.about", Words.size(bytes));
    }

    /** Returns a name for an SPDX expression. */
    static String licence(ModelEntry entry) {
        String licence = entry.card().licence();
        return licence.equals("NOASSERTION")
                ? Texts.of("models.licence.unknown")
                : Texts.of("models.licence", licence);
    }

    /** Returns "37 pictures/s on one core, int8"; a sound is a few seconds long. */
    static String speed(Set<MediaKind> kinds, ModelSpeed speed) {
        double rate = MILLIS / speed.millis();
        String number = Words.decimal(rate, rate < SLOW ? 1 : 0);
        return kinds.contains(MediaKind.AUDIO)
                ? Texts.of("models.speed.sounds", number, speed.precision())
                : Texts.of("models.speed.pictures", number, speed.precision());
    }

    /** Returns what the speed means. */
    static String speedDetails(Set<MediaKind> kinds, ModelSpeed speed) {
        String millis = Words.decimal(speed.millis(), 1);
        String cosine = Words.decimal(speed.leastCosine(), COSINE_DIGITS);
        return kinds.contains(MediaKind.AUDIO)
                ? Texts.of("models.speed.sounds.details", millis, cosine)
                : Texts.of("models.speed.pictures.details", millis, cosine);
    }

    static String intact(ModelCheck check) {
        return check.isVerified() ? Texts.of("models.intact.official") : Texts.of("models.intact");
    }

    static String broken(ModelCheck check) {
        return Texts.of("models.broken", sentences(check.problems()));
    }

    static String freed(long bytes) {
        return Texts.of("models.freed", Words.size(bytes));
    }

    static String imported(Installation done) {
        String name = done.model().card().name();
        return done.notes().isEmpty()
                ? Texts.of("models.installed", name)
                : Texts.of("models.installed.notes", name, sentences(done.notes()));
    }

    /** Returns sentences of the core, one after the other. */
    static String sentences(List<String> ofCore) {
        return ofCore.stream().map(CoreWords::of).collect(Collectors.joining(" "));
    }

    static String notOfficial(List<Path> paths) {
        return Texts.of("models.unofficial", paths.size(), names(paths));
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
                ? Texts.of("models.none")
                : Words.line(Texts.of("models.count", installed), Words.size(bytes));
    }
}
