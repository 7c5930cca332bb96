package semblance.bench;

import semblance.decode.*;
import semblance.decode.ffmpeg.FfmpegDecoder;
import semblance.decode.metadata.EmbeddedMetadata;
import semblance.media.*;
import java.awt.image.BufferedImage;
import java.nio.file.*;
import java.time.Instant;
import java.util.*;
import javax.imageio.ImageIO;

public final class CutProbe {
    public static void main(String[] args) throws Exception {
        Decoder d = new FfmpegDecoder(DecodeLimits.DEFAULT, EmbeddedMetadata::read);
        for (String a : args) {
            Path p = Path.of(a);
            MediaFile f = new MediaFile(p.toAbsolutePath(), MediaKind.VIDEO, new FileStamp(1, Instant.EPOCH));
            for (int run = 0; run < 2; run++) {
                long t = System.nanoTime();
                List<String> starts = new ArrayList<>();
                MediaFacts facts;
                Picture first = null;
                try (SampleStream s = d.open(f, new DecodeRequest(new DecodeRequest.Pictures(320, null, DecodeRequest.Frames.KEYFRAMES), null, null))) {
                    facts = s.facts();
                    for (Sample x = s.next(); x != null; x = s.next()) { starts.add(String.format("%.2f", x.span().startSeconds())); if (first==null) first=(Picture)x; }
                }
                double ms = (System.nanoTime() - t) / 1e6;
                if (run == 1) System.out.printf("%s %dx%d dur %s first %dx%d: %.0f ms, %d keyframes %s%n", p.getFileName(), facts.width(), facts.height(), facts.duration(), first.width(), first.height(), ms, starts.size(), starts);
            }
        }
    }
}
