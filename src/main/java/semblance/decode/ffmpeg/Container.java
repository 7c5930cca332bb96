package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeException;

import java.nio.file.Path;

/**
 * One open file and its demuxer. Owns the native context and the file. Only the demuxers of the
 * formats we list are let in, and none of them may open another file.
 */
final class Container implements AutoCloseable {
    private static final String FORMATS =
            "mov,mp4,m4a,matroska,webm,avi,mpegts,mpeg,wav,w64,mp3,flac,ogg,aiff,aac";

    private final FileInput input;
    private final AVFormatContext context;
    private final Deadline deadline;
    private boolean closed;

    private Container(FileInput input, AVFormatContext context, Deadline deadline) {
        this.input = input;
        this.context = context;
        this.deadline = deadline;
    }

    /** Opens a file whose demuxer is known: its header is read, and no packet. */
    static Container open(Path path, String demuxer, Deadline deadline) throws DecodeException {
        return open(path, avformat.av_find_input_format(demuxer), deadline);
    }

    /** Opens a sound or video, and looks into its first packets for what the header leaves out. */
    static Container probe(Path path, long maxPixels, Deadline deadline) throws DecodeException {
        Container container = open(path, (AVInputFormat) null, deadline);
        try {
            container.checkSizes(maxPixels);
            container.findStreams(maxPixels);
            return container;
        } catch (DecodeException | RuntimeException e) {
            container.close();
            throw e;
        }
    }

    private static Container open(Path path, @Nullable AVInputFormat format, Deadline deadline)
            throws DecodeException {
        FileInput input = FileInput.open(path, deadline);
        AVFormatContext context = avformat.avformat_alloc_context();
        if (context == null) {
            input.close();
            throw Sentences.outOfMemory();
        }
        context.pb(input.context())
                .flags(context.flags() | AVFormatContext.AVFMT_FLAG_CUSTOM_IO)
                .format_whitelist(ownedByFfmpeg(FORMATS))
                .protocol_whitelist(ownedByFfmpeg("none"));
        // FFmpeg frees the context itself when this fails.
        if (avformat.avformat_open_input(context, "", format, (AVDictionary) null) < 0) {
            Exception failure = input.failure();
            input.close();
            throw failure == null ? Sentences.damaged() : Sentences.unreadable(failure);
        }
        return new Container(input, context, deadline);
    }

    private static BytePointer ownedByFfmpeg(String text) {
        try (BytePointer copy = new BytePointer(text)) {
            return avutil.av_strdup(copy);
        }
    }

    /** Refuses what the header declares; a decoder that refuses it says nothing of the size. */
    private void checkSizes(long maxPixels) throws DecodeException {
        for (int i = 0; i < context.nb_streams(); i++) {
            AVStream stream = context.streams(i);
            AVCodecParameters parameters = stream.codecpar();
            long pixels = (long) parameters.width() * parameters.height();
            if (pixels > maxPixels && !isCover(stream)) {
                throw Sentences.tooManyPixels(parameters.width(), parameters.height(), maxPixels);
            }
        }
    }

    private static boolean isCover(AVStream stream) {
        return (stream.disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) != 0;
    }

    private void findStreams(long maxPixels) throws DecodeException {
        int count = context.nb_streams();
        try (PointerPointer<AVDictionary> options = new PointerPointer<>(Math.max(1, count))) {
            for (int i = 0; i < count; i++) {
                AVDictionary limit = new AVDictionary(null);
                avutil.av_dict_set(limit, "max_pixels", Long.toString(maxPixels), 0);
                avutil.av_dict_set(limit, "threads", "1", 0);
                options.put(i, limit);
            }
            int result = avformat.avformat_find_stream_info(context, options);
            for (int i = 0; i < count; i++) {
                // Options that were used are gone; what is left of the dictionary is ours again.
                AVDictionary left = options.get(AVDictionary.class, i);
                if (left != null && !left.isNull()) {
                    avutil.av_dict_free(left);
                }
            }
            if (result < 0) {
                throw Sentences.damaged();
            }
        }
    }

    AVFormatContext context() {
        return context;
    }

    int streamCount() {
        return context.nb_streams();
    }

    AVStream stream(int index) {
        return context.streams(index);
    }

    /** Lets the demuxer skip all streams but this one. */
    void use(int index) {
        discardAll();
        alsoUse(index);
    }

    void alsoUse(int index) {
        context.streams(index).discard(avcodec.AVDISCARD_DEFAULT);
    }

    void discardAll() {
        for (int i = 0; i < context.nb_streams(); i++) {
            context.streams(i).discard(avcodec.AVDISCARD_ALL);
        }
    }

    /**
     * Reads the next packet of any stream that is not discarded; false at the end, and where the
     * rest cannot be read.
     */
    boolean read(AVPacket packet) throws DecodeException, InterruptedException {
        deadline.check();
        avcodec.av_packet_unref(packet);
        boolean found = avformat.av_read_frame(context, packet) >= 0;
        if (!found) {
            deadline.check();
        }
        return found;
    }

    /** Goes to the last place before {@code seconds} from which a stream can be decoded. */
    void seek(int stream, double seconds) {
        Timeline timeline = Timeline.of(this, stream(stream));
        // Where seeking fails, reading from the beginning still leads there.
        avformat.av_seek_frame(
                context, stream, timeline.ticks(seconds), avformat.AVSEEK_FLAG_BACKWARD);
    }

    /** Returns the stream that a player would choose, or null if there is none of this kind. */
    @Nullable AVStream best(int mediaType) {
        int index =
                avformat.av_find_best_stream(
                        context, mediaType, -1, -1, (PointerPointer<?>) null, 0);
        if (index < 0) {
            return null;
        }
        AVStream stream = context.streams(index);
        return isCover(stream) ? null : stream;
    }

    /** Returns how a stream's pictures have to be turned. */
    static Orientation orientation(AVCodecParameters parameters) {
        return orientation(parameters.coded_side_data(), parameters.nb_coded_side_data());
    }

    static Orientation orientation(@Nullable AVPacketSideData all, int count) {
        AVPacketSideData matrix =
                all == null || count == 0
                        ? null
                        : avcodec.av_packet_side_data_get(
                                all, count, avcodec.AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix == null || matrix.isNull() || matrix.size() < 9 * Integer.BYTES) {
            return Orientation.UPRIGHT;
        }
        IntPointer m = new IntPointer((Pointer) matrix.data());
        return Orientation.ofDisplayMatrix(m.get(0), m.get(1), m.get(3), m.get(4));
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            avformat.avformat_close_input(context);
            input.close();
        }
    }
}
