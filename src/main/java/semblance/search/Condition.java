package semblance.search;

import org.jspecify.annotations.Nullable;

import semblance.media.MediaFacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A condition that a file's facts must meet to be a result, such as {@code duration>1:30}, {@code
 * artist~bach} or {@code date>=2019-05}. A fact that a file does not state meets only {@code !=}.
 * Numbers that round to the one that was typed equal it; a day lies in its month and year.
 * Unchangeable.
 */
public final class Condition {
    private final FactField field;
    private final Comparison comparison;
    private final String value;
    private final Operand operand;

    private Condition(FactField field, Comparison comparison, String value, Operand operand) {
        this.field = field;
        this.comparison = comparison;
        this.value = value;
        this.operand = operand;
    }

    /**
     * Reads a condition: a field, a comparison and a value.
     *
     * @throws ConditionException if it is none; says in one sentence what to type
     */
    public static Condition parse(String text) throws ConditionException {
        int at = 0;
        while (at < text.length() && "!<>=~".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        for (Comparison comparison : Comparison.values()) {
            if (text.startsWith(comparison.sign(), at)) {
                String word = text.substring(0, at).strip();
                String value = text.substring(at + comparison.sign().length()).strip();
                return of(word, comparison, value);
            }
        }
        throw new ConditionException(
                "A condition is a field, one of = != < <= > >= ~ and a value, such as duration>60,"
                        + " not \""
                        + text
                        + "\".");
    }

    private static Condition of(String word, Comparison comparison, String value)
            throws ConditionException {
        Optional<FactField> field = FactField.ofWord(word);
        if (field.isEmpty()) {
            throw new ConditionException(
                    "There is no field \"" + word + "\"; there are " + FactField.words() + ".");
        }
        FactField.Type type = field.get().type();
        if (!comparisons(type).contains(comparison)) {
            throw new ConditionException(
                    "The field "
                            + field.get().word()
                            + (type == FactField.Type.TEXT
                                    ? " is a text: compare it by = != or ~ (contains)."
                                    : " is not a text: compare it by = != < <= > or >=."));
        }
        Operand operand =
                Operand.parse(value, type)
                        .orElseThrow(() -> new ConditionException(wrongValue(field.get(), value)));
        return new Condition(field.get(), comparison, value, operand);
    }

    private static List<Comparison> comparisons(FactField.Type type) {
        return switch (type) {
            case TEXT -> List.of(Comparison.EQUAL, Comparison.NOT_EQUAL, Comparison.CONTAINS);
            case NUMBER, DURATION, BYTES, DATE ->
                    List.of(
                            Comparison.EQUAL,
                            Comparison.NOT_EQUAL,
                            Comparison.LESS,
                            Comparison.AT_MOST,
                            Comparison.MORE,
                            Comparison.AT_LEAST);
        };
    }

    private static String wrongValue(FactField field, String value) {
        String wanted =
                switch (field.type()) {
                    case NUMBER -> "a number, such as 1080 or 44.1k";
                    case DURATION -> "a time, such as 90, 1:30 or 2m";
                    case BYTES -> "a size, such as 500k or 1.5GB";
                    case DATE -> "a date, such as 2019, 2019-07 or 2019-07-14";
                    case TEXT -> "a text";
                };
        return "The field " + field.word() + " takes " + wanted + ", not \"" + value + "\".";
    }

    public FactField field() {
        return field;
    }

    public Comparison comparison() {
        return comparison;
    }

    /** Returns the value as it was typed. */
    public String value() {
        return value;
    }

    /** Tells whether a file with these facts and of this size meets the condition. */
    public boolean test(MediaFacts facts, long sizeBytes) {
        return switch (operand) {
            case Operand.Amount amount -> test(amount, field.number(facts, sizeBytes));
            case Operand.Words words -> test(words, field.texts(facts));
            case Operand.Days days -> test(days, days(facts));
        };
    }

    private boolean test(Operand.Amount amount, OptionalDouble stated) {
        if (stated.isEmpty()) {
            return comparison == Comparison.NOT_EQUAL;
        }
        double number = stated.getAsDouble();
        boolean equal = amount.equalTo(number);
        return switch (comparison) {
            case EQUAL -> equal;
            case NOT_EQUAL -> !equal;
            case LESS -> number < amount.value();
            case AT_MOST -> number < amount.value() || equal;
            case MORE -> number > amount.value();
            case AT_LEAST -> number > amount.value() || equal;
            case CONTAINS -> false;
        };
    }

    private boolean test(Operand.Words words, List<String> stated) {
        List<String> folded = stated.stream().map(Operand::folded).toList();
        return switch (comparison) {
            case EQUAL -> folded.contains(words.folded());
            case NOT_EQUAL -> !folded.contains(words.folded());
            case CONTAINS -> folded.stream().anyMatch(text -> text.contains(words.folded()));
            case LESS, AT_MOST, MORE, AT_LEAST -> false;
        };
    }

    private boolean test(Operand.Days days, Optional<Operand.Days> stated) {
        if (stated.isEmpty()) {
            return comparison == Comparison.NOT_EQUAL;
        }
        LocalDate first = stated.get().first();
        return switch (comparison) {
            case EQUAL -> days.overlap(stated.get());
            case NOT_EQUAL -> !days.overlap(stated.get());
            case LESS -> first.isBefore(days.first());
            case AT_MOST -> !first.isAfter(days.last());
            case MORE -> first.isAfter(days.last());
            case AT_LEAST -> !first.isBefore(days.first());
            case CONTAINS -> false;
        };
    }

    /** The device's clock counts before what a person wrote into the tags. */
    private static Optional<Operand.Days> days(MediaFacts facts) {
        if (facts.taken() != null) {
            LocalDate day = facts.taken().toLocalDate();
            return Optional.of(new Operand.Days(day, day));
        }
        return Operand.days(facts.tags().getOrDefault("date", ""));
    }

    /** Returns the first day of a year, month or day as a file states it; empty if it is none. */
    public static Optional<LocalDate> firstDay(String stated) {
        return Operand.days(stated).map(Operand.Days::first);
    }

    /** Two conditions are the same if they are typed the same, but for spaces and case. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Condition condition && condition.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** Returns the condition as {@link #parse} reads it. */
    @Override
    public String toString() {
        return field.word() + comparison.sign() + value.toLowerCase(Locale.ROOT);
    }
}
