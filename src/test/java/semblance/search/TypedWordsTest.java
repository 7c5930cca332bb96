package semblance.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class TypedWordsTest {
    @Test
    void aMinusSignMeansThatAWordMustNotBeThere() {
        assertEquals(
                List.of(QueryPart.words("red boat"), QueryPart.without("sunset people")),
                TypedWords.parse(" red  -sunset boat -people "));
    }

    @Test
    void aHyphenInsideAWordIsNoMinus() {
        assertEquals(List.of(QueryPart.words("close-up")), TypedWords.parse("close-up"));
    }

    @Test
    void severalWordsInQuotationMarksMustNotBeThere() {
        assertEquals(
                List.of(QueryPart.words("beach"), QueryPart.without("red boat")),
                TypedWords.parse("beach -\"red boat\""));
        assertEquals(
                List.of(QueryPart.words("beach"), QueryPart.without("red bo")),
                TypedWords.parse("beach -\"red bo"));
    }

    @Test
    void nothingButSignsIsNoQuestion() {
        assertEquals(List.of(), TypedWords.parse(""));
        assertEquals(List.of(), TypedWords.parse(" - -\"\" "));
        assertEquals(List.of(QueryPart.without("night")), TypedWords.parse("-night"));
    }
}
