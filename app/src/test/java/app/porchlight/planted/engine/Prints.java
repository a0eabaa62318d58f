package app.porchlight.planted.engine;

final class Prints {
    void print() {
        System.out.println();
    }
}
