package app.porchlight.engine;

import app.porchlight.engine.checks.Check;
import app.porchlight.engine.discovery.Knocks;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a device will be asked, and what can be said of it without asking: where no door of a sort is open, nothing can
 * be wrong behind it. A question whose doors a thing of that kind never has is no question there, and no answer.
 */
record Plan(List<Question> questions, List<Finding> settled) {
    static Plan of(Device device, List<Check> checks, Knocks knocks) {
        List<Question> questions = new ArrayList<>();
        List<Finding> settled = new ArrayList<>();
        for (Check check : checks) {
            switch (check) {
                case Check.OfDevice ofDevice -> {
                    if (ofDevice.concerns(device)) {
                        device.where(Optional.empty())
                            .forEach(address -> questions.add(new Question(check, Optional.empty(), address)));
                    }
                }
                case Check.OfService ofService -> {
                    List<Question> doors = doors(device, ofService);
                    questions.addAll(doors);
                    if (doors.isEmpty() && ofService.asksOf(device) && !knocks.leavesOut(check.id())) {
                        settled.add(new Finding(check.id(), device.id(), Optional.empty(), noSuchDoor(knocks)));
                    }
                }
            }
        }
        return new Plan(List.copyOf(questions), List.copyOf(settled));
    }

    private static List<Question> doors(Device device, Check.OfService check) {
        List<Question> doors = new ArrayList<>();
        for (InetAddress address : device.addresses()) {
            Device there = device.facing(address);
            there.services().stream().filter(service -> device.where(Optional.of(service)).contains(address))
                .filter(service -> check.concerns(there, service))
                .forEach(service -> doors.add(new Question(check, Optional.of(service), address)));
        }
        return doors;
    }

    /**
     * The questions, in rows of which each is asked one after the other: all that go to a door are in one, so that no
     * two logins meet. What is asked of the device as a whole is mostly waited for, and need not queue.
     */
    List<List<Question>> rows() {
        List<List<Question>> rows = new ArrayList<>();
        rows.add(questions.stream().filter(question -> question.service().isPresent()).toList());
        questions.stream().filter(question -> question.service().isEmpty()).map(List::of).forEach(rows::add);
        return rows;
    }

    private static Verdict noSuchDoor(Knocks knocks) {
        if (knocks.opensToEverything()) {
            return new Verdict.CouldNotTell(Why.OPENS_TO_EVERYTHING);
        }
        if (knocks.complete()) {
            return new Verdict.Fine();
        }
        if (knocks.left()) {
            return new Verdict.CouldNotTell(Why.GONE);
        }
        return new Verdict.CouldNotTell(knocks.notAsked() > 0 ? Why.THIS_COMPUTER_BUSY : Why.NO_ANSWER);
    }
}
