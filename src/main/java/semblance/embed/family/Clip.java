package semblance.embed.family;

import semblance.embed.SampleNeeds;
import semblance.embed.preprocess.PictureInput;
import semblance.models.ModelFile;
import semblance.models.compile.Constant;
import semblance.models.compile.Network;
import semblance.models.weights.TorchScript;
import semblance.models.weights.WeightFiles;
import semblance.models.weights.Weights;
import semblance.models.weights.WeightsException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * CLIP with a vision transformer: pictures and texts in one space. Reads checkpoints of Hugging
 * Face's {@code CLIPModel} and OpenAI's own archives; each is preprocessed as its publisher does.
 */
final class Clip implements Family {
    @Override
    public String name() {
        return "clip";
    }

    @Override
    public SampleNeeds needs(String preprocessing) {
        return PictureInput.clipHuggingFace().needs();
    }

    @Override
    public Blueprint read(String preprocessing, Map<ModelFile.Role, Path> files)
            throws WeightsException {
        Path file = Blueprint.weightFile(files);
        // Of OpenAI's archive only the tensors are read; what it contains to be run is not.
        Weights weights = WeightFiles.open(file, TorchScript.TENSORS_ONLY);
        try {
            ClipTensors tensors = ClipTensors.of(weights);
            Path settings = files.get(ModelFile.Role.CONFIG);
            ClipConfig config = settings == null ? ClipConfig.OFFICIAL : ClipConfig.read(settings);
            Constant table = tensors.tokenTable();
            Words words =
                    new Words(
                            ClipNetworks.words(tensors, config),
                            table.shape().getFirst(),
                            tensors.positions(false).shape().getFirst(),
                            files.get(ModelFile.Role.VOCABULARY));
            PictureInput input =
                    switch (tensors) {
                        case ClipTensors.HuggingFace _ -> PictureInput.clipHuggingFace();
                        case ClipTensors.OpenAi _ -> PictureInput.clipOpenAi();
                    };
            Network pictures = ClipNetworks.pictures(tensors, config);
            if (pictures.input().size(1) != input.side()) {
                throw new WeightsException(
                        "This CLIP sees pictures of "
                                + pictures.input().size(1)
                                + " pixels; Semblance runs those of "
                                + input.side()
                                + " so far.");
            }
            return new Blueprint(weights, pictures, input, words, List.of());
        } catch (WeightsException | RuntimeException e) {
            weights.close();
            throw e;
        }
    }
}
