/**
 * What is known of each model before it runs. Main type: {@link semblance.models.ModelCatalog}.
 * Must not know how a model runs or what is done with its vectors.
 */
@NullMarked
package semblance.models;

import org.jspecify.annotations.NullMarked;
