package semblance.models.compile;

import org.jspecify.annotations.Nullable;

import semblance.models.compile.Operation.Convolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The plain network, which after its own outputs also tells of every feature map on its way either
 * the smallest and the greatest number, or, once these are known, how often numbers lie in each of
 * {@value Histogram#BINS} equal parts of that range: what the integers of {@link IntegerDialect}
 * are scaled by. {@link #observed} names the places in their order.
 */
final class ObservingDialect extends Dialect {
    private final List<String> observed = new ArrayList<>();
    private final @Nullable Map<String, Range> ranges;

    /**
     * @param ranges of all places, null while they are to be found
     */
    ObservingDialect(@Nullable Map<String, Range> ranges) {
        super(ElementType.FLOAT32);
        this.ranges = ranges;
    }

    @Override
    void begin(Network network) {
        super.begin(network);
        observed.add(network.input().name());
        for (Operation operation : network.operations()) {
            if (operation instanceof Convolution it && it.residual() != null) {
                observed.add(sumName(it));
            }
            if (operation.output().shape().size() == 3) {
                observed.add(operation.output().name());
            }
        }
    }

    /** Returns the name of a convolution's result before its residual is added. */
    static String sumName(Convolution it) {
        return it.output().name() + "c";
    }

    @Override
    List<String> results(Network network) {
        List<String> results = new ArrayList<>(super.results(network));
        List<String> seen = new ArrayList<>();
        for (String name : observed) {
            Range range = ranges == null ? null : ranges.get(name);
            if (range == null) {
                seen.add("torch.stack([torch.min(" + name + "), torch.max(" + name + ")], 0)");
            } else {
                seen.add(
                        String.format(
                                "torch.histc(%s, %s, %s, %s)",
                                name, Histogram.BINS, range.least(), range.greatest()));
            }
        }
        results.add("torch.cat([" + String.join(", ", seen) + "], 0)");
        return results;
    }

    List<String> observed() {
        return observed;
    }
}
