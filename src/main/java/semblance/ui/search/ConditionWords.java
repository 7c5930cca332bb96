package semblance.ui.search;

import semblance.search.Condition;
import semblance.ui.look.FieldWords;
import semblance.ui.look.Texts;

/** Conditions as a person reads them. */
final class ConditionWords {
    private ConditionWords() {}

    /** Returns "Artist contains bach", "Width at least 1920". */
    static String of(Condition condition) {
        String field = FieldWords.of(condition.field().word());
        String value = condition.value();
        return switch (condition.comparison()) {
            case EQUAL -> Texts.of("search.condition.equal", field, value);
            case NOT_EQUAL -> Texts.of("search.condition.not", field, value);
            case LESS -> Texts.of("search.condition.less", field, value);
            case AT_MOST -> Texts.of("search.condition.most", field, value);
            case MORE -> Texts.of("search.condition.more", field, value);
            case AT_LEAST -> Texts.of("search.condition.least", field, value);
            case CONTAINS -> Texts.of("search.condition.contains", field, value);
        };
    }
}
