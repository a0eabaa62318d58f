package app.porchlight.planted.report;

import app.porchlight.planted.words.HalfCircle;

public record OtherHalf(HalfCircle half) {
}
