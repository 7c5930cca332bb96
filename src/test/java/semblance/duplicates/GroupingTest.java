package semblance.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import semblance.media.ContentId;
import semblance.media.FileStamp;
import semblance.media.MediaKind;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups of pairs, without files. */
class GroupingTest {
    private final Map<ContentId, List<Member>> files = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();

    private ContentId file(String name, int width, long bytes) {
        return file(name, content(name), width, bytes);
    }

    private ContentId file(String name, ContentId content, int width, long bytes) {
        Member member =
                new Member(
                        Path.of("/photos").resolve(name),
                        MediaKind.IMAGE,
                        content,
                        new FileStamp(bytes, Instant.EPOCH),
                        width,
                        width,
                        null,
                        null,
                        "mjpeg",
                        false,
                        Set.of());
        files.computeIfAbsent(content, _ -> new ArrayList<>()).add(member);
        return content;
    }

    private static ContentId content(String name) {
        return new ContentId(String.format("%032x", name.hashCode() & 0xffffffffL));
    }

    private void match(ContentId one, ContentId other) {
        pairs.add(Pair.of(one, other, Relation.SAME_PICTURE, Set.of()));
    }

    private List<String> groups(Choices choices) {
        Map<ContentId, List<Member>> seen = new HashMap<>();
        files.forEach((content, members) ->
                seen.put(
                        content,
                        members.stream().map(file -> protectedBy(choices, file)).toList()));
        return new Grouping(seen, choices)
                .groups(pairs).stream()
                        .map(group ->
                                group.relation().word()
                                        + " "
                                        + group.members().stream()
                                                .map(it -> it.path().getFileName().toString())
                                                .toList()
                                        + " "
                                        + group.reason())
                        .sorted()
                        .toList();
    }

    private static Member protectedBy(Choices choices, Member file) {
        return new Member(
                file.path(),
                file.kind(),
                file.content(),
                file.stamp(),
                file.width(),
                file.height(),
                file.duration(),
                file.taken(),
                file.codec(),
                choices.protects(file.path()),
                file.changes());
    }

    @Test
    void bestIsKeptByTheRulesInTheirOrder() {
        match(file("small", 100, 50), file("large", 200, 40));
        assertEquals(List.of("picture [large, small] RESOLUTION"), groups(Choices.USUAL));
        assertEquals(
                List.of("picture [small, large] LARGEST"),
                groups(Choices.USUAL.withRules(List.of(KeepRule.LARGEST))));
    }

    @Test
    void likenessIsNotHandedOn() {
        ContentId a = file("a", 300, 1);
        ContentId b = file("b", 200, 1);
        ContentId c = file("c", 100, 1);
        match(a, b);
        match(b, c);
        assertEquals(List.of("picture [a, b] RESOLUTION"), groups(Choices.USUAL));
        match(a, c);
        assertEquals(List.of("picture [a, b, c] RESOLUTION"), groups(Choices.USUAL));
    }

    @Test
    void pairThatIsNoMatchParts() {
        ContentId a = file("a", 300, 1);
        ContentId b = file("b", 200, 1);
        match(a, b);
        Choices parted = Choices.USUAL.withNotMatches(List.of(new NotAMatch(b, a, "b", "a")));
        assertEquals(List.of(), groups(parted));
        assertEquals(
                List.of("picture [a, b] RESOLUTION"),
                groups(parted.withoutNotMatches(List.of(new NotAMatch(a, b, "", "")))));
    }

    @Test
    void whatIsProtectedIsKeptBeforeAllElse() {
        match(file("master/small", 100, 50), file("large", 200, 40));
        Choices choices = Choices.USUAL.withProtectedFolders(List.of(Path.of("/photos/master")));
        assertEquals(List.of("picture [small, large] PROTECTED"), groups(choices));
    }

    @Test
    void copiesAreAGroupAndTheBestOfThemStandsForAllElsewhere() {
        ContentId same = file("longer name", content("x"), 100, 9);
        file("short", same, 100, 9);
        match(same, file("other", 200, 5));
        assertEquals(
                List.of(
                        "content [short, longer name] SHORTEST_PATH",
                        "picture [other, short] RESOLUTION"),
                groups(Choices.USUAL));
    }
}
