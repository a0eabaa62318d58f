package app.porchlight.practice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A database that is asked over the web, as far as its answers to a guest: CouchDB 3 and Elasticsearch 8.
 *
 * @param couch CouchDB; else Elasticsearch
 */
record DocumentServer(boolean couch, boolean asksLogin) implements Server {
    private static final String JSON = "application/json";

    /** @return empty where that is no such database */
    static Optional<Server> of(String speaks, boolean asksLogin) {
        return switch (speaks) {
            case "couch" -> Optional.of(new DocumentServer(true, asksLogin));
            case "elastic" -> Optional.of(new DocumentServer(false, asksLogin));
            default -> Optional.empty();
        };
    }

    @Override
    public void serve(Line line) throws IOException {
        Optional<WebRequest> heard = WebRequest.hear(line);
        if (heard.isPresent()) {
            line.say(couch ? couch(heard.get()) : elastic());
        }
        line.hangUp();
    }

    /** It welcomes everybody, and says that it speaks JSON only to those who name it. */
    private String couch(WebRequest request) {
        boolean named = List.of(request.headers().getOrDefault("accept", "").split(", ?")).contains(JSON);
        String type = named ? JSON : "text/plain; charset=utf-8";
        if (request.path().equals("/")) {
            return answer("200 OK", type, "{\"couchdb\":\"Welcome\",\"version\":\"3.3.3\"}\n");
        }
        return asksLogin ? answer("401 Unauthorized", type,
            "{\"error\":\"unauthorized\",\"reason\":\"You are not a server admin.\"}\n")
            : answer("200 OK", type, "[\"_users\",\"family\"]\n");
    }

    private String elastic() {
        return asksLogin
            ? answer("401 Unauthorized", JSON, "{\"error\":{\"type\":\"security_exception\"},\"status\":401}")
            : answer("200 OK", JSON, "{\"cluster_name\":\"home\",\"tagline\":\"You Know, for Search\"}\n");
    }

    private static String answer(String status, String type, String body) {
        return "HTTP/1.1 " + status + "\r\ncontent-type: " + type + "\r\ncontent-length: "
            + body.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n" + body;
    }
}
