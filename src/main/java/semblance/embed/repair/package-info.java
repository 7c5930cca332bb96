/**
 * Mends broken text as ftfy 6 does with its defaults, since OpenAI's CLIP learned from text so
 * mended: mojibake, HTML references, odd forms of characters. Main type: {@link
 * semblance.embed.repair.TextRepair}. The behaviour is that of ftfy (Robyn Speer, Apache-2.0,
 * ftfy.readthedocs.io) and of Python's text functions; the code is our own. Must not know
 * tokenizers or networks.
 */
@NullMarked
package semblance.embed.repair;

import org.jspecify.annotations.NullMarked;
