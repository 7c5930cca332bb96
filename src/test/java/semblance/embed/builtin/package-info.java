/** Tests of the descriptors that need no download, on media made in the tests. */
@NullMarked
package semblance.embed.builtin;

import org.jspecify.annotations.NullMarked;
