package semblance.atlas;

/** Something that is true of a file and could name an area. */
record Term(Kind kind, String text) {
    /**
     * Where a term comes from.
     *
     * @see AreaNames
     */
    enum Kind {
        LABEL(.2, 1),
        FOLDER(.25, .8),
        WORD(.35, .6),
        PLACE(.5, .6),
        MONTH(.6, .4),
        CAMERA(.7, .35),
        YEAR(.7, .3);

        private final double leastShare;
        private final double trust;

        Kind(double leastShare, double trust) {
            this.leastShare = leastShare;
            this.trust = trust;
        }

        /**
         * Returns of what part of an area's files it must be true: classifiers have many words for
         * what is alike, folders have one.
         */
        double leastShare() {
            return leastShare;
        }

        /** Returns how much it counts beside other kinds: what files show counts most. */
        double trust() {
            return trust;
        }
    }
}
