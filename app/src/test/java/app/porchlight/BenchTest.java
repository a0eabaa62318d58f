package app.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks are compiled only when somebody runs them: until then nobody would see that they no longer fit. */
class BenchTest {
    @TempDir
    private Path folder;

    @Test
    void benchmarks_stillCompile() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "-d", folder.toString(),
            "-cp", System.getProperty("java.class.path")));
        try (Stream<Path> files = Files.list(Path.of("src/bench"))) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        assertThat(arguments).anyMatch(each -> each.endsWith("ScreenBench.java"));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
            .isZero();
    }
}
