package semblance.atlas;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;

/** What the files of an area have in common. */
public sealed interface AreaName {
    /**
     * What a model's classes, the files' names or their facts say.
     *
     * @param words one or two, the most telling first; as the models and files have them
     */
    record Words(List<String> words) implements AreaName {
        public Words {
            words = List.copyOf(words);
        }
    }

    /** Most were made in one month. */
    record InMonth(YearMonth month) implements AreaName {}

    /** Most were made in one year. */
    record InYear(Year year) implements AreaName {}
}
