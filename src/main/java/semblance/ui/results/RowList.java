package semblance.ui.results;

import javafx.collections.ObservableListBase;

/** The lines of a grid as a list view wants them; none is kept. */
final class RowList extends ObservableListBase<GridRow> {
    private final GridRows rows;

    RowList(GridRows rows) {
        this.rows = rows;
    }

    @Override
    public GridRow get(int line) {
        return rows.row(line);
    }

    @Override
    public int size() {
        return rows.size();
    }
}
