package semblance.models.weights;

/**
 * Where a record of a zip archive is.
 *
 * @param header where its local header begins
 * @param bytes how many it takes
 * @param isStored whether it is neither compressed nor encrypted
 */
record ZipEntryPlace(long header, long bytes, boolean isStored) {}
