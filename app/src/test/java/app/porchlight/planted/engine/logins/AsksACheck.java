package app.porchlight.planted.engine.logins;

import app.porchlight.planted.engine.checks.AsksALogin;

public record AsksACheck(AsksALogin other) {
}
