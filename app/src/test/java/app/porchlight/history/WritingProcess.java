package app.porchlight.history;

import app.porchlight.engine.CheckupEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Another process that writes to the history and prints how much it has written. */
final class WritingProcess {
    private WritingProcess() {
    }

    /** How the checkup is called of one that only reserves tries, and prints how many it got. */
    static final String RESERVES = "reserves";

    /** Arguments: the file, the checkup's id, how many tries to write; then it ends the checkup. */
    public static void main(String[] arguments) throws Exception {
        String checkup = arguments[1];
        if (checkup.equals(RESERVES)) {
            reserve(Path.of(arguments[0]), Integer.parseInt(arguments[2]));
            return;
        }
        try (History history = History.open(Path.of(arguments[0])); Recorder recorder = history.recorder()) {
            recorder.accept(Samples.started(checkup, Samples.EVENING));
            recorder.accept(new CheckupEvent.DeviceSeen(Samples.camera()));
            for (int i = 1; i <= Integer.parseInt(arguments[2]); i++) {
                history.tries().wrongTry("camera", "telnet", Samples.EVENING);
                System.out.println(i);
                System.out.flush();
            }
            recorder.accept(new CheckupEvent.Finished(Samples.rich(checkup, Samples.EVENING)));
        }
    }

    private static void reserve(Path file, int most) throws Exception {
        try (History history = History.open(file)) {
            int got = 0;
            for (int i = 0; i < most; i++) {
                got += history.tries().reserve("camera", "http", Samples.EVENING, Samples.EVENING, most) ? 1 : 0;
            }
            System.out.println(got);
        }
    }

    static Process start(Path file, String checkup, int tries) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(java, "--enable-native-access=ALL-UNNAMED", "-cp",
            classPath.replace("\n", File.pathSeparator), WritingProcess.class.getName(), file.toString(), checkup,
            String.valueOf(tries))).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
