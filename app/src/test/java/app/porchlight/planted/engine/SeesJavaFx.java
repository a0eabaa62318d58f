package app.porchlight.planted.engine;

import javafx.scene.paint.Color;

public record SeesJavaFx(Color colour) {
}
