package semblance.models.compile;

import semblance.models.compile.Operation.Convolution;
import java.util.ArrayList;
import java.util.List;

/**
 * The plain network, which after its own outputs also gives the smallest and the greatest number of
 * every feature map on its way: what the integers of {@link IntegerDialect} are scaled by. {@link
 * #observed} names them in their order.
 */
final class ObservingDialect extends Dialect {
    private final List<String> observed = new ArrayList<>();

    ObservingDialect() {
        super(ElementType.FLOAT32);
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
        List<String> ranges = new ArrayList<>();
        for (String name : observed) {
            ranges.add("torch.min(" + name + ")");
            ranges.add("torch.max(" + name + ")");
        }
        results.add("torch.stack([" + String.join(", ", ranges) + "], 0)");
        return results;
    }

    List<String> observed() {
        return observed;
    }
}
