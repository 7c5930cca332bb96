package semblance.samples;

import semblance.samples.chance.Chance;
import semblance.samples.paint.Canvas;
import semblance.samples.paint.Scene;

import java.awt.image.BufferedImage;

/**
 * One picture of the sample library.
 *
 * @param name its path below the library's folder
 * @param moment the moment of the scene's story, 0 to 1
 */
record SamplePicture(String name, Scene scene, long seed, double moment, int width, int height) {
    BufferedImage paint() {
        Canvas canvas = new Canvas(width, height);
        scene.paint(canvas, new Chance(seed), moment);
        return canvas.image();
    }
}
