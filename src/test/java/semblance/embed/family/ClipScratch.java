package semblance.embed.family;
import semblance.models.compile.*;
import semblance.models.weights.*;
public class ClipScratch { public static Network pic(Weights w) throws Exception { return ClipNetworks.pictures(ClipTensors.of(w), ClipConfig.OFFICIAL);} 
public static Network text(Weights w) throws Exception { return ClipNetworks.words(ClipTensors.of(w), ClipConfig.OFFICIAL);} }
