package app.porchlight.planted.home.real;

/** Breaks nothing itself. */
public final class RealHome {
}
