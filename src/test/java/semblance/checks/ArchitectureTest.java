package semblance.checks;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The borders between the packages, as rules on the compiled program. */
class ArchitectureTest {
    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("semblance");

    /** Who may know whom, among packages that are no adapters; all others are forbidden. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nobody",
            value = {
                "media    | nobody",
                "scan     | media",
                "settings | media",
                "models   | media",
                "decode   | media",
                "embed    | media models",
                "fingerprint | media embed",
                "index    | media embed fingerprint",
                "engine   | media decode embed models fingerprint",
                "library  | media scan engine index embed fingerprint",
                "search   | media engine index library embed fingerprint",
                "atlas    | media embed index library",
                "duplicates | media scan index embed library search fingerprint",
                "trash    | nobody",
                "bench    | media engine index embed library search fingerprint",
                "cli      | library search duplicates models settings media bench",
                "ui       | library search duplicates trash atlas models settings media bench",
            })
    void packagesKnowOnlyTheirNeighbours(
            String name, @org.jspecify.annotations.Nullable String allowed) {
        String own = "semblance." + name;
        String[] known =
                Stream.concat(
                                Stream.of(name),
                                Arrays.stream(allowed == null ? new String[0] : allowed.split(" ")))
                        // Which of its parts are adapters, the next rule says.
                        .flatMap(it -> Stream.of(it, it + ".*"))
                        .map(it -> "semblance." + it)
                        .toArray(String[]::new);
        DescribedPredicate<JavaClass> stranger =
                resideInAPackage("semblance..").and(not(resideInAnyPackage(known)));
        check(
                noClasses()
                        .that()
                        .resideInAPackage(own + "..")
                        .should()
                        .dependOnClassesThat(stranger)
                        .because(
                                "the arrows between packages go one way: "
                                        + name
                                        + " -> "
                                        + allowed));
    }

    @ParameterizedTest
    @CsvSource({
        "decode, ffmpeg",
        "decode, metadata",
        "embed, builtin",
        "embed, djl",
        "index, lucene",
    })
    void adaptersAreKnownToNobodyButTheComposition(String parent, String library) {
        String adapter = "semblance." + parent + "." + library;
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(adapter + "..")
                        .and()
                        .doNotHaveFullyQualifiedName("semblance.Composition")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(adapter + "..")
                        .because(
                                "an adapter can be exchanged only while one class alone names it"));
    }

    @Test
    void packagesHaveNoCycles() {
        check(
                slices().matching("semblance.(**)")
                        .should()
                        .beFreeOfCycles()
                        .because(
                                "a knot of packages can be understood and changed only as a whole"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "org.apache.lucene | semblance.index.lucene..",
                "ai.djl            | semblance.embed.djl..",
                "org.bytedeco      | semblance.decode.ffmpeg..",
                "com.drew          | semblance.decode.metadata..",
                "be.tarsos         | semblance.embed.fourier..",
                "javafx            | semblance.ui..",
                "atlantafx         | semblance.ui..",
                "org.kordamp       | semblance.ui..",
                "picocli           | semblance.cli..",
                "com.ibm.icu       | semblance.ui.look..",
                // Whoever cannot connect cannot tell anybody anything.
                "java.net.http     | semblance.models.download..",
            })
    void eachLibraryIsKnownToOnePackage(String library, String owner) {
        // Main joins the two doors, the window and the command line.
        boolean door = owner.startsWith("semblance.ui") || owner.startsWith("semblance.cli");
        check(
                noClasses()
                        .that(
                                resideInAPackage("semblance..")
                                        .and(not(resideInAPackage(owner)))
                                        .and(not(named(door ? "semblance.Main" : "nobody"))))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(library + "..")
                        .because("one library, one package that imports it, behind our own words"));
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaPackage found : PROGRAM.getPackage("semblance").getSubpackagesInTree()) {
            if (!found.getClasses().isEmpty() && !found.isAnnotatedWith(NullMarked.class)) {
                unmarked.add(found.getName());
            }
        }
        assertEquals(
                Set.of(), unmarked, "@NullMarked does not reach sub-packages: each needs its own");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"util", "utils", "common", "core", "impl", "helper", "helpers", "manager"})
    void packagesAreNamedAfterWhatTheyHold(String name) {
        check(
                classes()
                        .should()
                        .resideOutsideOfPackage(".." + name + "..")
                        .because("a name that fits everything tells nothing"));
    }

    @Test
    void classesAreNamedAfterWhatTheyAre() {
        check(
                noClasses()
                        .should()
                        .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
                        .because("a name that fits everything tells nothing"));
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return DescribedPredicate.describe(
                "is " + name,
                type -> type.getName().equals(name) || type.getName().startsWith(name + "$"));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(PROGRAM);
    }
}
