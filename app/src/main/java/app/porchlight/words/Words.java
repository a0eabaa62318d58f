package app.porchlight.words;

import app.porchlight.home.Trouble;
import app.porchlight.knowledge.CheckFacts;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.Asked;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Exposure;
import app.porchlight.model.Finding;
import app.porchlight.model.Identity;
import app.porchlight.model.Kind;
import app.porchlight.model.PortMapping;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import java.text.CollationKey;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Everything that Porchlight says, in one language. Does not change; safe for use by many threads. */
public final class Words {
    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])");

    private final Messages messages;

    private Words(Messages messages) {
        this.messages = messages;
    }

    /** In this language, or in English where we do not speak it. */
    public static Words in(Locale wanted) {
        return new Words(new Messages(wanted));
    }

    /**
     * The same for a screen: there a name that is written from the right, such as one in Hebrew or Arabic, is set apart
     * by signs that are not seen, so that it does not turn round the sentence that it stands in.
     */
    public static Words onScreen(Locale wanted) {
        return new Words(new Messages(wanted, true));
    }

    /** The languages there are words for, English first. */
    public static List<Locale> languages() {
        return Messages.languages();
    }

    /** How numbers and dates are written in these words. */
    public Locale locale() {
        return messages.locale();
    }

    /** In the order of a dictionary of this language. */
    public <T> List<T> sorted(List<T> things, Function<T, String> name) {
        Collator order = Collator.getInstance(locale());
        // A key for each is made once: comparing the names again and again takes ten times as long.
        Map<T, CollationKey> keys = new IdentityHashMap<>();
        things.forEach(each -> keys.put(each, order.getCollationKey(name.apply(each))));
        return things.stream().sorted(Comparator.comparing(keys::get)).toList();
    }

    /** The words for a key, with the gaps filled in order. */
    public String text(String key, Object... gaps) {
        return messages.text(key, gaps);
    }

    /** Dates and times in these words. */
    public Times times() {
        return new Times(messages);
    }

    /** The checkup as a whole in these words. */
    public Summary summary() {
        return new Summary(messages);
    }

    /** Help with a device that nobody could tell, in these words. */
    public WhatIsThis whatIsThis() {
        return new WhatIsThis(this);
    }

    /** Labels and ways in in these words. */
    public Conclusions conclusions() {
        return new Conclusions(this);
    }

    /** What a device is called: by the person, by its owner long ago, else by what it is. */
    public String deviceName(Device device, Optional<String> given) {
        Identity known = device.identity();
        return given.or(known::givenName).filter(name -> !name.isBlank()).orElseGet(() -> {
            if (device.isThisComputer()) {
                return text("name.this-computer");
            }
            return known.maker().isEmpty() && known.kind().isEmpty()
                ? device.seen(Evidence.HostName.class).map(Evidence.HostName::name).filter(name -> !name.isBlank())
                    .findFirst().orElseGet(() -> whatItIs(known))
                : whatItIs(known);
        });
    }

    public String deviceName(Device device) {
        return deviceName(device, Optional.empty());
    }

    /**
     * What the person calls each of them; and those that would all be called the same are numbered in the order of
     * their ids, so that each has the same number in every checkup.
     */
    public Function<Device, Optional<String>> toldApart(List<Device> devices,
            Function<Device, Optional<String>> given) {
        Map<String, List<String>> ids = devices.stream().sorted(Comparator.comparing(Device::id)).collect(
            Collectors.groupingBy(device -> deviceName(device, given.apply(device)),
                Collectors.mapping(Device::id, Collectors.toList())));
        return device -> {
            String name = deviceName(device, given.apply(device));
            List<String> same = ids.getOrDefault(name, List.of());
            return same.size() > 1 && same.contains(device.id())
                ? Optional.of(text("name.one-of-several", name, same.indexOf(device.id()) + 1)) : given.apply(device);
        };
    }

    /** Kind and maker in words, such as "Camera by Dahua"; "Unknown device" where neither is known. */
    public String whatItIs(Identity known) {
        if (known.kind().isPresent() && known.maker().isPresent()) {
            return text("name.kind-and-maker", kind(known.kind().get()), known.maker().get());
        }
        if (known.maker().isPresent()) {
            return text("name.maker", known.maker().get());
        }
        return known.kind().map(this::kind).orElseGet(() -> text("name.unknown"));
    }

    public String kind(Kind kind) {
        return text("kind." + kind.id());
    }

    /** The finding in a few words, such as "Still has its factory password". */
    public String title(Finding finding, Device device) {
        return switch (finding.verdict()) {
            case Verdict.AtRisk risk -> told("check." + finding.check() + ".title", risk.facts());
            case Verdict.Fine _ -> question(finding.check());
            case Verdict.CouldNotTell _ -> question(finding.check());
        };
    }

    /** What was found, in a sentence or two. Names the account of a login that worked, never its password. */
    public String sentence(Finding finding, Device device, Knowledge knowledge) {
        return switch (finding.verdict()) {
            case Verdict.AtRisk risk -> {
                Map<String, String> facts = new TreeMap<>(risk.facts());
                risk.login().flatMap(knowledge::login).ifPresent(login -> facts.put("user", login.user()));
                yield told("check." + finding.check() + ".sentence", facts);
            }
            case Verdict.Fine _ -> text("check." + finding.check() + ".fine");
            case Verdict.CouldNotTell untold -> why(untold);
        };
    }

    /** Each door from the Internet that this finding tells of: where it leads, and what is weak there. */
    public List<String> ways(Finding finding, List<DeviceResult> devices, Function<Device, String> name) {
        return Exposure.of(finding, devices).stream().map(each -> {
            PortMapping mapping = each.mapping();
            String leads = each.behind().map(behind -> text("check.port-mappings.way",
                    Integer.toString(mapping.externalPort()), name.apply(behind.device()),
                    Integer.toString(mapping.port())))
                .orElseGet(() -> text("check.port-mappings.way.unseen", Integer.toString(mapping.externalPort()),
                    Integer.toString(mapping.port())));
            String weak = each.behind().map(behind -> String.join(" · ", each.weaknesses().stream()
                .map(weakness -> title(weakness, behind.device())).distinct().toList())).orElse("");
            return weak.isEmpty() ? leads : text("check.port-mappings.way.weak", leads, weak);
        }).toList();
    }

    /** What a check asks, such as "Does a factory password still work?". */
    public String question(String check) {
        return text("check." + check + ".question");
    }

    /**
     * Some findings are told otherwise where a certain fact is known: then there is a key that ends in its name, with
     * a gap for its value. The fact {@code count} is a number; one that reads like a day is written as one.
     */
    private String told(String key, Map<String, String> facts) {
        for (Map.Entry<String, String> fact : new TreeMap<>(facts).entrySet()) {
            String special = key + "." + fact.getKey();
            if (!fact.getValue().isBlank() && messages.has(special)) {
                return text(special, fact.getKey().equals("count") ? Integer.valueOf(fact.getValue())
                    : day(fact.getValue()));
            }
        }
        return text(key);
    }

    private String day(String value) {
        return DAY.matcher(value).matches() ? times().day(LocalDate.parse(value)) : value;
    }

    public String why(Verdict.CouldNotTell untold) {
        return text("why." + untold.why().id());
    }

    /** One observation that speaks for what a device is. */
    public String reason(Identity.Reason reason) {
        String key = "reason." + reason.clue();
        String value = MachineNames.plain(reason.value());
        if (messages.has(key)) {
            return text(key, value);
        }
        return text(reason.clue().endsWith(".greeting") ? "reason.greeting"
            : reason.clue().startsWith("mdns.") ? "reason.mdns"
            : reason.clue().startsWith("upnp.") || reason.clue().startsWith("said.") ? "reason.upnp"
            : "reason.other", value);
    }

    public String severity(Severity severity) {
        return text("severity." + severity.id());
    }

    /** The verdict in a word or two. */
    public String verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Fine _ -> text("verdict.fine");
            case Verdict.AtRisk risk -> severity(risk.severity());
            case Verdict.CouldNotTell _ -> text("verdict.could-not-tell");
        };
    }

    /** Who can mend it: {@code you}, {@code maker}, {@code provider}. */
    public String who(String who) {
        return text("who." + who);
    }

    public String asked(Asked asked) {
        return text("asked." + asked.what());
    }

    /** How much could be seen from here. */
    public Surroundings surroundings() {
        return new Surroundings(messages);
    }

    /** What is being done now. */
    public String looking(String check, Device device) {
        return text("looking." + check, deviceName(device));
    }

    /** What is the matter. */
    public String trouble(Trouble trouble) {
        return text("trouble." + trouble.key().id(), trouble.details().toArray());
    }

    /** What to do about it. */
    public String nextStep(Trouble trouble) {
        return text("trouble." + trouble.key().id() + ".next", trouble.details().toArray());
    }

    /** A way out where a guide cannot be followed, as a button says it. */
    public String otherwise(Guide.Way way) {
        return text("otherwise." + way.id());
    }

    /** The same in a sentence or two. */
    public String otherwiseMore(Guide.Way way) {
        return text("otherwise." + way.id() + ".more");
    }

    /** A letter to the maker about what was found, ready to send. */
    public Letter letterToMaker(Finding finding, Device device, CheckFacts facts, LocalDate seen) {
        return Letter.write(messages, true, finding, device, facts, seen);
    }

    /** A letter to the Internet provider about what was found, ready to send. */
    public Letter letterToProvider(Finding finding, Device device, CheckFacts facts, LocalDate seen) {
        return Letter.write(messages, false, finding, device, facts, seen);
    }

    /** What this program never checks, so that "fine" promises no more than was looked at. */
    public List<String> neverChecked() {
        return Arrays.stream(text("never.checked").split("\n")).toList();
    }
}
