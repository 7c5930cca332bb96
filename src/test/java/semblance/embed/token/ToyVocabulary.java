package semblance.embed.token;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes a list of merges as the vocabulary files of both makers. */
final class ToyVocabulary {
    static final List<String> MERGES = List.of("c a", "ca t</w>", "d o", "do g</w>", "a t</w>");

    /** The ids that follow from the order: 512 bytes, then the merges, then start and end. */
    static final int CAT = 513;

    static final int DOG = 515;
    static final int START = 517;
    static final int END = 518;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ToyVocabulary() {}

    static String openAiText(List<String> merges) {
        return "\"bpe_simple_vocab_toy.txt#version: 0.2\n" + String.join("\n", merges) + "\n";
    }

    static Path openAi(Path folder) throws IOException {
        return Files.writeString(folder.resolve("toy.txt"), openAiText(MERGES));
    }

    static Path packed(Path folder, String text) throws IOException {
        Path file = folder.resolve("toy.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return file;
    }

    /** Writes {@code tokenizer.json}; newer files have their merges as pairs. */
    static Path huggingFace(Path folder, List<String> merges, boolean pairs, boolean normalized)
            throws IOException {
        ObjectNode file = JSON.createObjectNode();
        file.put("version", "1.0").putNull("truncation").putNull("padding");
        ObjectNode model = JSON.createObjectNode();
        model.put("type", "BPE").put("unk_token", "<|endoftext|>");
        model.put("end_of_word_suffix", "</w>");
        ObjectNode vocabulary = model.putObject("vocab");
        for (String suffix : List.of("", "</w>")) {
            for (char letter : ByteAlphabet.inOrder().toCharArray()) {
                vocabulary.put(letter + suffix, vocabulary.size());
            }
        }
        ArrayNode list = model.putArray("merges");
        for (String merge : merges) {
            vocabulary.put(merge.replace(" ", ""), vocabulary.size());
            if (pairs) {
                ArrayNode pair = list.addArray();
                List.of(merge.split(" ", -1)).forEach(pair::add);
            } else {
                list.add(merge);
            }
        }
        ArrayNode added = file.putArray("added_tokens");
        for (String special : List.of("<|startoftext|>", "<|endoftext|>")) {
            added.addObject()
                    .put("id", vocabulary.size())
                    .put("content", special)
                    .put("single_word", false)
                    .put("normalized", normalized)
                    .put("special", true);
            vocabulary.put(special, vocabulary.size());
        }
        file.set("model", model);
        return Files.write(folder.resolve("tokenizer.json"), JSON.writeValueAsBytes(file));
    }
}
