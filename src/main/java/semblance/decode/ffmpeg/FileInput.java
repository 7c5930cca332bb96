package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives FFmpeg the bytes of one file, read by Java: so any name that Java can open is fine, no name
 * is taken for a pattern, a playlist or an address, and reading ends at the deadline. Belongs to
 * one thread at a time.
 */
final class FileInput implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int SEEK_SET = 0;
    private static final int SEEK_CUR = 1;
    private static final int SEEK_END = 2;
    private static final int SEEK_FORCE = 0x20000;

    /** JavaCPP has few callback slots: all inputs share two, and are told apart by a number. */
    private static final Map<Long, FileInput> OPEN = new ConcurrentHashMap<>();

    private static final AtomicLong NUMBERS = new AtomicLong();

    private static final Read_packet_Pointer_BytePointer_int READ =
            new Read_packet_Pointer_BytePointer_int() {
                @Override
                public int call(Pointer number, BytePointer buffer, int size) {
                    FileInput input = OPEN.get(number.address());
                    return input == null ? avutil.AVERROR_EIO() : input.read(buffer, size);
                }
            };

    private static final Seek_Pointer_long_int SEEK =
            new Seek_Pointer_long_int() {
                @Override
                public long call(Pointer number, long offset, int whence) {
                    FileInput input = OPEN.get(number.address());
                    return input == null ? avutil.AVERROR_EIO() : input.seek(offset, whence);
                }
            };

    private final long number = NUMBERS.incrementAndGet();
    private final RandomAccessFile file;
    private final Deadline deadline;
    private final byte[] chunk = new byte[BUFFER_BYTES];
    private final AVIOContext context;
    private @Nullable IOException failure;
    private boolean closed;

    private FileInput(RandomAccessFile file, Deadline deadline) throws DecodeException {
        this.file = file;
        this.deadline = deadline;
        Pointer buffer = avutil.av_malloc(BUFFER_BYTES);
        if (buffer == null) {
            throw Sentences.outOfMemory();
        }
        AVIOContext made =
                avformat.avio_alloc_context(
                        new BytePointer(buffer),
                        BUFFER_BYTES,
                        0,
                        NativeMemory.at(number),
                        READ,
                        null,
                        SEEK);
        if (made == null) {
            avutil.av_free(buffer);
            throw Sentences.outOfMemory();
        }
        this.context = made;
        OPEN.put(number, this);
    }

    static FileInput open(Path path, Deadline deadline) throws DecodeException {
        RandomAccessFile file = null;
        try {
            file = new RandomAccessFile(path.toFile(), "r");
            return new FileInput(file, deadline);
        } catch (IOException e) {
            throw Sentences.unreadable(e);
        } catch (DecodeException e) {
            closeQuietly(file);
            throw e;
        }
    }

    AVIOContext context() {
        return context;
    }

    /** Returns the error that reading ended with, if any. */
    @Nullable IOException failure() {
        return failure;
    }

    private int read(BytePointer buffer, int size) {
        if (deadline.isOver()) {
            return avutil.AVERROR_EXIT();
        }
        try {
            int count = file.read(chunk, 0, Math.min(size, chunk.length));
            if (count < 0) {
                return avutil.AVERROR_EOF();
            }
            buffer.put(chunk, 0, count);
            return count;
        } catch (IOException e) {
            failure = e;
            return avutil.AVERROR_EIO();
        }
    }

    private long seek(long offset, int whence) {
        try {
            if ((whence & avformat.AVSEEK_SIZE) != 0) {
                return file.length();
            }
            long target =
                    switch (whence & ~SEEK_FORCE) {
                        case SEEK_SET -> offset;
                        case SEEK_CUR -> file.getFilePointer() + offset;
                        case SEEK_END -> file.length() + offset;
                        default -> -1;
                    };
            if (target < 0) {
                return avutil.AVERROR_EINVAL();
            }
            file.seek(target);
            return target;
        } catch (IOException e) {
            failure = e;
            return avutil.AVERROR_EIO();
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            OPEN.remove(number);
            // FFmpeg may have exchanged the buffer for another one.
            avutil.av_free(context.buffer());
            context.buffer(null);
            avformat.avio_context_free(context);
            closeQuietly(file);
        }
    }

    private static void closeQuietly(@Nullable RandomAccessFile file) {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException _) {
            // Nothing was written.
        }
    }
}
