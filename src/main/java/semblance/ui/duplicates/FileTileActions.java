package semblance.ui.duplicates;

import javafx.scene.control.ContextMenu;

import semblance.duplicates.Member;

/** What a tile needs of the page. */
interface FileTileActions {
    void open(Member file);

    ContextMenu menu(Member file);

    /** Returns where a file lies, for a person. */
    String place(Member file);
}
