package semblance;

/** Starts the window or a command. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("semblance " + Runtime.version() + " " + args.length);
    }
}
