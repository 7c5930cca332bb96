package semblance.models.weights;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SequencedMap;

/**
 * Opens weight files: safetensors, and checkpoints of PyTorch in its present and its older format.
 * Which of them it is, its first bytes tell.
 *
 * <p>What is nested in a checkpoint is found and named as a training program would load it: {@code
 * {"state_dict": {"module.fc.weight": ...}}} gives {@code fc.weight}. The rules are those of {@link
 * StateDict} and {@link NamePrefix}. In a TorchScript archive the names are the paths of
 * attributes, such as {@code visual.conv1.weight}.
 */
public final class WeightFiles {
    private WeightFiles() {}

    /**
     * Opens a file that is no TorchScript archive.
     *
     * @throws WeightsException if it is no weight file, or damaged, or asks for more than tensors
     */
    public static Weights open(Path path) throws WeightsException {
        return open(path, TorchScript.REFUSED);
    }

    /**
     * Opens a file.
     *
     * @throws WeightsException if it is no weight file, or damaged, or asks for more than tensors
     */
    public static Weights open(Path path, TorchScript script) throws WeightsException {
        MappedFile file = map(path);
        try {
            return new NamedTensors(file, NamePrefix.removed(tensors(file, script)));
        } catch (RefusedException e) {
            file.close();
            throw file.refused(String.valueOf(e.getMessage()), e);
        } catch (InternalError e) {
            file.close();
            // How the virtual machine tells that a mapped file has lost its pages.
            throw file.refused("it changed, or its drive failed, while it was read", e);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static MappedFile map(Path path) throws WeightsException {
        String name = MappedFile.nameOf(path);
        try {
            if (Files.isDirectory(path)) {
                throw new WeightsException(
                        MappedFile.sentence(name, "it is a folder: choose the file in it"));
            }
            return MappedFile.open(path);
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new WeightsException(MappedFile.sentence(name, "it is not there any more"), e);
        } catch (IOException e) {
            throw new WeightsException(
                    MappedFile.sentence(name, "it cannot be read; check its drive and its rights"),
                    e);
        }
    }

    private static SequencedMap<String, StridedTensor> tensors(MappedFile file, TorchScript script)
            throws RefusedException {
        return switch (Container.of(file.bytes())) {
            case SAFETENSORS -> Safetensors.open(file);
            case TORCH_ZIP -> TorchZip.open(file, script);
            case TORCH_LEGACY -> TorchLegacy.open(file);
        };
    }
}
