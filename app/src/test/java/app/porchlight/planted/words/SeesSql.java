package app.porchlight.planted.words;

import java.sql.Connection;

record SeesSql(Connection connection) {
}
