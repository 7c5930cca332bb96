package semblance.models;

import java.nio.file.Path;
import java.util.List;

/** Another program that uses the same store, for {@link StoreRacesTest}. */
final class OtherProgram {
    private OtherProgram() {}

    /** Holds a model's lock until it is told to go, or imports a file again and again. */
    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[1]);
        if (args[0].equals("hold")) {
            try (ModelLock _ = ModelLock.of(new StoreFolder(root), "fake-look")) {
                System.out.println("held");
                int _ = System.in.read();
            }
            return;
        }
        System.out.println("begun");
        ModelStore store = StoreFixture.store(root, StoreFixture.catalog());
        for (int i = 0; i < 50; i++) {
            try {
                store.importFrom(new ImportRequest(List.of(Path.of(args[2])), null, null), _ -> {});
            } catch (ModelException e) {
                if (e.problem() != ModelException.Problem.BUSY) {
                    throw e;
                }
            }
        }
    }
}
