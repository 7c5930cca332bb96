package semblance.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class FormatTest {
    @Test
    void everySourceIsFormatted() throws Exception {
        assertEquals(
                List.of(),
                SourceFormat.unformattedBelow(Path.of("src")),
                "not formatted; mend with: mvn -q test-compile exec:exec@format");
    }
}
