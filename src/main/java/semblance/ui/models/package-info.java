/**
 * The models that search works with: which there are, how they come and go, and which are in use.
 * Main types: {@link semblance.ui.models.ModelsPage}, {@link semblance.ui.models.ModelsViewModel}.
 * Must not know how a model runs.
 */
@NullMarked
package semblance.ui.models;

import org.jspecify.annotations.NullMarked;
