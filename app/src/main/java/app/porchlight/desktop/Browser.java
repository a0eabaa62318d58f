package app.porchlight.desktop;

import app.porchlight.desktop.screen.Outside;
import java.net.URI;
import javafx.application.Application;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;

/** The person's own browser and clipboard. */
final class Browser implements Outside {
    /** Never started: JavaFX hands out the way to the browser only through an application. */
    private final Application application = new Application() {
        @Override
        public void start(Stage stage) {
            throw new IllegalStateException("never started");
        }
    };

    @Override
    public void open(URI page) {
        application.getHostServices().showDocument(page.toString());
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
