package semblance.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class AudioSetClassesTest {
    @Test
    void everyOutputHasANameOfItsOwn() {
        List<String> names = AudioSetClasses.names();
        assertEquals(527, names.size());
        assertEquals(527, Set.copyOf(names).size());
        assertTrue(names.stream().allMatch(name -> !name.isBlank() && name.equals(name.strip())));
    }

    @Test
    void namesAreInTheOrderOfTheOutputs() {
        List<String> names = AudioSetClasses.names();
        assertEquals("Speech", names.getFirst());
        assertEquals("Baby cry, infant cry", names.get(23));
        assertEquals("Crowing, cock-a-doodle-doo", names.get(101));
        assertEquals("Music", names.get(137));
        assertEquals("Chainsaw", names.get(347));
        assertEquals("Silence", names.get(500));
        assertEquals("Field recording", names.getLast());
    }
}
