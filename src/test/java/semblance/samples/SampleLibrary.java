package semblance.samples;

/** Makes the sample library. */
final class SampleLibrary {
    private SampleLibrary() {}
}
