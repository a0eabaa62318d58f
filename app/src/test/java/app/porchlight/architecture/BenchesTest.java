package app.porchlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks are run by hand and seldom: that they still fit the program is told here. */
class BenchesTest {
    @TempDir
    private Path built;

    @Test
    void benchmarks_compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        try (Stream<Path> bench = Files.list(Path.of("src/bench"));
                StandardJavaFileManager files = compiler.getStandardFileManager(told, Locale.ENGLISH, null)) {
            List<Path> sources = bench.filter(each -> each.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty();
            boolean done = compiler.getTask(null, files, told,
                List.of("-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"), "-d", built.toString()),
                null, files.getJavaFileObjectsFromPaths(sources)).call();
            assertThat(told.getDiagnostics()).filteredOn(each -> each.getKind() == Diagnostic.Kind.ERROR).isEmpty();
            assertThat(done).isTrue();
        }
    }
}
