package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.camera.Onvif;
import app.porchlight.protocol.camera.Onvif.Question;
import app.porchlight.protocol.camera.OnvifAnswer;
import app.porchlight.protocol.camera.OnvifPlace;
import app.porchlight.protocol.web.Http;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Does a camera tell over ONVIF, to whoever asks, what the specification keeps for those who logged in: its users, or
 * how its pictures are had? That it tells its clock is as it should be. Nothing is changed, and no picture is taken.
 */
final class OnvifOpen implements Check.OfDevice {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /** Where cameras speak it that did not say where. */
    private static final List<Integer> USUAL = List.of(80, 8000, 8080, 8899, 2020, 5000);

    private static final List<Integer> USUAL_SECURE = List.of(443, 8443);

    private static final int MOST_SILENT = 2;

    /** What it told at one place. */
    private enum Told { ALL, NOTHING, NOT_SPOKEN, UNCLEAR }

    @Override
    public String id() {
        return "onvif-open";
    }

    @Override
    public boolean concerns(Device device) {
        return device.identity().kind().filter(SnapshotOpen.EYES::contains).isPresent();
    }

    @Override
    public Verdict look(Visit visit) throws IOException {
        boolean unclear = false;
        int silent = 0;
        for (OnvifPlace place : places(visit.device())) {
            try {
                switch (told(visit, place)) {
                    case ALL -> {
                        return open(place);
                    }
                    case NOTHING, NOT_SPOKEN -> { }
                    case UNCLEAR -> unclear = true;
                }
            } catch (ConnectException closed) {
                // Nobody tells anything there.
            } catch (IOException nothing) {
                silent++;
                if (silent == MOST_SILENT) {
                    throw nothing;
                }
                unclear = true;
            }
        }
        return unclear ? new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER) : new Verdict.Fine();
    }

    /** Only where it told: its owner closed it, or did not. */
    @Override
    public Verdict lookAgain(Visit visit, AtRisk before) throws IOException {
        Optional<OnvifPlace> place = placeIn(before);
        if (place.isEmpty()) {
            return look(visit);
        }
        try {
            return switch (told(visit, place.get())) {
                case ALL -> open(place.get());
                case NOTHING, NOT_SPOKEN -> new Verdict.Fine();
                case UNCLEAR -> new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
            };
        } catch (ConnectException closed) {
            return new Verdict.Fine();
        }
    }

    private static Told told(Visit visit, OnvifPlace place) throws IOException {
        OnvifAnswer clock = ask(visit, place, Question.GetSystemDateAndTime);
        // Many send on to their encrypted page. It is gone along once, and never to another device.
        Optional<OnvifPlace> onward = OnvifPlace.on(visit.device(), clock.onward()).filter(next -> !next.equals(place));
        return onward.isEmpty() ? told(visit, place, clock)
            : told(visit, onward.get(), ask(visit, onward.get(), Question.GetSystemDateAndTime));
    }

    private static Told told(Visit visit, OnvifPlace place, OnvifAnswer clock) throws IOException {
        if (clock.refused()) {
            return Told.NOTHING;
        }
        if (!clock.answers(Question.GetSystemDateAndTime)) {
            return clock.nobodyThere() ? Told.NOT_SPOKEN : Told.UNCLEAR;
        }
        OnvifAnswer users = ask(visit, place, Question.GetUsers);
        if (users.answers(Question.GetUsers) && users.lists()) {
            return Told.ALL;
        }
        String said = ask(visit, place, Question.GetCapabilities).media();
        OnvifPlace media = OnvifPlace.on(visit.device(), said)
            .orElse(new OnvifPlace(place.port(), place.secure(), Onvif.MEDIA));
        OnvifAnswer profiles = ask(visit, media, Question.GetProfiles);
        if (profiles.answers(Question.GetProfiles) && profiles.lists()) {
            return Told.ALL;
        }
        return users.refused() && (profiles.refused() || profiles.nobodyThere()) ? Told.NOTHING : Told.UNCLEAR;
    }

    private static OnvifAnswer ask(Visit visit, OnvifPlace place, Question question) throws IOException {
        visit.note("onvif", place.port());
        return new Onvif(new Http(visit.dial(), PATIENCE),
            new Http.Site(visit.host(), place.port(), place.secure()), place.path()).ask(question);
    }

    /**
     * Where it said that it speaks ONVIF; else where cameras do, except behind doors that speak something else. One
     * that said nothing may be slow. Encrypted only where such a door was seen.
     */
    static List<OnvifPlace> places(Device device) {
        List<OnvifPlace> said = OnvifPlace.said(device);
        if (!said.isEmpty()) {
            return said;
        }
        Stream<OnvifPlace> plain = USUAL.stream().filter(port -> device.services().stream()
                .filter(service -> service.port() == port)
                .allMatch(service -> service.speaks("http") || service.speaks(Service.SILENT)))
            .map(port -> new OnvifPlace(port, false, Onvif.DEVICE));
        Stream<OnvifPlace> secure = device.services().stream().filter(service -> service.speaks("https"))
            .map(Service::port).filter(port -> USUAL.contains(port) || USUAL_SECURE.contains(port)).distinct()
            .map(port -> new OnvifPlace(port, true, Onvif.DEVICE));
        return Stream.concat(plain, secure).toList();
    }

    private static Optional<OnvifPlace> placeIn(AtRisk before) {
        String door = before.facts().getOrDefault("door", "");
        return door.matches("(http|https) \\d{1,5}") && before.facts().containsKey("path")
            ? Optional.of(new OnvifPlace(Integer.parseInt(door.replaceFirst("\\w+ ", "")), door.startsWith("https"),
                before.facts().get("path"))) : Optional.empty();
    }

    private static Verdict open(OnvifPlace place) {
        return new AtRisk(SeverityRule.atHome(Gain.DATA, Ease.AT_ONCE),
            Map.of("door", (place.secure() ? "https " : "http ") + place.port(), "path", place.path()));
    }
}
