package semblance.ui;

/** Tells whoever measures the start how far it is: a word on standard output. */
final class StartReport {
    private static final boolean WANTED = Boolean.getBoolean("semblance.start.report");

    private StartReport() {}

    static void say(String word) {
        if (WANTED) {
            System.out.println("start: " + word);
        }
    }
}
