package semblance.ui.duplicates;

import semblance.duplicates.Change;
import semblance.duplicates.Group;
import semblance.duplicates.KeepReason;
import semblance.duplicates.KeepRule;
import semblance.duplicates.Member;
import semblance.duplicates.Relation;
import semblance.duplicates.Removal;
import semblance.media.MediaKind;
import semblance.trash.TrashException;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;

/** The sentences of the page of duplicates. */
final class DuplicateWords {
    private DuplicateWords() {}

    static String name(Relation relation) {
        return switch (relation) {
            case SAME_CONTENT -> Texts.of("duplicates.sort.content");
            case SAME_PICTURE -> Texts.of("duplicates.sort.picture");
            case SAME_MOMENT -> Texts.of("duplicates.sort.moment");
            case SAME_RECORDING -> Texts.of("duplicates.sort.recording");
        };
    }

    static String heading(Group group) {
        int files = group.members().size();
        return switch (group.relation()) {
            case SAME_CONTENT -> Texts.of("duplicates.group.content", files);
            case SAME_PICTURE -> Texts.of("duplicates.group.picture", files);
            case SAME_MOMENT -> Texts.of("duplicates.group.moment", files);
            case SAME_RECORDING ->
                    group.kind() == MediaKind.VIDEO
                            ? Texts.of("duplicates.group.film", files)
                            : Texts.of("duplicates.group.recording", files);
        };
    }

    static String reason(KeepReason reason) {
        return switch (reason) {
            case PROTECTED -> Texts.of("duplicates.reason.protected");
            case RESOLUTION -> Texts.of("duplicates.reason.resolution");
            case FORMAT -> Texts.of("duplicates.reason.format");
            case LARGEST -> Texts.of("duplicates.reason.largest");
            case OLDEST -> Texts.of("duplicates.reason.oldest");
            case NEWEST -> Texts.of("duplicates.reason.newest");
            case SHORTEST_PATH -> Texts.of("duplicates.reason.path");
            case EQUAL -> Texts.of("duplicates.reason.equal");
        };
    }

    static String rule(KeepRule rule) {
        return switch (rule) {
            case RESOLUTION -> Texts.of("duplicates.rule.resolution");
            case FORMAT -> Texts.of("duplicates.rule.format");
            case LARGEST -> Texts.of("duplicates.rule.largest");
            case OLDEST -> Texts.of("duplicates.rule.oldest");
            case NEWEST -> Texts.of("duplicates.rule.newest");
            case SHORTEST_PATH -> Texts.of("duplicates.rule.path");
        };
    }

    static String kind(MediaKind kind) {
        return switch (kind) {
            case IMAGE -> Texts.of("duplicates.kind.image");
            case AUDIO -> Texts.of("duplicates.kind.audio");
            case VIDEO -> Texts.of("duplicates.kind.video");
        };
    }

    /** Returns such as "4000 × 3000 · 2.1 MB". */
    static String facts(Member file) {
        List<String> facts = new ArrayList<>();
        Duration duration = file.duration();
        if (file.width() > 0) {
            facts.add(file.width() + "\u202f\u00d7\u202f" + file.height());
        }
        if (duration != null && file.kind() != MediaKind.IMAGE) {
            facts.add(Words.clock(duration));
        }
        facts.add(Words.size(file.stamp().sizeBytes()));
        return String.join(" \u00b7 ", facts);
    }

    static String date(Member file) {
        return date(file.date());
    }

    private static String date(TemporalAccessor day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Texts.language())
                .format(day);
    }

    static String when(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Texts.language())
                .format(instant.atZone(ZoneId.systemDefault()));
    }

    /** Returns what is different in a file from the one that is kept; "" if nothing shows. */
    static String difference(Member kept, Member file) {
        List<String> words = new ArrayList<>();
        if (file.pixels() > 0 && file.pixels() < kept.pixels()) {
            words.add(
                    Texts.of(
                            "duplicates.differs.smaller",
                            Words.percent(Math.sqrt(file.pixels() / (double) kept.pixels()))));
        } else if (kept.pixels() > 0 && file.pixels() > kept.pixels()) {
            words.add(Texts.of("duplicates.differs.larger"));
        }
        for (Change change : file.changes()) {
            words.add(
                    switch (change) {
                        case MIRRORED -> Texts.of("duplicates.differs.mirrored");
                        case TURNED -> Texts.of("duplicates.differs.turned");
                        case CROPPED -> Texts.of("duplicates.differs.cropped");
                    });
        }
        if (!file.codec().equals(kept.codec())) {
            words.add(Texts.of("duplicates.differs.format"));
        }
        Duration mine = file.duration();
        Duration theirs = kept.duration();
        if (mine != null && theirs != null) {
            long seconds = mine.minus(theirs).toSeconds();
            if (seconds != 0) {
                words.add(
                        seconds < 0
                                ? Texts.of("duplicates.differs.shorter", -seconds)
                                : Texts.of("duplicates.differs.longer", seconds));
            }
        }
        return String.join(", ", words);
    }

    static String refusal(Removal.Refusal refusal, Member file) {
        String name = Words.name(file.path());
        return switch (refusal) {
            case PROTECTED -> Texts.of("duplicates.stays.protected", name);
            case GONE -> Texts.of("duplicates.stays.gone", name);
            case CHANGED -> Texts.of("duplicates.stays.changed", name);
            case NO_OTHER_LEFT -> Texts.of("duplicates.stays.last", name);
            case UNREADABLE -> Texts.of("duplicates.stays.unreadable", name);
        };
    }

    static String problem(TrashException problem) {
        String name = Words.name(problem.file());
        return switch (problem.problem()) {
            case ABSENT -> Texts.of("duplicates.stays.gone", name);
            case NO_TRASH -> Texts.of("duplicates.stays.notrash", name);
            case FORBIDDEN -> Texts.of("duplicates.stays.forbidden", name);
            case PLACE_TAKEN -> Texts.of("duplicates.back.taken", name);
            case NO_FOLDER -> Texts.of("duplicates.back.nofolder", name);
            case NOT_IN_TRASH -> Texts.of("duplicates.back.gone", name);
            case REFUSED -> Texts.of("duplicates.stays.refused", name);
        };
    }
}
