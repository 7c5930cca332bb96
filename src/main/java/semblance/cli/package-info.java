/**
 * The command line: one class a command, words and exit codes that scripts can rely on. Main type:
 * {@link semblance.cli.CommandLineProgram}. Must not know decoders, embedders, indexes or windows.
 */
@NullMarked
package semblance.cli;

import org.jspecify.annotations.NullMarked;
