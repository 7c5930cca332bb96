package semblance.decode.ffmpeg;

import semblance.decode.DecodeException;
import semblance.decode.DecodeRequest;
import semblance.media.MediaFacts;
import semblance.media.Picture;

/** An open file that holds one still picture, not yet decoded. Belongs to one thread at a time. */
sealed interface PictureSource extends AutoCloseable permits StillPicture, HeifPicture {
    MediaFacts facts();

    Picture decode(DecodeRequest.Pictures request, Deadline deadline)
            throws DecodeException, InterruptedException;

    @Override
    void close();
}
