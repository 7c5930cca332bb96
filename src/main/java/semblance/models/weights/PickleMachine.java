package semblance.models.weights;

import semblance.models.weights.PickleValue.Big;
import semblance.models.weights.PickleValue.Dictionary;
import semblance.models.weights.PickleValue.Name;
import semblance.models.weights.PickleValue.Opaque;
import semblance.models.weights.PickleValue.Sequence;
import semblance.models.weights.PickleValue.Storage;
import semblance.models.weights.PickleValue.Text;
import semblance.models.weights.PickleValue.Truth;
import semblance.models.weights.PickleValue.Whole;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows the instructions of Python's pickles as far as they describe tensors. It is no general
 * unpickler: it knows only the instructions of {@link PickleOpcode} and the names of {@link
 * PickleNames}, runs no code of a file, and its work and memory are limited whatever the file says.
 */
final class PickleMachine {
    /** A large training checkpoint takes some 100,000. */
    private static final int MOST_STEPS = 2_000_000;

    private static final int HIGHEST_PROTOCOL = 5;
    private static final int LONGEST_NAME = 256;

    /** Longer texts are arrays of numpy in disguise: they are passed over. */
    private static final int LONGEST_TEXT = 1 << 12;

    private final ByteReader in;
    private final PickleNames names;
    private final List<Storage> storages = new ArrayList<>();
    private PickleStack stack = new PickleStack();
    private Map<Long, PickleValue> memo = new HashMap<>();
    private int steps;

    PickleMachine(ByteReader in, PickleNames names) {
        this.in = in;
        this.names = names;
    }

    /** Returns all storages that were named so far, in order; some more than once. */
    List<Storage> storages() {
        return storages;
    }

    /** Reads one pickle to its end; another may follow. */
    PickleValue run() throws RefusedException {
        stack = new PickleStack();
        memo = new HashMap<>();
        while (true) {
            PickleOpcode opcode = PickleOpcode.of(in.u8());
            if (opcode == PickleOpcode.STOP) {
                return stack.pop();
            }
            if (++steps > MOST_STEPS) {
                throw new RefusedException("its list of tensors is longer than any that is known");
            }
            step(opcode);
        }
    }

    private void step(PickleOpcode opcode) throws RefusedException {
        switch (opcode) {
            case PROTO -> protocol(in.u8());
            case FRAME -> in.skip(Long.BYTES);
            case MARK -> stack.mark();
            case POP -> stack.pop();
            case POP_MARK -> stack.popToMark();
            case NONE -> stack.push(Opaque.VALUE);
            case NEWTRUE -> stack.push(new Truth(true));
            case NEWFALSE -> stack.push(new Truth(false));
            case BININT -> stack.push(new Whole(in.i32()));
            case BININT1 -> stack.push(new Whole(in.u8()));
            case BININT2 -> stack.push(new Whole(in.u16()));
            case LONG1 -> stack.push(whole(in.take(in.u8())));
            case BINFLOAT -> opaque(Double.BYTES);
            case SHORT_BINSTRING, SHORT_BINUNICODE -> text(in.u8());
            case BINSTRING -> text(in.i32());
            case BINUNICODE -> text(in.u32());
            case BINUNICODE8 -> text(in.i64());
            case SHORT_BINBYTES -> opaque(in.u8());
            case BINBYTES -> opaque(in.u32());
            case BINBYTES8 -> opaque(in.i64());
            case EMPTY_TUPLE, EMPTY_LIST -> stack.push(Sequence.empty());
            case TUPLE1 -> stack.push(new Sequence(stack.pop(1)));
            case TUPLE2 -> stack.push(new Sequence(stack.pop(2)));
            case TUPLE3 -> stack.push(new Sequence(stack.pop(3)));
            case TUPLE -> stack.push(new Sequence(stack.popToMark()));
            case APPEND -> append(stack.pop(1));
            case APPENDS -> append(stack.popToMark());
            case EMPTY_DICT -> stack.push(Dictionary.empty());
            case SETITEM -> setItems(stack.pop(2));
            case SETITEMS -> setItems(stack.popToMark());
            case BINPUT -> memo.put((long) in.u8(), stack.peek());
            case LONG_BINPUT -> memo.put(in.u32(), stack.peek());
            case MEMOIZE -> memo.put((long) memo.size(), stack.peek());
            case BINGET -> recall(in.u8());
            case LONG_BINGET -> recall(in.u32());
            case GLOBAL -> name(in.line(LONGEST_NAME), in.line(LONGEST_NAME));
            case STACK_GLOBAL -> name(stack.pop(2));
            case REDUCE -> call(stack.pop(2));
            case NEWOBJ -> stack.push(PickleCalls.make(meaning(stack.pop(2).getFirst())));
            case BUILD -> build(stack.pop());
            case BINPERSID -> refer(stack.pop());
            case STOP -> throw new IllegalStateException("the end is no step");
        }
    }

    private static void protocol(int version) throws RefusedException {
        if (version > HIGHEST_PROTOCOL) {
            throw new RefusedException("it is of a later version of Python's pickles");
        }
    }

    private void opaque(long bytes) throws RefusedException {
        in.skip(bytes);
        stack.push(Opaque.VALUE);
    }

    private void text(long bytes) throws RefusedException {
        if (bytes > LONGEST_TEXT) {
            opaque(bytes);
        } else {
            stack.push(new Text(in.text(bytes)));
        }
    }

    /** Reads a whole number of any length: two's complement, the least byte first. */
    private static PickleValue whole(MemorySegment bytes) {
        byte[] number = bytes.toArray(ValueLayout.JAVA_BYTE);
        byte[] greatestFirst = new byte[number.length + 1];
        for (int i = 0; i < number.length; i++) {
            greatestFirst[number.length - i] = number[i];
        }
        greatestFirst[0] = (byte) (number.length > 0 && number[number.length - 1] < 0 ? -1 : 0);
        BigInteger value = new BigInteger(greatestFirst);
        return value.bitLength() < Long.SIZE ? new Whole(value.longValue()) : new Big(value);
    }

    private void append(List<PickleValue> added) throws RefusedException {
        if (!(stack.peek() instanceof Sequence(List<PickleValue> items))) {
            throw PickleCalls.wrong("an item of what is no list");
        }
        items.addAll(added);
    }

    private void setItems(List<PickleValue> added) throws RefusedException {
        if (added.size() % 2 != 0 || !(stack.peek() instanceof Dictionary dictionary)) {
            throw PickleCalls.wrong("an entry of what is no dictionary");
        }
        for (int i = 0; i < added.size(); i += 2) {
            dictionary.put(added.get(i), added.get(i + 1));
        }
    }

    private void recall(long key) throws RefusedException {
        PickleValue value = memo.get(key);
        if (value == null) {
            throw PickleCalls.wrong("a reference to what was never made");
        }
        stack.push(value);
    }

    private void name(List<PickleValue> parts) throws RefusedException {
        if (parts.get(0) instanceof Text(String module)
                && parts.get(1) instanceof Text(String name)) {
            name(module, name);
        } else {
            throw PickleCalls.wrong("a name that is no text");
        }
    }

    private void name(String module, String name) throws RefusedException {
        stack.push(new Name(names.find(module, name)));
    }

    private void call(List<PickleValue> parts) throws RefusedException {
        if (!(parts.get(1) instanceof Sequence(List<PickleValue> arguments))) {
            throw PickleCalls.wrong("a call without arguments");
        }
        stack.push(PickleCalls.call(meaning(parts.get(0)), arguments));
    }

    private static PickleName meaning(PickleValue value) throws RefusedException {
        if (value instanceof Name(PickleName meaning)) {
            return meaning;
        }
        throw PickleCalls.wrong("a call of what is no function");
    }

    private void build(PickleValue state) throws RefusedException {
        PickleCalls.setState(stack.peek(), state);
    }

    private void refer(PickleValue id) throws RefusedException {
        Storage storage = PickleCalls.storage(id);
        storages.add(storage);
        stack.push(storage);
    }
}
