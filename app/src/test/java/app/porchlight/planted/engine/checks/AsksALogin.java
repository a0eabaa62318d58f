package app.porchlight.planted.engine.checks;

import app.porchlight.planted.engine.logins.AsksACheck;

public record AsksALogin(AsksACheck other) {
}
