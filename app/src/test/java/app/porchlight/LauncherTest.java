package app.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher among JDKs and a Maven that only say that they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher there is another one")
class LauncherTest {
    private static final String SAYS_HOW_IT_WAS_CALLED = "#!/bin/sh\necho \"$0\" >&2\nfor a; do echo \"<$a>\"; done\n";

    @TempDir
    private Path folder;
    private Path app;
    private Path jdks;

    @BeforeEach
    void house() throws IOException {
        app = Files.createDirectories(folder.resolve("a house/app"));
        jdks = Files.createDirectories(folder.resolve("home/.jdks"));
        Files.copy(Path.of("porchlight"), app.resolve("porchlight"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(app.resolve("target"));
        Files.writeString(app.resolve("target/porchlight.jar"), "");
    }

    private Path jdk(String name, String version) throws IOException {
        Path jdk = Files.createDirectories(jdks.resolve(name).resolve("bin")).getParent();
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (String tool : List.of("java", "javac")) {
            program(jdk.resolve("bin").resolve(tool), SAYS_HOW_IT_WAS_CALLED);
        }
        return jdk;
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Ended(int code, String out, String err) {
    }

    /** Only what is in the test's own folders is found: the launcher's fixed places are cut out of it. */
    private Ended run(Path launcher, String... arguments) throws IOException, InterruptedException {
        Path real = launcher.toRealPath();
        Files.writeString(real, Files.readString(real).replace("/usr/lib/jvm/*", "").replace("/usr/lib64/jvm/*", "")
            .replace("/usr/java/*", "").replace("/opt/*jdk*", "").replace("/opt/java/*", ""));
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.equals("JAVA_HOME") || name.startsWith("SDKMAN"));
        builder.environment().put("HOME", folder.resolve("home").toString());
        builder.environment().put("PATH", folder.resolve("tools") + ":/usr/bin:/bin");
        int code = builder.start().waitFor();
        return new Ended(code, Files.readString(out), Files.readString(err));
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return run(app.resolve("porchlight"), arguments);
    }

    @Test
    void theNewestJdk_isTaken_andArgumentsPassThroughWhole() throws IOException, InterruptedException {
        jdk("old", "1.8.0_292");
        jdk("seventeen", "17.0.15");
        jdk("twenty-five", "25.0.3");
        Path newest = jdk("twenty-six with space", "26");
        jdk("nineteen", "19.0.1");

        Ended ended = run("check", "--json", "my file.json", "*", "");

        assertThat(ended.err()).isEqualTo(newest.resolve("bin/java") + "\n");
        assertThat(ended.out()).endsWith("<-jar>\n<" + app.toRealPath().resolve("target/porchlight.jar")
            + ">\n<check>\n<--json>\n<my file.json>\n<*>\n<>\n");
        assertThat(ended.code()).isZero();
    }

    /** The command line is small; the window has room, also where it keeps its history elsewhere. */
    @ParameterizedTest
    @CsvSource({"check --practice, 96", "--help, 96", "--data elsewhere check, 96",
        "--data elsewhere, 256", "--data=elsewhere, 256", "'', 256"})
    void theWindow_hasMoreRoom(String arguments, int megabytes) throws IOException, InterruptedException {
        jdk("twenty-five", "25.0.3");
        Ended ended = run(app.resolve("porchlight"), arguments.isEmpty() ? new String[0] : arguments.split(" "));
        assertThat(ended.out()).contains("<-Xmx" + megabytes + "m>");
    }

    @Test
    void aSymbolicLink_leadsToTheSameHouse() throws IOException, InterruptedException {
        jdk("twenty-five", "25.0.3");
        Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("a house/app/porchlight"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), first);

        assertThat(run(second, "--version").out()).contains("target/porchlight.jar>").contains("<--version>");
    }

    @Test
    void noJdk_isSaidInOneSentence() throws IOException, InterruptedException {
        jdk("seventeen", "17.0.15");

        Ended ended = run("check");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("No JDK 25 or newer").hasLineCount(1);
    }

    @Test
    void whatIsNewerThanTheJar_isBuilt_andOnlyThat() throws IOException, InterruptedException {
        jdk("twenty-five", "25.0.3");
        Path sources = Files.createDirectories(app.resolve("src/main/java"));
        Files.writeString(app.getParent().resolve("pom.xml"), "");
        Files.writeString(app.resolve("pom.xml"), "");
        Path maven = Files.createDirectories(folder.resolve("tools")).resolve("mvn");
        program(maven, "#!/bin/sh\necho built with \"$JAVA_HOME\"\n");
        age(60);

        assertThat(run("check").err()).doesNotContain("built");
        Files.writeString(sources.resolve("New.java"), "");
        Ended ended = run("check");
        assertThat(ended.err()).contains("built with " + jdks.resolve("twenty-five"));
        assertThat(ended.out()).as("what is built is not told where results go").doesNotContain("built");
        assertThat(run("check").err()).doesNotContain("built");
    }

    @Test
    void aBuildThatFails_isNotFollowedByARun() throws IOException, InterruptedException {
        jdk("twenty-five", "25.0.3");
        Files.delete(app.resolve("target/porchlight.jar"));
        Files.writeString(app.getParent().resolve("pom.xml"), "");
        Files.writeString(app.resolve("pom.xml"), "");
        Files.createDirectories(app.resolve("src/main"));
        program(Files.createDirectories(folder.resolve("tools")).resolve("mvn"), "#!/bin/sh\nexit 1\n");

        Ended ended = run("check");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("could not be built");
        assertThat(ended.out()).isEmpty();
    }

    /** Makes everything so many seconds old, the jar a little less. */
    private void age(int seconds) throws IOException {
        Instant then = Instant.now().minusSeconds(seconds);
        try (Stream<Path> all = Files.walk(app.getParent())) {
            for (Path each : all.toList()) {
                Files.setLastModifiedTime(each, FileTime.from(then));
            }
        }
        Files.setLastModifiedTime(app.resolve("target/porchlight.jar"), FileTime.from(then.plusSeconds(5)));
    }
}
