package app.porchlight.planted.words;

import app.porchlight.planted.report.OtherHalf;

public record HalfCircle(OtherHalf half) {
}
