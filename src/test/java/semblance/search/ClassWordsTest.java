package semblance.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import semblance.embed.AudioSetClasses;
import semblance.embed.ImageNetClasses;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

class ClassWordsTest {
    private static final ClassWords SOUNDS = ClassWords.of(Side.SOUNDS);

    @Test
    void everyClassOfSoundIsFoundByItsOwnName() {
        Set<String> missing = new TreeSet<>(AudioSetClasses.names());
        for (String name : AudioSetClasses.names()) {
            for (Sought sought : SOUNDS.in(name.replaceAll(" \\(.*|,.*", ""))) {
                missing.removeAll(full(sought));
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void noWeightIsOfAClassThatTheNetworksDoNotHave() {
        Set<String> known = new HashSet<>(AudioSetClasses.names());
        for (String words : List.of("speech", "animal", "music", "vehicle", "alarm", "water")) {
            assertTrue(known.containsAll(SOUNDS.in(words).getFirst().weights().keySet()), words);
        }
    }

    @Test
    void theNarrowerOfTwoClassesIsMeant() {
        Sought sought = only("barking dog");
        assertEquals(Set.of("Bark"), full(sought));
        float wider = sought.weights().getOrDefault("Domestic animals, pets", 0f);
        float beside = sought.weights().getOrDefault("Dog", 0f);
        assertTrue(wider > 0 && beside > wider && beside < 1, sought::toString);
        assertEquals(sought.weights(), only("a dog that barks").weights());
        assertEquals(Set.of("Dog"), full(only("puppies")));
        assertTrue(only("dog").weights().getOrDefault("Bark", 0f) > .5);
    }

    @Test
    void phrasesAreFoundBeforeTheirWords() {
        assertEquals(Set.of("Engine"), full(only("engine noise")));
        assertEquals(Set.of("Baby cry, infant cry"), full(only("crying baby")));
        assertEquals(Set.of("Shatter"), full(only("the glass is breaking")));
        assertEquals(Set.of("Noise"), full(only("noises")));
        assertEquals(Set.of("Clock", "Tick", "Tick-tock"), full(only("clock tick")));
        assertEquals(Set.of("Fire alarm"), full(only("fire alarm")));
    }

    @Test
    void severalThingsAreSeveral() {
        List<Sought> sought = SOUNDS.in("a dog barking in the rain near a train station at night");
        assertEquals(
                List.of(Set.of("Bark"), Set.of("Rain"), Set.of("Inside, public space")),
                sought.stream().map(ClassWordsTest::full).toList());
        assertEquals(List.of(), SOUNDS.in("the quarterly report of 2019"));
        assertEquals(List.of(), SOUNDS.in(""));
    }

    @Test
    void picturesAreFoundByTheirSynonymsAndWiderWords() {
        ClassWords pictures = ClassWords.of(Side.PICTURES);
        String retriever = "golden retriever";
        assertEquals(Set.of(retriever), full(pictures.in("Golden Retrievers").getFirst()));
        assertTrue(full(pictures.in("dogs").getFirst()).contains(retriever));
        assertTrue(ImageNetClasses.names().contains(retriever));
    }

    @Test
    void formsOfOneWordHaveOneStem() {
        for (String forms :
                List.of(
                        "bark barks barked barking",
                        "cry cries cried crying",
                        "sneeze sneezes sneezed sneezing",
                        "chop chops chopped chopping",
                        "roll rolls rolled rolling",
                        "hiss hisses hissing",
                        "baby babies baby's",
                        "horse horses",
                        "bus buses",
                        "watch watches watching",
                        "engine engines")) {
            assertEquals(1, Set.copyOf(Stems.of(forms)).size(), forms + ": " + Stems.of(forms));
        }
        assertEquals(List.of("ring", "sing", "spring", "bee"), Stems.of("ring sing spring bee"));
    }

    @Test
    void anyWordsAreUnderstoodOrPassedOver() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder words = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                words.append((char) (random.nextBoolean() ? 'a' + random.nextInt(26) : ' '));
                if (random.nextInt(20) == 0) {
                    words.append((char) random.nextInt(1 << 16));
                }
            }
            for (Sought sought : SOUNDS.in(words.toString())) {
                assertTrue(
                        sought.weights().values().stream().allMatch(it -> it > 0 && it <= 1),
                        "seed " + seed);
            }
        }
    }

    private static Sought only(String words) {
        List<Sought> sought = SOUNDS.in(words);
        assertEquals(1, sought.size(), words);
        return sought.getFirst();
    }

    private static Set<String> full(Sought sought) {
        return sought.weights().entrySet().stream()
                .filter(weight -> weight.getValue() == 1)
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
