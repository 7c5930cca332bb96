package semblance.embed.token;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

class TokenizersTest {
    @TempDir Path folder;

    @Test
    void openAisListGivesIdsInTheOrderOfItsLines() throws Exception {
        Tokenizer tokenizer = Tokenizers.open(ToyVocabulary.openAi(folder));
        assertArrayEquals(ids(ToyVocabulary.CAT, ToyVocabulary.DOG), tokenizer.ids(" CAT  dog "));
        assertEquals(519, tokenizer.size());
        assertEquals(ToyVocabulary.END, tokenizer.end());
        assertEquals(0, tokenizer.padding());
    }

    @Test
    void packedAndPlainListsAreTheSame() throws Exception {
        Path packed = ToyVocabulary.packed(folder, ToyVocabulary.openAiText(ToyVocabulary.MERGES));
        assertArrayEquals(
                Tokenizers.open(ToyVocabulary.openAi(folder)).ids("cats & dogs"),
                Tokenizers.open(packed).ids("cats & dogs"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bothFormsOfMergesAreRead(boolean pairs) throws Exception {
        Tokenizer tokenizer = huggingFace(pairs, false);
        assertArrayEquals(ids(ToyVocabulary.CAT, ToyVocabulary.DOG), tokenizer.ids(" CAT  dog "));
        assertEquals(519, tokenizer.size());
        assertEquals(ToyVocabulary.END, tokenizer.padding());
    }

    @Test
    void longTextIsCutAndKeepsItsEnd() throws Exception {
        for (Tokenizer tokenizer :
                List.of(Tokenizers.open(ToyVocabulary.openAi(folder)), huggingFace(true, false))) {
            int[] ids = tokenizer.ids("cat ".repeat(100) + "&".repeat(100_000));
            assertEquals(tokenizer.contextLength(), ids.length);
            assertEquals(ToyVocabulary.START, ids[0]);
            assertEquals(ToyVocabulary.END, ids[76]);
            assertTrue(Arrays.stream(ids, 1, 76).allMatch(id -> id == ToyVocabulary.CAT));
            assertEquals(77, tokenizer.ids("x".repeat(100_000)).length);
        }
    }

    @Test
    void noTextIsStartAndEnd() throws Exception {
        assertArrayEquals(ids(), Tokenizers.open(ToyVocabulary.openAi(folder)).ids(" \t\n"));
        assertArrayEquals(ids(), huggingFace(true, false).ids("\u2028 "));
    }

    @Test
    void specialTokensInATextCountAsSuch() throws Exception {
        int[] expected = ids(ToyVocabulary.CAT, ToyVocabulary.END, ToyVocabulary.DOG);
        String text = "cat<|endoftext|>dog";
        Tokenizer openAi = Tokenizers.open(ToyVocabulary.openAi(folder));
        // OpenAI's pattern takes signs before a token into one word with it, but no letters.
        assertArrayEquals(expected, openAi.ids(text));
        assertArrayEquals(expected, openAi.ids("cat <|ENDOFTEXT|> dog"));
        assertArrayEquals(expected, huggingFace(true, false).ids(text));
    }

    @Test
    void whetherCapitalsMakeASpecialTokenTheFileSays() throws Exception {
        String text = "<|EndOfText|>";
        assertArrayEquals(ids(ToyVocabulary.END), huggingFace(true, true).ids(text));
        assertTrue(huggingFace(true, false).ids(text).length > 3);
    }

    @Test
    void onlyOpenAisTokenizerMendsText() throws Exception {
        String text = "c&#97;t d\uff4fg";
        int[] mended = ids(ToyVocabulary.CAT, ToyVocabulary.DOG);
        assertArrayEquals(mended, Tokenizers.open(ToyVocabulary.openAi(folder)).ids(text));
        assertTrue(huggingFace(true, false).ids(text).length > mended.length);
    }

    @Test
    void pairsJoinByRankAndLeftmostFirst() throws Exception {
        List<String> merges = List.of("a a", "aa aa", "aa a</w>", "b c", "a b");
        Path file = Files.writeString(folder.resolve("a.txt"), ToyVocabulary.openAiText(merges));
        Tokenizer tokenizer = Tokenizers.open(file);
        int aaaa = 513;
        int aaEnd = 514;
        int lastA = tokenizer.ids("a")[1];
        assertArrayEquals(new int[] {517, aaaa, lastA, 518}, tokenizer.ids("aaaaa"));
        assertArrayEquals(new int[] {517, aaEnd, 518}, tokenizer.ids("aaa"));
    }

    @Test
    void everyCutOfAFileIsReadOrRefusedInASentence() throws Exception {
        for (Path whole :
                List.of(
                        ToyVocabulary.openAi(folder),
                        ToyVocabulary.packed(
                                folder, ToyVocabulary.openAiText(ToyVocabulary.MERGES)),
                        ToyVocabulary.huggingFace(folder, ToyVocabulary.MERGES, true, false))) {
            byte[] bytes = Files.readAllBytes(whole);
            for (int length = 0; length < bytes.length; length += 1 + length / 50) {
                Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, length));
                try {
                    Tokenizers.open(cut);
                } catch (VocabularyException refused) {
                    assertSentence(refused);
                }
            }
        }
    }

    @Test
    void aCutPackedListIsRefused() throws Exception {
        Path whole = ToyVocabulary.packed(folder, ToyVocabulary.openAiText(ToyVocabulary.MERGES));
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length - 9));
        assertSentence(assertThrows(VocabularyException.class, () -> Tokenizers.open(whole)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!doctype html>",
                "[PAD]\n[UNK]\n",
                "#version: 0.2\nc a\n",
                "\"bpe_simple_vocab#\nc a t\n",
                "\"bpe_simple_vocab#\nca t\n",
                "\"bpe_simple_vocab#\nc a\nc a\n",
                "\"bpe_simple_vocab#\n\ud83d\ude00\n",
                "{",
                "{}",
                "{\"model\":null,\"added_tokens\":[]}",
                "{\"model\":{\"type\":\"WordPiece\",\"vocab\":{\"a\":0}}}",
                "{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":-1}}}",
                "{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":99999999999}}}",
                "{\"model\":{\"type\":\"BPE\",\"end_of_word_suffix\":\"</w>\",\"vocab\":{}}}",
                "{\"model\":{\"merges\":[[\"a\"]]}}",
                "{\"model\":{\"merges\":[[\"a\",\"b\",\"c\"]]}}",
                "{\"model\":{\"merges\":\"a b\"}}",
                "{\"added_tokens\":[{\"content\":\"x\",\"id\":1,\"lstrip\":true}]}",
                "{\"added_tokens\":[{}]}",
            })
    void whatIsNoVocabularyIsRefusedInASentence(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("some.file"), content);
        assertSentence(assertThrows(VocabularyException.class, () -> Tokenizers.open(file)));
    }

    @Test
    void missingFilesAndFoldersAreRefusedInASentence() {
        assertSentence(
                assertThrows(
                        VocabularyException.class,
                        () -> Tokenizers.open(folder.resolve("none.json"))));
        assertSentence(assertThrows(VocabularyException.class, () -> Tokenizers.open(folder)));
    }

    @Test
    void aFileThatUnpacksToTooMuchIsRefusedEarly() throws Exception {
        StringBuilder lines = new StringBuilder(ToyVocabulary.openAiText(List.of()));
        lines.append("\n".repeat(40 << 20));
        Path manyLines = ToyVocabulary.packed(folder, lines.toString());
        assertEquals(514, Tokenizers.open(manyLines).size(), "not read beyond the merges of CLIP");
        Path oneLine =
                ToyVocabulary.packed(
                        folder, ToyVocabulary.openAiText(List.of()) + "a".repeat(40 << 20));
        assertSentence(assertThrows(VocabularyException.class, () -> Tokenizers.open(oneLine)));
        Path json = ToyVocabulary.packed(folder, "{" + " ".repeat(40 << 20) + "}");
        assertSentence(assertThrows(VocabularyException.class, () -> Tokenizers.open(json)));
    }

    private Tokenizer huggingFace(boolean pairs, boolean normalized) throws Exception {
        return Tokenizers.open(
                ToyVocabulary.huggingFace(folder, ToyVocabulary.MERGES, pairs, normalized));
    }

    private static int[] ids(int... between) {
        int[] ids = new int[between.length + 2];
        ids[0] = ToyVocabulary.START;
        System.arraycopy(between, 0, ids, 1, between.length);
        ids[ids.length - 1] = ToyVocabulary.END;
        return ids;
    }

    private static void assertSentence(VocabularyException refused) {
        String sentence = String.valueOf(refused.getMessage());
        assertTrue(sentence.matches("(?s)(The|There).*\\."), sentence);
        assertTrue(sentence.length() < 400, sentence);
    }
}
