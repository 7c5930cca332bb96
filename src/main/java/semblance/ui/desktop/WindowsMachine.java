package semblance.ui.desktop;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.time.Duration;
import java.util.Optional;

/**
 * A machine with Windows, asked by GetLastInputInfo and GetSystemPowerStatus of the Win32 API. Not
 * tried on Windows yet; where a call is refused, the machine does not tell.
 */
final class WindowsMachine implements Machine {
    /** LASTINPUTINFO: its own size, and the tick of the last input, four bytes each. */
    private static final int INPUT_BYTES = 8;

    /** SYSTEM_POWER_STATUS, whose first byte is 0 without mains. */
    private static final int POWER_BYTES = 12;

    @Override
    public Optional<Duration> sinceInput() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment input = arena.allocate(INPUT_BYTES, Integer.BYTES);
            input.set(ValueLayout.JAVA_INT, 0, INPUT_BYTES);
            int told =
                    (int)
                            function("user32", "GetLastInputInfo", ValueLayout.ADDRESS)
                                    .invokeExact(input);
            if (told == 0) {
                return Optional.empty();
            }
            int now = (int) function("kernel32", "GetTickCount").invokeExact();
            // Both wrap around after 49 days; so does their difference.
            int since = now - input.get(ValueLayout.JAVA_INT, Integer.BYTES);
            return Optional.of(Duration.ofMillis(Integer.toUnsignedLong(since)));
        } catch (Throwable refused) {
            return ifExpected(refused, Optional.empty());
        }
    }

    @Override
    public boolean onBattery() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment power = arena.allocate(POWER_BYTES, Integer.BYTES);
            int told =
                    (int)
                            function("kernel32", "GetSystemPowerStatus", ValueLayout.ADDRESS)
                                    .invokeExact(power);
            return told != 0 && power.get(ValueLayout.JAVA_BYTE, 0) == 0;
        } catch (Throwable refused) {
            return ifExpected(refused, false);
        }
    }

    private static MethodHandle function(String library, String name, MemoryLayout... arguments) {
        return Linker.nativeLinker()
                .downcallHandle(
                        SymbolLookup.libraryLookup(library, Arena.global()).findOrThrow(name),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments));
    }

    private static <T> T ifExpected(Throwable refused, T otherwise) {
        if (refused instanceof VirtualMachineError broken) {
            throw broken;
        }
        return otherwise;
    }
}
