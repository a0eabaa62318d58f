package app.porchlight.planted.cli;

import app.porchlight.planted.home.real.RealHome;

final class MakesRealHome {
    RealHome make() {
        return new RealHome();
    }
}
