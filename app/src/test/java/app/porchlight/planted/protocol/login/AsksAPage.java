package app.porchlight.planted.protocol.login;

import app.porchlight.planted.protocol.web.AsksALogin;

/** Planted: breaks a rule of the house. */
public record AsksAPage(AsksALogin other) {
}
