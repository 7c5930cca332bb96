/**
 * The stores of a library on disk, by Apache Lucene; the only package that imports it. Main type:
 * {@link semblance.index.lucene.LuceneStore}. Must not know which folders are scanned, how vectors
 * are made or what a search does with its neighbours.
 */
@NullMarked
package semblance.index.lucene;

import org.jspecify.annotations.NullMarked;
