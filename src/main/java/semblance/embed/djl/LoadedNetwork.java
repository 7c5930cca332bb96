package semblance.embed.djl;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;

import semblance.embed.preprocess.NetworkInput;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;

/**
 * An archive in memory, ready to run. Safe for use by many threads: each call works on its caller's
 * thread.
 */
final class LoadedNetwork implements AutoCloseable {
    /** Kept: DJL frees a block as soon as nobody holds its model. */
    private final Model model;

    private final PtSymbolBlock block;

    private final int dimension;

    private LoadedNetwork(Model model, PtSymbolBlock block, int dimension) {
        this.model = model;
        this.block = block;
        this.dimension = dimension;
    }

    /** Returns the length of the embedding. */
    int dimension() {
        return dimension;
    }

    /**
     * Loads an archive that {@link semblance.models.compile.Compiler} wrote, and brings its weights
     * into the order in which they are computed with.
     *
     * @param dimension of the network's embedding
     * @throws IOException if the file cannot be read, or this build of libtorch lacks an operator
     */
    static LoadedNetwork load(Path archive, Device device, int dimension) throws IOException {
        Model model = Model.newInstance("net", device, TorchEngine.NAME);
        try {
            String name = String.valueOf(archive.getFileName());
            model.load(
                    archive.toAbsolutePath().getParent(), name.substring(0, name.lastIndexOf('.')));
            PtSymbolBlock block = (PtSymbolBlock) model.getBlock();
            IValueUtils.runMethod(block, "prepare").close();
            return new LoadedNetwork(model, block, dimension);
        } catch (MalformedModelException | RuntimeException e) {
            model.close();
            throw new IOException("libtorch cannot run " + archive, e);
        }
    }

    /**
     * Runs the network.
     *
     * @return each output's numbers
     */
    float[][] run(NetworkInput input) {
        return run(input.numbers(), input.shape());
    }

    /**
     * Runs the network.
     *
     * @param input single-precision numbers of the given shape, batch included
     * @return each output's numbers
     */
    float[][] run(FloatBuffer input, long... shape) {
        try (NDManager call = model.getNDManager().newSubManager()) {
            return run(call, call.create(input, new Shape(shape)));
        }
    }

    /**
     * Runs a network that reads token numbers.
     *
     * @return each output's numbers
     */
    float[][] run(long[] tokens) {
        try (NDManager call = model.getNDManager().newSubManager()) {
            return run(call, call.create(tokens, new Shape(1, tokens.length)));
        }
    }

    private float[][] run(NDManager call, NDArray input) {
        try (IValue argument = IValue.from((PtNDArray) input);
                IValue answer = IValueUtils.runMethod(block, "forward", argument)) {
            NDList outputs = answer.toNDList((PtNDManager) call);
            return outputs.stream().map(NDArray::toFloatArray).toArray(float[][]::new);
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
