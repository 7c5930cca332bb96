/**
 * Measures the whole program on the machine that it runs on: decoding, embedding, indexing,
 * searching, each as a ratio against a named baseline measured in the same run. Main type: {@link
 * semblance.bench.Benchmark}. Must not know adapters or who prints its figures.
 */
@NullMarked
package semblance.bench;

import org.jspecify.annotations.NullMarked;
