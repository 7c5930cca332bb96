package semblance.ui.search;

import semblance.search.Condition;

import java.util.Locale;

/** Conditions as a person reads them. */
final class ConditionWords {
    private ConditionWords() {}

    /** Returns "Artist contains bach", "Width at least 1920". */
    static String of(Condition condition) {
        String field = condition.field().word();
        return field.substring(0, 1).toUpperCase(Locale.ROOT)
                + field.substring(1)
                + switch (condition.comparison()) {
                    case EQUAL -> " is ";
                    case NOT_EQUAL -> " is not ";
                    case LESS -> " below ";
                    case AT_MOST -> " at most ";
                    case MORE -> " above ";
                    case AT_LEAST -> " at least ";
                    case CONTAINS -> " contains ";
                }
                + condition.value();
    }
}
