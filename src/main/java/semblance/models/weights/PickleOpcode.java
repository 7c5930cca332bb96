package semblance.models.weights;

import org.jspecify.annotations.Nullable;

/**
 * The instructions that tensors need, of those in Python's pickletools. Left out are all that run
 * or make anything else (INST, OBJ, NEWOBJ_EX, EXT), and those of texts typed as lines.
 */
enum PickleOpcode {
    PROTO(0x80),
    FRAME(0x95),
    MARK('('),
    POP('0'),
    POP_MARK('1'),
    NONE('N'),
    NEWTRUE(0x88),
    NEWFALSE(0x89),
    BININT('J'),
    BININT1('K'),
    BININT2('M'),
    LONG1(0x8a),
    BINFLOAT('G'),
    SHORT_BINSTRING('U'),
    BINSTRING('T'),
    SHORT_BINUNICODE(0x8c),
    BINUNICODE('X'),
    BINUNICODE8(0x8d),
    SHORT_BINBYTES('C'),
    BINBYTES('B'),
    BINBYTES8(0x8e),
    EMPTY_TUPLE(')'),
    TUPLE1(0x85),
    TUPLE2(0x86),
    TUPLE3(0x87),
    TUPLE('t'),
    EMPTY_LIST(']'),
    APPEND('a'),
    APPENDS('e'),
    EMPTY_DICT('}'),
    SETITEM('s'),
    SETITEMS('u'),
    BINPUT('q'),
    LONG_BINPUT('r'),
    MEMOIZE(0x94),
    BINGET('h'),
    LONG_BINGET('j'),
    GLOBAL('c'),
    STACK_GLOBAL(0x93),
    REDUCE('R'),
    NEWOBJ(0x81),
    BUILD('b'),
    BINPERSID('Q'),
    STOP('.');

    private static final @Nullable PickleOpcode[] BY_CODE = byCode();

    private final int code;

    PickleOpcode(int code) {
        this.code = code;
    }

    private static @Nullable PickleOpcode[] byCode() {
        @Nullable PickleOpcode[] byCode = new @Nullable PickleOpcode[1 << Byte.SIZE];
        for (PickleOpcode opcode : values()) {
            byCode[opcode.code] = opcode;
        }
        return byCode;
    }

    static PickleOpcode of(int code) throws RefusedException {
        PickleOpcode opcode = BY_CODE[code];
        if (opcode == null) {
            throw PickleCalls.wrong(
                    String.format("the instruction 0x%02x, which no tensor needs", code));
        }
        return opcode;
    }
}
