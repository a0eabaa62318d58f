package app.porchlight.desktop;

import app.porchlight.desktop.screen.Mail;
import app.porchlight.desktop.screen.Outside;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** The person's own browser, mail program, clipboard and files. */
final class Browser implements Outside {
    private static final Logger LOG = Logger.getLogger(Browser.class.getName());

    private final Stage window;
    /** Where the last file went; null before the first one. */
    private File folder;
    /** Never started: JavaFX hands out the way to the browser only through an application. */
    private final Application application = new Application() {
        @Override
        public void start(Stage stage) {
            throw new IllegalStateException("never started");
        }
    };

    /** @param window questions are asked in front of it */
    Browser(Stage window) {
        this.window = window;
    }

    @Override
    public void open(URI page) {
        application.getHostServices().showDocument(page.toString());
    }

    @Override
    public void open(Path folder) {
        application.getHostServices().showDocument(folder.toUri().toString());
    }

    @Override
    public void write(Mail mail) {
        application.getHostServices().showDocument(mail.draft().toString());
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void save(String name, String text, Consumer<Saved> then) {
        FileChooser question = new FileChooser();
        question.setTitle(window.getTitle());
        question.setInitialFileName(name);
        question.setInitialDirectory(folder != null && folder.isDirectory() ? folder : ownFiles());
        File file = question.showSaveDialog(window);
        if (file == null) {
            then.accept(Saved.NOT_WANTED);
            return;
        }
        folder = file.getParentFile();
        Thread.ofVirtual().name("save").start(() -> {
            Saved saved = write(file.toPath(), text);
            Platform.runLater(() -> then.accept(saved));
        });
    }

    /** Else it would be wherever the program was started: the root of the disk, as often as not. */
    private static File ownFiles() {
        Path home = Path.of(System.getProperty("user.home", "."));
        Path documents = home.resolve("Documents");
        Path there = Files.isDirectory(documents) ? documents : home;
        return Files.isDirectory(there) ? there.toFile() : null;
    }

    private static Saved write(Path file, String text) {
        try {
            Files.writeString(file, text);
            return Saved.DONE;
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "a letter could not be saved", failed);
            return Saved.FAILED;
        }
    }
}
