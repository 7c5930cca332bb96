package semblance.ui.preview;

/** The playhead in a person's hand: silence until it is let go, then as before. Knows no node. */
final class Scrubbing {
    private final PlayerViewModel player;
    private boolean going;
    private boolean resumeAfterwards;

    Scrubbing(PlayerViewModel player) {
        this.player = player;
    }

    void begin() {
        if (!going) {
            going = true;
            resumeAfterwards = player.playing().get();
            player.pause();
        }
    }

    void to(double seconds) {
        player.seek(seconds);
    }

    void end() {
        if (going) {
            going = false;
            if (resumeAfterwards) {
                player.play();
            }
        }
    }
}
