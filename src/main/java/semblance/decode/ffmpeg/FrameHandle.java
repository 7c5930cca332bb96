package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

import semblance.decode.DecodeException;

/** Owns one native frame and frees it with its buffers. */
final class FrameHandle implements AutoCloseable {
    private final AVFrame frame;
    private boolean closed;

    private FrameHandle(AVFrame frame) {
        this.frame = frame;
    }

    static FrameHandle empty() throws DecodeException {
        AVFrame frame = avutil.av_frame_alloc();
        if (frame == null) {
            throw Sentences.outOfMemory();
        }
        return new FrameHandle(frame);
    }

    /** Allocates pixels, not cleared. */
    static FrameHandle picture(int pixelFormat, int width, int height) throws DecodeException {
        FrameHandle handle = empty();
        handle.frame.format(pixelFormat).width(width).height(height);
        if (avutil.av_frame_get_buffer(handle.frame, 0) < 0) {
            handle.close();
            throw Sentences.outOfMemory();
        }
        return handle;
    }

    AVFrame frame() {
        return frame;
    }

    /** Lets go of what it holds and shares what {@code other} holds, without copying pixels. */
    void share(FrameHandle other) throws DecodeException {
        avutil.av_frame_unref(frame);
        if (avutil.av_frame_ref(frame, other.frame) < 0) {
            throw Sentences.outOfMemory();
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            avutil.av_frame_free(frame);
        }
    }
}
