/**
 * Descriptors of pictures and sounds that are formulas alone: no weights, no download, no native
 * code. Pictures give the same bits on every platform; sounds nearly so, up to the tables of sines
 * in the Fourier transform. Main types: {@link semblance.embed.builtin.LookEmbedder} and the
 * embedder of sounds beside it. Must not know files, decoders or stores.
 */
@NullMarked
package semblance.embed.builtin;

import org.jspecify.annotations.NullMarked;
