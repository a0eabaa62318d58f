package app.porchlight.planted.protocol.web;

import app.porchlight.planted.protocol.login.AsksAPage;

/** Planted: breaks a rule of the house. */
public record AsksALogin(AsksAPage other) {
}
