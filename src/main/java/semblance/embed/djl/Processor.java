package semblance.embed.djl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * What this machine's processor can do, as far as it bears on networks. Where the system does not
 * tell, nothing special is assumed.
 *
 * @param description goes into the stamp of what was compiled for it
 * @param computesBfloat16 whether products of bfloat16 have instructions of their own
 * @param addsBytesExactly whether sums of products of bytes are made in 32 bits (VNNI), so that
 *     activations may use all 8 bits
 */
record Processor(String description, boolean computesBfloat16, boolean addsBytesExactly) {
    private static final Path LINUX = Path.of("/proc/cpuinfo");

    static Processor ofThisMachine() {
        String architecture =
                System.getProperty("os.name", "") + " " + System.getProperty("os.arch", "");
        try {
            return parse(architecture, Files.readString(LINUX, StandardCharsets.ISO_8859_1));
        } catch (IOException _) {
            return new Processor(architecture, false, false);
        }
    }

    /** Reads what Linux tells of the first processor. */
    static Processor parse(String architecture, String cpuinfo) {
        Set<String> flags = new TreeSet<>();
        String model = "";
        for (String line : cpuinfo.lines().takeWhile(line -> !line.isBlank()).toList()) {
            int colon = line.indexOf(':');
            String key = colon < 0 ? "" : line.substring(0, colon).strip();
            String value = colon < 0 ? "" : line.substring(colon + 1).strip();
            if (key.equals("flags") || key.equals("Features")) {
                flags.addAll(Arrays.asList(value.split(" ")));
            } else if (key.equals("model name")) {
                model = value;
            }
        }
        flags.removeIf(flag -> !flag.matches("avx.*|amx.*|fma|f16c|asimd.*|sve.*|bf16|i8mm"));
        return new Processor(
                architecture + " " + model + " " + String.join(" ", flags),
                flags.contains("avx512_bf16") || flags.contains("amx_bf16"),
                flags.contains("avx512_vnni") || flags.contains("avx_vnni"));
    }
}
