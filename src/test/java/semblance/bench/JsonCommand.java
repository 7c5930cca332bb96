package semblance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import semblance.Composition;
import semblance.cli.CommandLineProgram;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the program's own commands on one library and reads the JSON that they print.
 *
 * @param options that every command is given besides
 */
record JsonCommand(Composition parts, Path library, List<String> options) {
    JsonNode run(String... words) throws Exception {
        List<String> args = new ArrayList<>(List.of(words));
        args.addAll(List.of("--json", "--library", library.toString()));
        args.addAll(options);
        PrintStream out = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            CommandLineProgram.run(parts.program(), args.toArray(String[]::new));
        } finally {
            System.setOut(out);
        }
        return new ObjectMapper().readTree(bytes.toString(StandardCharsets.UTF_8));
    }
}
