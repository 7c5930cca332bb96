package semblance.ui.look;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Reads the sentences out of the core's sources by the compiler's own parser: all texts of several
 * words that a person may come to see. What is put together in one expression is one sentence with
 * holes; of a choice in it there is one sentence each.
 */
final class CoreSources {
    /** Stands for whatever is put into a sentence. */
    static final String HOLE = "\u0000";

    private static final Path ROOT = Path.of("src/main/java/semblance");
    private static final Set<String> NOT_CORE = Set.of("ui", "cli", "bench");

    /** Two words, or a word and a hole. */
    private static final Pattern PROSE =
            Pattern.compile(
                    ".*[A-Za-z]{2,}[,;:]? \\W*[a-z].*|[A-Za-z ]+: \u0000.*|\u0000 [a-z ]+\u0000.*",
                    Pattern.DOTALL);

    /** Code in another language. */
    private static final Pattern CODE =
            Pattern.compile(".*(%s|__torch__|<!doctype).*", Pattern.DOTALL);

    /** Bugs, and damage that is told in a sentence of its own. */
    private static final Set<String> FOR_PROGRAMMERS =
            Set.of(
                    "IllegalArgumentException",
                    "IllegalStateException",
                    "UnsupportedOperationException",
                    "AssertionError",
                    "NoSuchElementException",
                    "CorruptIndexException");

    /** What these write is read by programs, or stands in files that nobody is shown. */
    private static final Set<String> FOR_PROGRAMS =
            Set.of(
                    // Endings of files.
                    "FileSignature.java",
                    // Programs of networks.
                    "Dialect.java",
                    "FusedDialect.java",
                    "IntegerDialect.java",
                    "ObservingDialect.java",
                    "Script.java",
                    // The stamp beside a compiled network.
                    "Stamp.java",
                    "Trials.java",
                    "LoadedNetwork.java",
                    // Becomes "the library is damaged".
                    "FileDecoder.java",
                    "StoreLayout.java",
                    // Pages, scripts of systems, and causes that are told in a sentence.
                    "ContactSheet.java",
                    "RecycleBin.java",
                    "FinderTrash.java",
                    "FreedesktopTrash.java",
                    "NotesJson.java",
                    "PastedPictures.java",
                    "WindowState.java",
                    // What is written to files of answers.
                    "Answer.java",
                    // Asked of a network.
                    "Prompts.java");

    /** What others say, and words of which no sentence is made. */
    private static final Set<String> FOREIGN =
            Set.of(
                    "no space left",
                    "not enough space",
                    "quota exceeded",
                    "model name",
                    "version https://git-lfs",
                    "mono sound",
                    "nothing arrived",
                    "a text in memory cannot fail to be read");

    private static final Pattern FORMAT = Pattern.compile("%[-,.0-9]*[a-z]");
    private static final int MOST_CHOICES = 64;

    private CoreSources() {}

    /** Returns the sentences with the names of the files where they stand. */
    static Map<String, String> sentences() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            ToolProvider.getSystemJavaCompiler()
                                    .getTask(
                                            null,
                                            files,
                                            null,
                                            List.of("-proc:none"),
                                            null,
                                            files.getJavaFileObjectsFromPaths(sources()));
            for (var unit : task.parse()) {
                String place = Path.of(unit.getSourceFile().getName()).getFileName().toString();
                if (!FOR_PROGRAMS.contains(place)) {
                    unit.accept(new Expressions(text -> found.putIfAbsent(text, place)), null);
                }
            }
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !NOT_CORE.contains(ROOT.relativize(file).getName(0).toString()))
                    .sorted()
                    .toList();
        }
    }

    /** Finds the outermost expressions that make a text. */
    private static final class Expressions extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final Consumer<String> found;

        Expressions(Consumer<String> found) {
            this.found = found;
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void none) {
            take(tree);
            return null;
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void none) {
            if (tree.getKind() != Tree.Kind.PLUS || choices(tree).equals(List.of(HOLE + HOLE))) {
                return super.visitBinary(tree, null);
            }
            take(tree);
            // What is put into the holes may be made of texts as well.
            operands(tree).stream()
                    .filter(MethodInvocationTree.class::isInstance)
                    .forEach(call -> call.accept(this, null));
            return null;
        }

        @Override
        public @Nullable Void visitMethodInvocation(
                MethodInvocationTree tree, @Nullable Void none) {
            return switch (called(tree)) {
                case "LOG.log", "Pattern.compile", "text.contains" -> null;
                case "String.format" -> {
                    take(tree);
                    yield null;
                }
                default -> super.visitMethodInvocation(tree, null);
            };
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void none) {
            return FOR_PROGRAMMERS.contains(tree.getIdentifier().toString())
                    ? null
                    : super.visitNewClass(tree, null);
        }

        @Override
        public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void none) {
            return null;
        }

        private void take(ExpressionTree tree) {
            choices(tree).stream()
                    .filter(text -> PROSE.matcher(text).matches())
                    .filter(text -> !CODE.matcher(text).matches() && !FOREIGN.contains(text))
                    .forEach(found);
        }
    }

    private static String called(MethodInvocationTree call) {
        return call.getMethodSelect().toString();
    }

    private static List<ExpressionTree> operands(ExpressionTree tree) {
        if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            List<ExpressionTree> all = new ArrayList<>(operands(sum.getLeftOperand()));
            all.addAll(operands(sum.getRightOperand()));
            return all;
        }
        return List.of(tree);
    }

    /** Returns all that an expression can be, with holes for what is not written in it. */
    private static List<String> choices(ExpressionTree tree) {
        return switch (tree) {
            case LiteralTree literal -> List.of(String.valueOf(literal.getValue()));
            case ParenthesizedTree inner -> choices(inner.getExpression());
            case ConditionalExpressionTree either -> {
                List<String> both = new ArrayList<>(choices(either.getTrueExpression()));
                both.addAll(choices(either.getFalseExpression()));
                yield both;
            }
            case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS ->
                    choices(sum.getLeftOperand()).stream()
                            .flatMap(left ->
                                    choices(sum.getRightOperand()).stream()
                                            .map(right -> left + right))
                            .limit(MOST_CHOICES)
                            .toList();
            case MethodInvocationTree call when called(call).equals("String.format") ->
                    call.getArguments().stream()
                            .filter(it -> it instanceof LiteralTree || it instanceof BinaryTree)
                            .findFirst()
                            .map(CoreSources::choices)
                            .orElse(List.of(HOLE))
                            .stream()
                            .map(text -> FORMAT.matcher(text).replaceAll(HOLE))
                            .toList();
            default -> List.of(HOLE);
        };
    }
}
