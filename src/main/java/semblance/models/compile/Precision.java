package semblance.models.compile;

import java.util.Locale;

/** In which operators and numbers a network is written. */
public enum Precision {
    /** Plain operators, single precision: every device; what all others are checked against. */
    PLAIN,
    /** Plain operators, half precision: graphics cards. */
    HALF,
    /** oneDNN with fused operators, single precision: processors. */
    FP32,
    /** oneDNN with fused operators, bfloat16: processors that compute with it. */
    BF16,
    /** 8-bit integers, calibrated on samples: processors. */
    INT8;

    /** Returns the precision's name in files and for a person. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
