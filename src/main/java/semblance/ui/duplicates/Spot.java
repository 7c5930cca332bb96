package semblance.ui.duplicates;

/**
 * Where the keyboard is: a group among those that are shown, and a file in it.
 *
 * @param group -1 for nowhere
 */
public record Spot(int group, int file) {
    public static final Spot NOWHERE = new Spot(-1, 0);
}
