package app.porchlight.engine.logins;

import app.porchlight.model.Service;

/** The language in which a login is asked for behind a door, as the knowledge names it. */
final class Spoken {
    /** Where recorders by Xiongmai wait, and say nothing until they are asked. */
    private static final int RECORDER = 34_567;

    private Spoken() {
    }

    static String at(Service service) {
        return service.speaks("https") ? "http"
            : service.speaks(Service.SILENT) && service.port() == RECORDER ? "dvrip" : service.protocol();
    }
}
