package app.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Threads that wait for one another while classes are loaded: they come to an end, on one processor too. */
class CarriersTest {
    @Test
    void threads_comeToAnEnd() throws IOException, InterruptedException {
        assertThat(ends(30)).isTrue();
    }

    /** Otherwise the test above would show nothing. */
    @Test
    void withOneCarrier_theyStandStill() throws IOException, InterruptedException {
        assertThat(ends(4, "-Djdk.virtualThreadScheduler.parallelism=1")).isFalse();
    }

    private static boolean ends(int seconds, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:ActiveProcessorCount=1"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Standstill.class.getName()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS) && process.exitValue() == 0;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** A window that reads a jar, one virtual thread that loads a class from it, one that holds a lock meanwhile. */
    static final class Standstill {
        private static final Object JAR = new Object();
        private static final Object LOCK = new Object();
        private static final CountDownLatch JAR_IS_READ = new CountDownLatch(1);
        private static final CountDownLatch LOCK_IS_HELD = new CountDownLatch(1);
        private static final CountDownLatch CLASS_IS_LOADED = new CountDownLatch(1);

        private Standstill() {
        }

        public static void main(String[] none) throws InterruptedException {
            Main.prepare();
            Thread window = Thread.ofPlatform().start(Standstill::readJar);
            JAR_IS_READ.await();
            Thread.ofVirtual().start(Standstill::holdLock);
            LOCK_IS_HELD.await();
            Thread.ofVirtual().start(Loaded::new);
            window.join();
        }

        private static void readJar() {
            synchronized (JAR) {
                JAR_IS_READ.countDown();
                await(CLASS_IS_LOADED);
                synchronized (LOCK) {
                    assertThat(Thread.holdsLock(JAR)).isTrue();
                }
            }
        }

        private static void holdLock() {
            synchronized (LOCK) {
                LOCK_IS_HELD.countDown();
                try {
                    Thread.sleep(500);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private static final class Loaded {
            static {
                CLASS_IS_LOADED.countDown();
                synchronized (JAR) {
                    assertThat(Thread.holdsLock(JAR)).isTrue();
                }
            }
        }
    }
}
