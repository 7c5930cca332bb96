package semblance.decode.ffmpeg;

import org.bytedeco.javacpp.Pointer;

/** A pointer to a known address, for what the bindings leave out. It owns nothing. */
final class NativeMemory extends Pointer {
    private NativeMemory(long address) {
        this.address = address;
    }

    static Pointer at(long address) {
        return new NativeMemory(address);
    }
}
