package semblance.ui.record;

import semblance.ui.look.Texts;

import java.io.IOException;
import java.nio.file.Path;

import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Plays a recording on the machine's default sound device. Blocks until it has begun. */
final class RecordingPlayer {
    private RecordingPlayer() {}

    static Boolean play(Path file) throws MicrophoneException, IOException {
        try (AudioInputStream sound = AudioSystem.getAudioInputStream(file.toFile())) {
            Clip clip = AudioSystem.getClip();
            clip.addLineListener(event -> {
                if (event.getType().equals(LineEvent.Type.STOP)) {
                    clip.close();
                }
            });
            clip.open(sound);
            clip.start();
            return true;
        } catch (LineUnavailableException
                | UnsupportedAudioFileException
                | IllegalArgumentException noDevice) {
            throw new MicrophoneException(Texts.of("record.device.none"), noDevice);
        }
    }
}
