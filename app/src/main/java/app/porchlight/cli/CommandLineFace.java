package app.porchlight.cli;

import app.porchlight.words.Words;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What can be written after {@code porchlight}, and what it does. */
public final class CommandLineFace {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLineFace.class);
    private static final String NAME = "porchlight";
    private static final String CHECK = "check";

    private final Supplies supplies;
    private final Words words;
    private final Terminal terminal;

    public CommandLineFace(Supplies supplies, Words words, Terminal terminal) {
        this.supplies = supplies;
        this.words = words;
        this.terminal = terminal;
    }

    /** Does what the arguments ask for. @return the number to end with */
    public int run(String... arguments) {
        CommandLine line = new CommandLine(root());
        line.setOut(new PrintWriter(terminal.out(), true));
        line.setErr(new PrintWriter(terminal.err(), true));
        line.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
        line.setExecutionStrategy(parsed -> {
            try {
                return act(parsed);
            } catch (RuntimeException mistake) {
                return own(mistake);
            }
        });
        line.setParameterExceptionHandler((mistake, given) -> {
            mistake.getCommandLine().getErr().println(Page.harmless(mistake.getMessage()));
            mistake.getCommandLine().getErr().println(
                words.text("cli.see-help", mistake.getCommandLine().getCommandSpec().qualifiedName()));
            return ExitCode.TROUBLE.number();
        });
        int code = line.execute(arguments);
        terminal.out().flush();
        return code;
    }

    private int act(ParseResult parsed) {
        if (CommandLine.printHelpIfRequested(parsed)) {
            return ExitCode.FINE.number();
        }
        ParseResult last = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        supplies.keepIn(Optional.ofNullable(last.matchedOptionValue("--data",
            parsed.<Path>matchedOptionValue("--data", null))));
        if (parsed.hasSubcommand()) {
            return new CheckCommand(supplies, words, terminal).run(request(last)).number();
        }
        if (!supplies.openWindow()) {
            terminal.err().println(words.text("cli.no-display"));
            return ExitCode.TROUBLE.number();
        }
        return ExitCode.FINE.number();
    }

    /** A mistake of ours: the details go to the log, the person gets a code to name it by. */
    private int own(RuntimeException mistake) {
        String code = Integer.toHexString(mistake.toString().hashCode());
        LOG.error("our mistake {}", code, mistake);
        terminal.tell(words.text("cli.our-mistake", code, supplies.log().toString()));
        return ExitCode.TROUBLE.number();
    }

    private static Request request(ParseResult parsed) {
        return new Request(parsed.hasMatchedOption("--practice"),
            Optional.ofNullable(parsed.matchedOptionValue("--network", null)),
            parsed.hasMatchedOption("--i-may-check-this-network"), parsed.hasMatchedOption("--look-only"),
            Optional.ofNullable(parsed.matchedOptionValue("--json", null)));
    }

    private CommandSpec root() {
        CommandSpec root = common(CommandSpec.create().name(NAME), "cli.about");
        root.addSubcommand(CHECK, check());
        return root;
    }

    private CommandSpec check() {
        CommandSpec check = common(CommandSpec.create().name(CHECK), "cli.about.check")
            .addOption(flag("--practice"))
            .addOption(value("--network", "CIDR", String.class))
            .addOption(flag("--i-may-check-this-network"))
            .addOption(flag("--look-only"))
            .addOption(value("--json", "FILE", Path.class));
        Map<String, String> codes = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            codes.put(String.valueOf(code.number()), words.text("cli.exit." + code.number()));
        }
        codes.put("130", words.text("cli.exit.130"));
        check.usageMessage().exitCodeListHeading("%n" + words.text("cli.exit") + "%n").exitCodeList(codes);
        return check;
    }

    /** What each command has: help, version, and where things are kept. */
    private CommandSpec common(CommandSpec spec, String about) {
        spec.version(words.text("cli.version", supplies.version()));
        spec.usageMessage().width(Math.max(terminal.columns(), 55)).autoWidth(false).sortOptions(false)
            .synopsisHeading(words.text("cli.usage") + " ").optionListHeading("%n")
            .commandListHeading("%n" + words.text("cli.commands") + "%n").description(words.text(about));
        return spec
            .addOption(OptionSpec.builder("-h", "--help").usageHelp(true).order(8)
                .description(words.text("cli.option.help")).build())
            .addOption(OptionSpec.builder("-V", "--version").versionHelp(true).order(9)
                .description(words.text("cli.option.version")).build())
            .addOption(OptionSpec.builder("--data").type(Path.class).paramLabel("DIR").order(7)
                .description(words.text("cli.option.data")).build());
    }

    private OptionSpec flag(String name) {
        return OptionSpec.builder(name).type(boolean.class).arity("0").description(words.text("cli.option" + key(name)))
            .build();
    }

    private OptionSpec value(String name, String label, Class<?> type) {
        return OptionSpec.builder(name).type(type).paramLabel(label).description(words.text("cli.option" + key(name)))
            .build();
    }

    private static String key(String name) {
        return "." + name.substring(2);
    }
}
