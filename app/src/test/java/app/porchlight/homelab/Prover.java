package app.porchlight.homelab;

import app.porchlight.engine.Checkup;
import app.porchlight.engine.MemoryLedger;
import app.porchlight.engine.Options;
import app.porchlight.engine.checks.Checks;
import app.porchlight.home.HomeNetwork;
import app.porchlight.home.Trouble;
import app.porchlight.home.real.RealHome;
import app.porchlight.home.real.RealPlaces;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Finding;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;

/**
 * A program of its own, to be run on a computer of the lab, as the window does: a checkup, and then, at each line that
 * it hears, the same questions again. It tells each answer in a line: the round, the question, the verdict.
 */
final class Prover {
    private static final String CHECKED = "checked";

    private Prover() {
    }

    /** @param checks the questions to ask again, wherever they were at risk */
    public static void main(String[] checks) throws IOException, Trouble {
        Knowledge knowledge = ShippedKnowledge.read();
        Clock clock = Clock.systemUTC();
        try (HomeNetwork home = RealHome.open(new RealPlaces().places().getFirst())) {
            Checkup checkup = new Checkup(home, knowledge,
                Checks.all(knowledge, new MemoryLedger(), Options.LOOK_ONLY, clock), Options.LOOK_ONLY, clock);
            CheckupResult result = checkup.run(_ -> { });
            System.out.println(CHECKED);
            for (int round = 1; System.in.read() >= 0; round++) {
                for (DeviceResult each : result.devices()) {
                    for (Finding finding : each.findings()) {
                        if (finding.atRisk() && List.of(checks).contains(finding.check())) {
                            System.out.println(round + " " + finding.check() + " "
                                + checkup.again(each.device(), finding).finding().verdict());
                        }
                    }
                }
                System.out.println("asked " + round);
            }
        }
    }

    /** Starts it there; it has checked the home once this returns. */
    static Running on(Host host, String... checks) {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        String[] line = new String[4 + checks.length];
        line[0] = java;
        line[1] = "-cp";
        line[2] = classes;
        line[3] = Prover.class.getName();
        System.arraycopy(checks, 0, line, 4, checks.length);
        return host.start("prover", line).saidAtLast(CHECKED);
    }

    /** What it answers when it is told to ask again. */
    static List<String> again(Running prover, int round) throws IOException {
        prover.process().getOutputStream().write('\n');
        prover.process().getOutputStream().flush();
        prover.saidAtLast("asked " + round);
        return Files.readAllLines(prover.output()).stream()
            .filter(line -> line.startsWith(round + " ")).toList();
    }
}
