package app.porchlight.planted.engine;

final class AddressUtil {
}
