package app.porchlight.homelab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One device of the lab: a network namespace with one address, in which real programs are started.
 *
 * @param folder for its servers' files and logs
 */
record Host(String namespace, String address, Path folder) {
    /** Runs a program inside to its end; what it printed. */
    String run(String... command) {
        return Command.run(inside(command));
    }

    /** Starts a program inside. */
    Running start(String name, String... command) {
        try {
            Path output = folder.resolve(name + ".output");
            Process process = new ProcessBuilder(inside(command)).directory(folder.toFile())
                .redirectErrorStream(true).redirectInput(ProcessBuilder.Redirect.PIPE)
                .redirectOutput(output.toFile()).start();
            return new Running(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts a program after some preparation. What is mounted in the script is seen by this program alone and is gone
     * with it: {@code ip netns exec} gives each program its own view of the file system.
     */
    Running startScript(String name, String script) {
        return start(name, "/bin/sh", "-e", "-c", script);
    }

    /** The line that runs a command inside; it replaces itself by the command, so its process id is the command's. */
    List<String> inside(String... command) {
        List<String> line = new ArrayList<>(List.of(Program.IP.path(), "netns", "exec", namespace));
        line.addAll(Arrays.asList(command));
        return line;
    }

    /** Writes a file for a server; its path. */
    Path file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a server's log, none where it has not written any yet. */
    List<String> log(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
