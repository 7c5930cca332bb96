package semblance.atlas;

import semblance.media.ContentId;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where contents lie: what is kept of a map. Owns its arrays, which nobody changes.
 *
 * @param computed how many of the first contents were there when the map was made; those after them
 *     were put beside their like
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Positions(List<ContentId> contents, float[] x, float[] y, int computed) {
    Positions {
        contents = List.copyOf(contents);
        if (x.length != contents.size()
                || y.length != contents.size()
                || computed < 0
                || computed > contents.size()) {
            throw new IllegalArgumentException("positions of " + contents.size() + " contents");
        }
    }

    static Positions none() {
        return new Positions(List.of(), new float[0], new float[0], 0);
    }

    int size() {
        return contents.size();
    }

    int newcomers() {
        return size() - computed;
    }

    /** Returns the positions of those contents that are in a set. */
    Positions only(Set<ContentId> kept) {
        List<ContentId> left = new ArrayList<>();
        float[] newX = new float[size()];
        float[] newY = new float[size()];
        int stillComputed = 0;
        for (int i = 0; i < size(); i++) {
            if (kept.contains(contents.get(i))) {
                newX[left.size()] = x[i];
                newY[left.size()] = y[i];
                left.add(contents.get(i));
                stillComputed += i < computed ? 1 : 0;
            }
        }
        return new Positions(
                left,
                java.util.Arrays.copyOf(newX, left.size()),
                java.util.Arrays.copyOf(newY, left.size()),
                stillComputed);
    }

    /** Returns these and others after them, which count as newcomers. */
    Positions with(List<ContentId> others, List<float[]> places) {
        List<ContentId> all = new ArrayList<>(contents);
        all.addAll(others);
        float[] newX = java.util.Arrays.copyOf(x, all.size());
        float[] newY = java.util.Arrays.copyOf(y, all.size());
        for (int i = 0; i < places.size(); i++) {
            newX[size() + i] = places.get(i)[0];
            newY[size() + i] = places.get(i)[1];
        }
        return new Positions(all, newX, newY, computed);
    }

    /** Returns coordinates moved and scaled so that all lie between -1 and 1, undistorted. */
    static float[][] fitted(float[][] places) {
        float[] x = places[0];
        float[] y = places[1];
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (int i = 0; i < x.length; i++) {
            left = Math.min(left, x[i]);
            right = Math.max(right, x[i]);
            top = Math.min(top, y[i]);
            bottom = Math.max(bottom, y[i]);
        }
        float half = Math.max(right - left, bottom - top) / 2;
        float scale = half > 0 ? 1 / half : 0;
        float[][] fitted = new float[2][x.length];
        for (int i = 0; i < x.length; i++) {
            fitted[0][i] = Math.clamp((x[i] - (left + right) / 2) * scale, -1f, 1f);
            fitted[1][i] = Math.clamp((y[i] - (top + bottom) / 2) * scale, -1f, 1f);
        }
        return fitted;
    }
}
