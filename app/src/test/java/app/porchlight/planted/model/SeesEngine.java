package app.porchlight.planted.model;

import app.porchlight.planted.engine.SeesSocket;

record SeesEngine(SeesSocket upwards) {
}
