/** Tests of the map in the window. */
@org.jspecify.annotations.NullMarked
package semblance.ui.map;
