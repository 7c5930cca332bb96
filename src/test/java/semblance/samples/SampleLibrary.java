package semblance.samples;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Makes the sample library again, file by file, in the folder given: {@code mvn -q test-compile
 * exec:exec@samples}. The pictures do not depend on the machine; the sounds and films may differ in
 * bytes where the encoders do.
 */
public final class SampleLibrary {
    static final String README = "README.txt";

    private final Path folder;

    private SampleLibrary(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        SampleLibrary library = new SampleLibrary(Path.of(args[0]));
        library.writeReadme();
        PictureList.all().parallelStream().forEach(library::write);
        ChangedCopies.all().entrySet().parallelStream()
                .forEach(copy -> library.write(copy.getKey(), copy.getValue()));
        SoundList.all().parallelStream().forEach(library::write);
        FilmList.all().parallelStream().forEach(library::write);
    }

    /** Returns the paths of all files of the library, below its folder. */
    static SortedSet<String> manifest() {
        SortedSet<String> names = new TreeSet<>(ChangedCopies.all().keySet());
        names.add(README);
        PictureList.all().forEach(picture -> names.add(picture.name()));
        SoundList.all().forEach(sound -> names.add(sound.name()));
        FilmList.all().forEach(film -> names.add(film.name()));
        return names;
    }

    private void writeReadme() throws IOException {
        Files.writeString(
                place(README),
                """
                The sample library of Semblance

                Pictures, sounds and films to try the program with. All of them were made by the
                Semblance team with the generator in src/test/java/semblance/samples:

                    mvn -q test-compile exec:exec@samples

                They are in the public domain (CC0 1.0,
                https://creativecommons.org/publicdomain/zero/1.0/).
                """);
    }

    private void write(SamplePicture picture) {
        save(picture.name(), picture.paint(), exif(picture.name(), picture.seed()));
    }

    private void write(String name, ChangedCopies.Copy copy) {
        SamplePicture original =
                PictureList.all().stream()
                        .filter(picture -> picture.name().equals(copy.original()))
                        .findFirst()
                        .orElseThrow();
        save(name, copy.change().apply(original.paint()), exif(name, original.seed() + 1));
    }

    private void save(String name, BufferedImage image, ExifSegment exif) {
        try {
            PictureFile.write(image, place(name), exif);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private void write(SampleSound sound) {
        try {
            sound.write(place(sound.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(sound.name(), e);
        }
    }

    private void write(SampleFilm film) {
        try {
            film.write(place(film.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(film.name(), e);
        }
    }

    private Path place(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        System.out.println(name);
        return file;
    }

    private static ExifSegment exif(String name, long seed) {
        String title = name.substring(name.indexOf('/') + 1, name.lastIndexOf('.'));
        String date = "2026:%02d:%02d 18:30:00".formatted(1 + seed % 11, 1 + seed % 28);
        return new ExifSegment(title, date);
    }
}
