package semblance.trash;

import semblance.trash.TrashException.Problem;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The recycle bin of Windows, by SHFileOperationW of shell32. Where a drive has none, Windows asks
 * the person itself before anything is lost. Not tried on Windows yet. Safe for use by many
 * threads.
 *
 * @see <a
 *     href="https://learn.microsoft.com/windows/win32/api/shellapi/ns-shellapi-shfileopstructw">
 *     SHFILEOPSTRUCTW</a>
 */
final class RecycleBin implements Trash {
    private static final int FO_DELETE = 3;
    private static final short FOF_SILENT = 0x4;
    private static final short FOF_NOCONFIRMATION = 0x10;
    private static final short FOF_ALLOWUNDO = 0x40;
    private static final short FOF_WANTNUKEWARNING = 0x4000;
    private static final int WAIT_SECONDS = 60;

    /** The fields of the structure as 64-bit Windows lays them out. */
    private static final MemoryLayout OPERATION =
            MemoryLayout.structLayout(
                    ValueLayout.ADDRESS.withName("hwnd"),
                    ValueLayout.JAVA_INT.withName("wFunc"),
                    MemoryLayout.paddingLayout(4),
                    ValueLayout.ADDRESS.withName("pFrom"),
                    ValueLayout.ADDRESS.withName("pTo"),
                    ValueLayout.JAVA_SHORT.withName("fFlags"),
                    MemoryLayout.paddingLayout(2),
                    ValueLayout.JAVA_INT.withName("fAnyOperationsAborted"),
                    ValueLayout.ADDRESS.withName("hNameMappings"),
                    ValueLayout.ADDRESS.withName("lpszProgressTitle"));

    /** Finds the file in the bin by where it was; the verb is the same in every language. */
    private static final String UNDELETE =
            "$bin = (New-Object -ComObject Shell.Application).Namespace(10);"
                    + "$found = $bin.Items() | Where-Object {"
                    + " (Join-Path $_.ExtendedProperty('System.Recycle.DeletedFrom') $_.Name)"
                    + " -eq $env:SEMBLANCE_FILE -or (Join-Path"
                    + " $_.ExtendedProperty('System.Recycle.DeletedFrom')"
                    + " ([IO.Path]::GetFileName($env:SEMBLANCE_FILE))) -eq $env:SEMBLANCE_FILE -and"
                    + " $_.Name -eq [IO.Path]::GetFileNameWithoutExtension($env:SEMBLANCE_FILE) }"
                    + " | Sort-Object { $_.ExtendedProperty('System.Recycle.DateDeleted') }"
                    + " | Select-Object -Last 1;"
                    + "if ($found) { $found.InvokeVerb('undelete') } else { exit 3 }";

    @Override
    public TrashedFile put(Path file) throws TrashException {
        Path wanted = file.toAbsolutePath().normalize();
        if (!Files.exists(wanted, LinkOption.NOFOLLOW_LINKS)) {
            throw new TrashException(Problem.ABSENT, wanted);
        }
        if (delete(wanted) != 0 || Files.exists(wanted, LinkOption.NOFOLLOW_LINKS)) {
            throw new TrashException(Problem.REFUSED, wanted);
        }
        return new TrashedFile(wanted, wanted);
    }

    @SuppressWarnings("restricted") // the program is started with native access
    private static int delete(Path file) throws TrashException {
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle operation =
                    Linker.nativeLinker()
                            .downcallHandle(
                                    SymbolLookup.libraryLookup("shell32", arena)
                                            .findOrThrow("SHFileOperationW"),
                                    FunctionDescriptor.of(
                                            ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
            MemorySegment wanted = arena.allocate(OPERATION);
            wanted.set(ValueLayout.JAVA_INT, at("wFunc"), FO_DELETE);
            // The list of names ends with an empty one.
            wanted.set(
                    ValueLayout.ADDRESS,
                    at("pFrom"),
                    arena.allocateFrom(file + "\0", StandardCharsets.UTF_16LE));
            wanted.set(
                    ValueLayout.JAVA_SHORT,
                    at("fFlags"),
                    (short)
                            (FOF_ALLOWUNDO
                                    | FOF_NOCONFIRMATION
                                    | FOF_SILENT
                                    | FOF_WANTNUKEWARNING));
            int result = (int) operation.invokeExact(wanted);
            return wanted.get(ValueLayout.JAVA_INT, at("fAnyOperationsAborted")) == 0 ? result : 1;
        } catch (Throwable failure) {
            if (failure instanceof Error bug) {
                throw bug;
            }
            throw new TrashException(Problem.REFUSED, file);
        }
    }

    private static long at(String field) {
        return OPERATION.byteOffset(MemoryLayout.PathElement.groupElement(field));
    }

    @Override
    public void restore(TrashedFile file) throws TrashException, InterruptedException {
        if (Files.exists(file.original(), LinkOption.NOFOLLOW_LINKS)) {
            throw new TrashException(Problem.PLACE_TAKEN, file.original());
        }
        try {
            ProcessBuilder shell =
                    new ProcessBuilder(
                            List.of(
                                    "powershell",
                                    "-NoProfile",
                                    "-NonInteractive",
                                    "-Command",
                                    UNDELETE));
            shell.environment().putAll(Map.of("SEMBLANCE_FILE", file.original().toString()));
            Process process =
                    shell.redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            boolean ended = process.waitFor(WAIT_SECONDS, TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0 || !Files.exists(file.original())) {
                throw new TrashException(Problem.NOT_IN_TRASH, file.original());
            }
        } catch (IOException _) {
            throw new TrashException(Problem.REFUSED, file.original());
        }
    }
}
