package semblance.samples.encode;

import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_NOFILE;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * One media file while it is written: open it, add its tracks, {@link #start}, feed the tracks,
 * close. The container follows from the file's name. Not for several threads.
 */
public final class MediaWriter implements AutoCloseable {
    private final AVFormatContext context = new AVFormatContext(null);
    private final AVDictionary tags = new AVDictionary(null);
    private final Path file;
    private boolean started;

    public MediaWriter(Path file, Map<String, String> tags) throws IOException {
        this.file = file;
        check(
                avformat_alloc_output_context2(context, null, (String) null, file.toString()),
                "choose a container for " + file);
        context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
        // Tracks are fed one after the other: keep all until they can be interleaved.
        context.max_interleave_delta(0);
        tags.forEach((name, text) -> av_dict_set(this.tags, name, text, 0));
        context.metadata(this.tags);
    }

    public SoundTrack addSound(String codec, int bitsPerSecond) throws IOException {
        return new SoundTrack(context, codec, bitsPerSecond, wantsGlobalHeader());
    }

    public PictureTrack addPictures(
            String codec, int width, int height, int framesPerSecond, Map<String, String> options)
            throws IOException {
        return new PictureTrack(
                context, codec, width, height, framesPerSecond, options, wantsGlobalHeader());
    }

    /** Writes the header; no track can be added later. */
    public void start() throws IOException {
        if ((context.oformat().flags() & AVFMT_NOFILE) == 0) {
            AVIOContext output = new AVIOContext(null);
            check(avio_open(output, file.toString(), AVIO_FLAG_WRITE), "open " + file);
            context.pb(output);
        }
        check(avformat_write_header(context, (AVDictionary) null), "write the header of " + file);
        started = true;
    }

    @Override
    public void close() throws IOException {
        int code = started ? av_write_trailer(context) : 0;
        if (started) {
            avio_closep(context.pb());
        }
        // The context owns the tags by now.
        avformat_free_context(context);
        check(code, "finish " + file);
    }

    private boolean wantsGlobalHeader() {
        return (context.oformat().flags() & AVFMT_GLOBALHEADER) != 0;
    }

    static int check(int code, String what) throws IOException {
        if (code < 0) {
            byte[] reason = new byte[256];
            av_strerror(code, reason, reason.length);
            String text = new String(reason, StandardCharsets.UTF_8);
            throw new IOException("Cannot " + what + ": " + text.substring(0, text.indexOf('\0')));
        }
        return code;
    }
}
