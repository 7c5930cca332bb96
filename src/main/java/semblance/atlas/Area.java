package semblance.atlas;

import org.jspecify.annotations.Nullable;

/**
 * A part of the map where files lie close.
 *
 * @param x where most of its files are
 * @param y where most of its files are
 * @param radius how far its files lie from there, on average
 * @param size how many files it has
 * @param name null if nothing can be said that is true of it and not of all
 */
public record Area(float x, float y, float radius, int size, @Nullable AreaName name) {}
