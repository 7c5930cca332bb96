package semblance.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageNetClassesTest {
    @Test
    void thereAreAThousandAndNoneIsBlank() {
        assertEquals(1000, ImageNetClasses.names().size());
        assertEquals(1000, ImageNetClasses.words().size());
        assertTrue(ImageNetClasses.names().stream().noneMatch(String::isBlank));
        assertTrue(
                ImageNetClasses.words().stream()
                        .flatMap(java.util.List::stream)
                        .allMatch(word -> !word.isBlank() && word.equals(word.strip())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0   | tench, Tinca tinca",
                "134 | crane",
                "207 | golden retriever",
                "281 | tabby, tabby cat",
                "340 | zebra",
                "404 | airliner",
                "430 | basketball",
                "517 | crane",
                "817 | sports car, sport car",
                "954 | banana",
                "985 | daisy",
                "999 | toilet tissue, toilet paper, bathroom tissue",
            })
    void orderIsThatOfTheWordNetIds(int index, String name) {
        assertEquals(name, ImageNetClasses.names().get(index));
    }

    @ParameterizedTest
    @CsvSource({
        "dog, 151, 268",
        "cat, 281, 293",
        "bird, 7, 24",
        "bird, 80, 100",
        "fish, 0, 6",
        "snake, 52, 68",
        "spider, 72, 77",
        "insect, 300, 326",
        "butterfly, 321, 326"
    })
    void whatBelongsTogetherIsFoundByOneWord(String word, int first, int last) {
        for (int index = first; index <= last; index++) {
            assertTrue(
                    ImageNetClasses.words().get(index).contains(word),
                    ImageNetClasses.names().get(index));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "car, 817", "boat, 472", "ship, 628", "musical instrument, 402", "fruit, 954",
        "Tinca tinca, 0", "tench, 0", "flower, 985", "train, 820", "phone, 487"
    })
    void synonymsAndEverydayWordsFindAClass(String word, int index) {
        assertTrue(ImageNetClasses.words().get(index).contains(word), word);
    }
}
