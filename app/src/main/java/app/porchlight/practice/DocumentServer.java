package app.porchlight.practice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A database that is asked over the web, as far as its answers to a guest: CouchDB 3, Elasticsearch 8 and InfluxDB 1.
 *
 * @param speaks {@code couch}, {@code elastic} or {@code influx}
 * @param asks {@code none}; {@code first} (InfluxDB: for its first user to be made); else for a login
 */
record DocumentServer(String speaks, String asks) implements Server {
    private static final Set<String> SPOKEN = Set.of("couch", "elastic", "influx");
    private static final String JSON = "application/json";

    /** @return empty where that is no such database */
    static Optional<Server> of(String speaks, String asks) {
        return SPOKEN.contains(speaks) ? Optional.of(new DocumentServer(speaks, asks)) : Optional.empty();
    }

    @Override
    public void serve(Line line) throws IOException {
        Optional<WebRequest> heard = WebRequest.hear(line);
        if (heard.isPresent()) {
            line.say(switch (speaks) {
                case "couch" -> couch(heard.get());
                case "elastic" -> elastic();
                default -> influx(heard.get());
            });
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
        return asksLogin() ? answer("401 Unauthorized", type,
            "{\"error\":\"unauthorized\",\"reason\":\"You are not a server admin.\"}\n")
            : answer("200 OK", type, "[\"_users\",\"family\"]\n");
    }

    private String elastic() {
        return asksLogin()
            ? answer("401 Unauthorized", JSON, "{\"error\":{\"type\":\"security_exception\"},\"status\":401}")
            : answer("200 OK", JSON, "{\"cluster_name\":\"home\",\"tagline\":\"You Know, for Search\"}\n");
    }

    private String influx(WebRequest request) {
        if (!request.path().startsWith("/query")) {
            return answer("404 Not Found", "text/plain; charset=utf-8", "404 page not found\n");
        }
        if (asks.equals("first")) {
            return answer("403 Forbidden", JSON,
                "{\"error\":\"create admin user first or disable authentication\"}\n");
        }
        return asksLogin()
            ? answer("401 Unauthorized", JSON, "{\"error\":\"unable to parse authentication credentials\"}\n")
            : answer("200 OK", JSON, "{\"results\":[{\"statement_id\":0,\"series\":[{\"name\":\"databases\","
                + "\"columns\":[\"name\"],\"values\":[[\"_internal\"],[\"meter\"]]}]}]}\n");
    }

    private boolean asksLogin() {
        return !asks.equals("none");
    }

    private static String answer(String status, String type, String body) {
        return "HTTP/1.1 " + status + "\r\ncontent-type: " + type + "\r\ncontent-length: "
            + body.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n" + body;
    }
}
