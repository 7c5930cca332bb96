package semblance.models.weights;

import java.util.ArrayList;
import java.util.List;

/** The stack of a pickle machine. What lies below the last mark cannot be reached. */
final class PickleStack {
    private final List<PickleValue> values = new ArrayList<>();
    private final List<Integer> marks = new ArrayList<>();

    void push(PickleValue value) {
        values.add(value);
    }

    PickleValue pop() throws RefusedException {
        requireAboveMark(1);
        return values.removeLast();
    }

    PickleValue peek() throws RefusedException {
        requireAboveMark(1);
        return values.getLast();
    }

    /** Takes off a number of values, the lowest first. */
    List<PickleValue> pop(int count) throws RefusedException {
        requireAboveMark(count);
        return cut(values.size() - count);
    }

    void mark() {
        marks.add(values.size());
    }

    /** Takes off all that lies above the last mark, the lowest first, and the mark. */
    List<PickleValue> popToMark() throws RefusedException {
        if (marks.isEmpty()) {
            throw PickleCalls.wrong("a group without a beginning");
        }
        return cut(marks.removeLast());
    }

    private List<PickleValue> cut(int from) {
        List<PickleValue> above = values.subList(from, values.size());
        List<PickleValue> taken = new ArrayList<>(above);
        above.clear();
        return taken;
    }

    private void requireAboveMark(int count) throws RefusedException {
        int floor = marks.isEmpty() ? 0 : marks.getLast();
        if (values.size() - floor < count) {
            throw PickleCalls.wrong("an instruction without its values");
        }
    }
}
