package semblance.embed.djl;

import semblance.models.compile.Precision;

import java.util.List;

/** Which precisions a network may be compiled in. */
public enum Precisions {
    /** Whatever is fastest here and passes the check against plain single precision. */
    AUTOMATIC {
        @Override
        List<Precision> candidates(Processor processor) {
            return processor.computesBfloat16()
                    ? List.of(Precision.FP32, Precision.BF16, Precision.INT8)
                    : List.of(Precision.FP32, Precision.INT8);
        }
    },
    /** Single precision: the reference's own numbers to within rounding. */
    EXACT {
        @Override
        List<Precision> candidates(Processor processor) {
            return List.of(Precision.FP32);
        }
    },
    /** bfloat16 wherever it runs, for comparisons. */
    BF16 {
        @Override
        List<Precision> candidates(Processor processor) {
            return List.of(Precision.FP32, Precision.BF16);
        }
    },
    /** 8-bit integers wherever they run, for comparisons. */
    INT8 {
        @Override
        List<Precision> candidates(Processor processor) {
            return List.of(Precision.FP32, Precision.INT8);
        }
    };

    /**
     * Tells whether the last candidate is taken even if it is slower or farther off than others.
     */
    boolean insists() {
        return this == BF16 || this == INT8;
    }

    /**
     * Returns what is tried; single precision, which is what others are measured against, first.
     */
    abstract List<Precision> candidates(Processor processor);
}
