package app.porchlight.knowledge;

import java.nio.file.Path;

/** A knowledge file is wrong. The message names the file and the field, for whoever wrote it. */
public final class BadKnowledge extends IllegalStateException {
    private static final long serialVersionUID = 1;

    BadKnowledge(Path file, String field, String reason) {
        super(file.getParent().getFileName() + "/" + file.getFileName() + ": "
            + (field.isEmpty() ? "" : field + ": ") + reason);
    }
}
