package semblance.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import semblance.media.ColourName;

import java.util.Arrays;

class DominantColourTest {
    @ParameterizedTest
    @CsvSource({
        "000000, BLACK", "ffffff, WHITE", "808080, GREY", "c0c0c0, GREY", "2f2f2f, BLACK",
        "ff0000, RED", "8b0000, RED", "dc143c, RED", "ffa500, ORANGE", "ff8c00, ORANGE",
        "ffff00, YELLOW", "ffd700, YELLOW", "008000, GREEN", "00ff00, GREEN", "2e8b57, GREEN",
        "556b2f, GREEN", "008080, TEAL", "40e0d0, TEAL", "0000ff, BLUE", "87ceeb, BLUE",
        "000080, BLUE", "4682b4, BLUE", "800080, PURPLE", "9400d3, PURPLE", "ffc0cb, PINK",
        "ff69b4, PINK", "8b4513, BROWN", "a0522d, BROWN", "d2b48c, BROWN"
    })
    void namedColoursOfCssAreCalledWhatTheyAre(String hex, ColourName name) {
        assertEquals(name, DominantColour.name(Integer.parseInt(hex, 16)));
    }

    @Test
    void hueOfAFifthOfThePictureWinsOverTheGreyAroundIt() {
        int[] street = new int[1000];
        Arrays.fill(street, 0x777777);
        Arrays.fill(street, 0, 250, 0xd01010);
        assertEquals(ColourName.RED, DominantColour.of(street));
        Arrays.fill(street, 100, 250, 0x777777);
        assertEquals(ColourName.GREY, DominantColour.of(street));
    }
}
