package semblance.search.facet;

import semblance.media.MediaFacts;
import semblance.search.Condition;
import semblance.search.SearchResult;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The day of a file: when it was taken, else the date among its tags, else when it was last
 * changed. Every file has one, so that what is sorted or grouped by date is complete.
 */
public final class FileDay {
    private FileDay() {}

    public static LocalDate of(SearchResult result) {
        return timeOf(result).toLocalDate();
    }

    /** Returns the day with the time of day, where it is known. */
    public static LocalDateTime timeOf(SearchResult result) {
        MediaFacts facts = result.facts();
        if (facts.taken() != null) {
            return facts.taken();
        }
        String stated = facts.tags().get("date");
        if (stated != null) {
            var day = Condition.firstDay(stated);
            if (day.isPresent()) {
                return day.get().atStartOfDay();
            }
        }
        return LocalDateTime.ofInstant(result.stamp().modified(), ZoneId.systemDefault());
    }
}
