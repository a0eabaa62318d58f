package app.porchlight.cli;

import app.porchlight.cli.Terminal.End;
import app.porchlight.engine.Checkup;
import app.porchlight.engine.CheckupEvent;
import app.porchlight.engine.Options;
import app.porchlight.engine.checks.Checks;
import app.porchlight.history.Given;
import app.porchlight.history.History;
import app.porchlight.history.Recorder;
import app.porchlight.home.HomeNetwork;
import app.porchlight.home.Place;
import app.porchlight.home.Trouble;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.Device;
import app.porchlight.report.JsonReport;
import app.porchlight.report.OwnerOnlyFile;
import app.porchlight.words.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** {@code porchlight check}: asks whether it may, checks, tells. */
final class CheckCommand {
    private final Supplies supplies;
    private final Words words;
    private final Terminal terminal;

    CheckCommand(Supplies supplies, Words words, Terminal terminal) {
        this.supplies = supplies;
        this.words = words;
        this.terminal = terminal;
    }

    ExitCode run(Request request) {
        if (request.practice() && request.network().isPresent()) {
            return refuse(words.text("cli.practice-has-its-own-network"));
        }
        if (request.jsonFile().isPresent()) {
            try {
                new OwnerOnlyFile(request.jsonFile().get()).expectFolder();
            } catch (IOException e) {
                return refuse(words.text("cli.json.no-folder", request.jsonFile().get().toString()));
            }
        }
        try {
            if (request.practice()) {
                return check(supplies.homes().practice(), History.forgetful(), request);
            }
            Optional<Place> place = new WhichHome(supplies.homes(), words, terminal).chosen(request);
            if (place.isEmpty()) {
                return ExitCode.TROUBLE;
            }
            return check(supplies.homes().open(place.get()), history(), request);
        } catch (Trouble trouble) {
            return refuse(inWords(trouble));
        }
    }

    /** A checkup goes on where nothing can be remembered, but the person hears of it. */
    private History history() {
        try {
            History history = supplies.history();
            history.notice().map(this::inWords).ifPresent(terminal::tell);
            return history;
        } catch (Trouble trouble) {
            terminal.tell(inWords(trouble));
            return History.forgetful();
        }
    }

    private ExitCode check(HomeNetwork network, History memory, Request request) {
        Clock clock = Clock.systemUTC();
        Knowledge knowledge = supplies.knowledge();
        try (HomeNetwork home = network; History history = memory; CtrlC _ = new CtrlC()) {
            Options options = (request.lookOnly() ? Options.LOOK_ONLY : Options.CAREFUL).with(history.wishes());
            Checkup checkup = new Checkup(home, knowledge,
                Checks.all(knowledge, history.tries(), options, clock), options, clock);
            CheckupResult result;
            try (Recorder recorder = history.recorder()) {
                result = checkup.run(recorder.andThen(progress()));
                recorder.trouble().map(this::inWords).ifPresent(terminal::tell);
            }
            // That it was stopped is in the result now; telling it must not be stopped as well.
            Thread.interrupted();
            return tell(result, history, request);
        }
    }

    /** Nobody watches a file grow: progress is for terminals. */
    private Consumer<CheckupEvent> progress() {
        return terminal.live().contains(End.ERR) ? new ProgressLine(terminal.err(), terminal.columns(), words)
            : event -> { };
    }

    private ExitCode tell(CheckupResult result, History history, Request request) {
        Map<String, Given> told = history.given();
        Function<Device, Optional<String>> given =
            device -> Optional.ofNullable(told.get(device.id())).flatMap(Given::name);
        Function<Device, Optional<String>> apart =
            words.toldApart(result.devices().stream().map(CheckupResult.DeviceResult::device).toList(), given);
        Knowledge knowledge = supplies.knowledge();
        End end = request.jsonToStandardOutput() ? End.ERR : End.OUT;
        Page page = terminal.page(end);
        new Readout(knowledge, words, apart).write(result, new News(words, apart).of(result, history), page);
        PrintStream stream = request.jsonToStandardOutput() ? terminal.err() : terminal.out();
        stream.print(page);
        stream.flush();
        if (request.json().isEmpty()) {
            return ExitCode.of(result);
        }
        byte[] json = new JsonReport(knowledge, words, apart).of(result);
        return request.jsonToStandardOutput() ? print(json, result) : save(json, request.json().get(), result);
    }

    private ExitCode print(byte[] json, CheckupResult result) {
        terminal.out().write(json, 0, json.length);
        return terminal.out().checkError() ? refuse(words.text("cli.json.failed", "-")) : ExitCode.of(result);
    }

    private ExitCode save(byte[] json, Path file, CheckupResult result) {
        try {
            new OwnerOnlyFile(file).write(json);
        } catch (IOException e) {
            return refuse(words.text("cli.json.failed", file.toString()));
        }
        terminal.tell(words.text("cli.json.written", file.toString()));
        return ExitCode.of(result);
    }

    private String inWords(Trouble trouble) {
        return words.trouble(trouble) + " " + words.nextStep(trouble);
    }

    private ExitCode refuse(String sentence) {
        terminal.tell(sentence);
        return ExitCode.TROUBLE;
    }
}
