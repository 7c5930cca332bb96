/**
 * Downloads single files so that they arrive whole or not at all. Main type: {@link
 * semblance.models.download.Downloader}. No other package opens connections; this one must not know
 * what a model is.
 */
@NullMarked
package semblance.models.download;

import org.jspecify.annotations.NullMarked;
