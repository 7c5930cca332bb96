/** Tests of the map, and what measures it. */
@org.jspecify.annotations.NullMarked
package semblance.atlas;
