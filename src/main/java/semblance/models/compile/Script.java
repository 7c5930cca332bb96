package semblance.models.compile;

import semblance.models.weights.WeightsException;

import java.util.ArrayList;
import java.util.List;

/**
 * The source text of a network in TorchScript, and the tensors that it holds. Grows line by line.
 * Besides {@code forward} it has a method {@code prepare}, to be called once after loading.
 */
final class Script {
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<String> forward = new ArrayList<>();
    private final List<String> prepare = new ArrayList<>();
    private int names;

    /** What the network's object holds. */
    sealed interface Attribute {
        String name();
    }

    /** A tensor in the archive. */
    record Held(String name, ElementType type, List<Integer> shape, Bytes bytes)
            implements Attribute {}

    /** An object that {@code prepare} makes. */
    record Made(String name, String type) implements Attribute {}

    /** Makes the content of a tensor when it is written. */
    @FunctionalInterface
    interface Bytes {
        byte[] make() throws WeightsException;
    }

    /** Holds a constant and returns its name in the script. */
    String hold(Constant constant, ElementType type) {
        return hold(constant.shape(), type, () -> type.encode(constant.values()));
    }

    String hold(List<Integer> shape, ElementType type, Bytes bytes) {
        String name = fresh("w");
        attributes.add(new Held(name, type, shape, bytes));
        return "self." + name;
    }

    /**
     * Returns the name of an attribute that {@code prepare} is to set.
     *
     * @param type a class of libtorch
     */
    String make(String type) {
        String name = fresh("p");
        attributes.add(new Made(name, type));
        return "self." + name;
    }

    /** Returns a name that nothing else has. */
    String fresh(String prefix) {
        return prefix + "_" + names++;
    }

    /** Appends a line to the method that runs the network. */
    void line(String line) {
        forward.add(line);
    }

    /** Appends a line to the method that is called once after loading. */
    void prepare(String line) {
        prepare.add(line);
    }

    List<Attribute> attributes() {
        return attributes;
    }

    /**
     * Returns the source text.
     *
     * @param outputs the names of what {@code forward} returns
     */
    String text(List<String> outputs) {
        StringBuilder text = new StringBuilder("class Net(Module):\n");
        text.append("  __parameters__ = []\n  __buffers__ = []\n  training : bool\n");
        for (Attribute attribute : attributes) {
            text.append("  ").append(attribute.name()).append(" : ");
            text.append(
                    switch (attribute) {
                        case Held _ -> "Tensor";
                        case Made(_, var type) -> "Optional[" + type + "]";
                    });
            text.append('\n');
        }
        text.append("  def forward(self: __torch__.Net,\n    x0: Tensor) -> List[Tensor]:\n");
        forward.forEach(line -> text.append("    ").append(line).append('\n'));
        text.append("    return [").append(String.join(", ", outputs)).append("]\n");
        text.append("  def prepare(self: __torch__.Net) -> NoneType:\n");
        prepare.forEach(line -> text.append("    ").append(line).append('\n'));
        return text.append("    return None\n").toString();
    }
}
