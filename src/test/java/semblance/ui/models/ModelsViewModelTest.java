package semblance.ui.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import semblance.models.ImportRequest;
import semblance.models.ModelException;
import semblance.ui.models.ModelEntry.Presence;
import semblance.ui.models.ModelEntry.Use;
import semblance.ui.task.ManualBackground;
import semblance.ui.task.SameThreadBackground;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class ModelsViewModelTest {
    private static final String CLIP = "clip-vit-b32";

    private final FakeModels models = new FakeModels();
    private final ManualBackground work = new ManualBackground();
    private final List<String> changes = new ArrayList<>();
    private final ModelsViewModel model =
            new ModelsViewModel(
                    models, new SameThreadBackground(), work, () -> changes.add("changed"));

    @BeforeEach
    void look() {
        model.refresh();
    }

    @Test
    void modelsOnThisComputerComeFirstAndEachListByWhatItIsGoodFor() {
        models.putInstalled("squeezenet1_1", Set.of(Use.PICTURES), null);
        model.refresh();
        assertEquals(
                List.of(
                        "squeezenet1_1",
                        "builtin-look",
                        "builtin-sound",
                        CLIP,
                        "resnet50",
                        "resnet50-v2",
                        "mn04_as",
                        "panns-cnn14",
                        "panns-mobilenetv1"),
                model.items().stream().map(ModelItem::id).toList());
        assertEquals("CLIP ViT-B/32", model.nameOf(CLIP));
        assertEquals("other", model.nameOf("other"));
    }

    @Test
    void aDownloadedModelIsInUseAtOnce() {
        model.download(item(CLIP));
        assertEquals(ModelWork.Kind.DOWNLOAD, workOf(CLIP).kind());
        assertEquals(item(CLIP), model.downloadingProperty().get());
        assertTrue(model.busyProperty().get());
        work.runAll();
        assertEquals(List.of("install " + CLIP, "renew"), models.calls);
        assertEquals(List.of("changed"), changes);
        assertEquals(Presence.INSTALLED, item(CLIP).entry().presence());
        assertEquals("", item(CLIP).place().problemProperty().get());
        assertNull(model.downloadingProperty().get());
        assertFalse(model.busyProperty().get());
    }

    @Test
    void aFailureIsToldBesideItsModelAndADownloadCanGoOn() {
        models.progress = FakeModels.downloading("pytorch_model.bin", 1_000, 2_000);
        models.failure =
                new ModelException(
                        ModelException.Problem.NO_NETWORK,
                        "There is no connection: check the network and try again.");
        model.download(item(CLIP));
        work.runAll();
        assertEquals(
                "There is no connection: check the network and try again.",
                item(CLIP).place().problemProperty().get());
        assertEquals("", item("resnet50").place().problemProperty().get());
        assertEquals(1_000, item(CLIP).entry().arrived());
        assertEquals(List.of(), changes);
        assertEquals(item(CLIP), model.downloadingProperty().get());
        models.failure = null;
        model.download(item(CLIP));
        assertEquals("", item(CLIP).place().problemProperty().get());
        work.runAll();
        assertEquals(Presence.INSTALLED, item(CLIP).entry().presence());
    }

    @Test
    void aPausedDownloadIsToldNothingOfAndKeepsItsPart() {
        model.download(item(CLIP));
        model.stop(item(CLIP));
        assertTrue(workOf(CLIP).isEnding());
        work.runAll();
        assertNull(item(CLIP).place().workProperty().get());
        assertEquals("", item(CLIP).place().problemProperty().get());
        assertNull(model.downloadingProperty().get());
        assertEquals(List.of(), models.calls, "it had not begun");
    }

    @Test
    void oneThingAtATimeIsDoneWithAModel() {
        model.download(item(CLIP));
        model.download(item(CLIP));
        model.check(item(CLIP));
        work.runAll();
        assertEquals(List.of("install " + CLIP, "renew"), models.calls);
    }

    @Test
    void aPartIsDiscarded() {
        models.failure = new ModelException(ModelException.Problem.NO_NETWORK, "No network.");
        models.progress = FakeModels.downloading("pytorch_model.bin", 1_000, 2_000);
        model.download(item(CLIP));
        work.runAll();
        model.discardPart(item(CLIP));
        work.runAll();
        assertEquals(0, item(CLIP).entry().arrived());
    }

    @Test
    void aCheckTellsWhetherTheFilesAreIntact() {
        models.putInstalled("resnet50", Set.of(Use.PICTURES), null);
        model.refresh();
        model.check(item("resnet50"));
        work.runAll();
        assertEquals(
                "All files are as they were installed, and are the official ones.",
                item("resnet50").place().noteProperty().get());
        models.damage = List.of("weights.pth is missing or has another size.");
        model.check(item("resnet50"));
        work.runAll();
        assertEquals(
                "weights.pth is missing or has another size. Remove the model, then install it"
                        + " again.",
                item("resnet50").place().problemProperty().get());
    }

    @Test
    void aRemovedModelIsNoLongerInUse() {
        models.putInstalled("resnet50", Set.of(Use.PICTURES), null);
        model.refresh();
        models.calls.clear();
        changes.clear();
        model.remove(item("resnet50"));
        work.runAll();
        assertEquals(List.of("remove resnet50", "renew"), models.calls);
        assertEquals("Removed; 103 MB are free again.", note("resnet50"));
        assertEquals(List.of("changed"), changes);
    }

    @Test
    void aChosenModelIsInUseAtOnce() {
        model.use(item("builtin-look"));
        work.runAll();
        assertEquals(List.of("use builtin-look", "renew"), models.calls);
        assertEquals(List.of("changed"), changes);
    }

    @Test
    void whatAnotherProgramInstalledIsInUseHereAsWell() {
        models.putInstalled("resnet50", Set.of(Use.PICTURES), null);
        model.refresh();
        assertEquals(List.of("renew"), models.calls);
        assertEquals(List.of("changed"), changes);
        model.refresh();
        assertEquals(List.of("renew"), models.calls);
    }

    @Test
    void recommendedModelsAreOfferedToWhoHasNone() {
        ModelOffer offer = model.offer().offerProperty().get();
        assertNotNull(offer);
        assertEquals(List.of(item(CLIP), item("mn04_as")), offer.models());
        assertEquals(605_247_071 + 4_066_513, offer.bytes());
        assertFalse(offer.isSizeKnown());
        models.putInstalled("resnet50", Set.of(Use.PICTURES), null);
        model.refresh();
        assertNull(model.offer().offerProperty().get());
    }

    @Test
    void aDeclinedOfferIsNotMadeAgain() {
        model.offer().decline();
        assertNull(model.offer().offerProperty().get());
        assertTrue(models.offerAnswered);
        models.offerAnswered = false;
        model.refresh();
        assertNull(model.offer().offerProperty().get(), "it was answered a moment ago");
        assertEquals(0, work.waiting());
    }

    @Test
    void anAcceptedOfferIsDownloaded() {
        model.offer().accept();
        assertTrue(models.offerAnswered);
        work.runAll();
        assertEquals(Presence.INSTALLED, item(CLIP).entry().presence());
    }

    @Test
    void filesThatAreNotOfficialNeedAFamilyAndANameOfTheirOwn() {
        Path file = Path.of("/stick/my weights.pth");
        ImportViewModel imports = model.imports();
        imports.start(List.of(file));
        work.runAll();
        assertTrue(imports.askingProperty().get());
        assertTrue(imports.place().problemProperty().get().startsWith("my weights.pth is not an"));
        assertEquals("my-weights", imports.idProperty().get());
        assertEquals(
                List.of(
                        "clip",
                        "efficientat-mn04",
                        "panns-cnn14",
                        "panns-mobilenetv1",
                        "resnet50",
                        "squeezenet1_1"),
                imports.families());
        imports.startAsOwn();
        assertEquals(
                "Choose the family first: which network these weights are for.",
                imports.place().problemProperty().get());
        imports.familyProperty().set("squeezenet1_1");
        imports.startAsOwn();
        work.runAll();
        assertEquals(
                new ImportRequest(List.of(file), "squeezenet1_1", "my-weights"),
                models.imports.getLast());
        assertFalse(imports.askingProperty().get());
        assertEquals(
                "Installed my-weights. my-weights is not verified.",
                imports.place().noteProperty().get());
        assertFalse(item("my-weights").entry().isVerified());
        assertEquals(List.of("changed"), changes);
        imports.cancel();
        assertEquals(List.of(), imports.pathsProperty().get());
    }

    @Test
    void aFilesNameSuggestsItsFamilyAndANameThatIsFree() {
        ImportViewModel imports = model.imports();
        imports.start(List.of(Path.of("/stick/squeezenet1_1.safetensors")));
        work.runAll();
        assertEquals("squeezenet1_1", imports.familyProperty().get());
        assertEquals("squeezenet1_1-own", imports.idProperty().get());
    }

    @Test
    void anImportThatIsRefusedSaysWhyInItsPlace() {
        models.failure =
                new ModelException(
                        ModelException.Problem.REFUSED,
                        "There is a model sq already: remove it first, or take another --id.");
        model.imports().start(List.of(Path.of("sq.pth")));
        work.runAll();
        assertFalse(model.imports().askingProperty().get());
        assertEquals(
                "There is a model sq already: remove it first, or take another id.",
                model.imports().place().problemProperty().get());
        assertEquals(List.of(Path.of("sq.pth")), model.imports().pathsProperty().get());
    }

    private ModelItem item(String id) {
        return model.item(id).orElseThrow();
    }

    private ModelWork workOf(String id) {
        ModelWork now = item(id).place().workProperty().get();
        if (now == null) {
            throw new AssertionError("nothing is done with " + id);
        }
        return now;
    }

    private String note(String id) {
        return item(id).place().noteProperty().get();
    }
}
