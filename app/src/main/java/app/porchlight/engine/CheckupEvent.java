package app.porchlight.engine;

import app.porchlight.home.Place;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import java.time.Instant;

/** What happens during a checkup, in order. Only the thread that called {@link Checkup#run} tells it. */
public sealed interface CheckupEvent {
    /** It began. */
    record Started(String id, Instant when, Place place, boolean practice) implements CheckupEvent {
    }

    /** A device was found. More may be known of it soon. */
    record DeviceSeen(Device device) implements CheckupEvent {
    }

    /** More is known of a device: what it is, or another door. The id is one that was seen before. */
    record DeviceIdentified(Device device) implements CheckupEvent {
    }

    /** Two that were seen are one device: {@code gone} is now part of {@code into}. */
    record DevicesMerged(String gone, Device into) implements CheckupEvent {
    }

    /** The device will be asked so many questions. */
    record Planned(String device, int questions) implements CheckupEvent {
    }

    /** A question is being asked now. The words for it are {@code looking.<check>}. */
    record Looking(String device, String check) implements CheckupEvent {
    }

    /** A question has its answer. */
    record Concluded(Finding finding) implements CheckupEvent {
    }

    /** Every question that was planned for the device has its answer. */
    record DeviceDone(String device) implements CheckupEvent {
    }

    /** It ended; nothing comes after. */
    record Finished(CheckupResult result) implements CheckupEvent {
    }
}
