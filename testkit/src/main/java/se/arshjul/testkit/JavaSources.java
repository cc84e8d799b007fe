package se.arshjul.testkit;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** The Java files under a folder, read as the compiler reads them. */
final class JavaSources {

    /** One method with a body. */
    record Method(String name, boolean test, int lines) {}

    /** One top-level type. */
    record Type(String name, boolean record, boolean documented) {}

    /** One file. */
    record File(Path path, List<String> lines, List<Type> types, List<Method> methods) {

        boolean is(String name) {
            return path.getFileName().toString().equals(name);
        }
    }

    private JavaSources() {}

    static List<File> under(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return parse(files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<File> parse(List<Path> paths) throws IOException {
        if (paths.isEmpty()) {
            return List.of();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(paths));
            var docs = DocTrees.instance(task);
            List<File> parsed = new ArrayList<>();
            for (var unit : task.parse()) {
                var path = Path.of(unit.getSourceFile().toUri());
                var reader = new Reader(unit, docs);
                reader.scan(unit, null);
                parsed.add(new File(path, Files.readAllLines(path), reader.types, reader.methods));
            }
            return parsed;
        }
    }

    /** Collects types and methods of one file. */
    private static final class Reader extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final DocTrees docs;
        private final SourcePositions positions;
        private final List<Type> types = new ArrayList<>();
        private final List<Method> methods = new ArrayList<>();

        Reader(CompilationUnitTree unit, DocTrees docs) {
            this.unit = unit;
            this.docs = docs;
            this.positions = docs.getSourcePositions();
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            TreePath path = getCurrentPath();
            if (path.getParentPath().getLeaf() == unit) {
                types.add(new Type(
                        type.getSimpleName().toString(),
                        type.getKind() == Tree.Kind.RECORD,
                        docs.getDocCommentTree(path) != null));
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                var test = method.getModifiers().getAnnotations().stream()
                        .anyMatch(annotation ->
                                annotation.getAnnotationType().toString().endsWith("Test"));
                methods.add(new Method(method.getName().toString(), test, lines(method)));
            }
            return super.visitMethod(method, nothing);
        }

        /** From the line of the name to the closing brace: annotations and comments are not what makes it long. */
        private int lines(MethodTree method) {
            var body = method.getBody();
            var map = unit.getLineMap();
            var first = map.getLineNumber(positions.getStartPosition(unit, body));
            var last = map.getLineNumber(positions.getEndPosition(unit, body));
            return (int) (last - first + 1);
        }
    }
}
