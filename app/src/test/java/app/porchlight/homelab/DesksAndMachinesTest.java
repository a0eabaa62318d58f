package app.porchlight.homelab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Real remote desktops, of which one asks first, and a machine that speaks Modbus. */
@Tag("homelab")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DesksAndMachinesTest {
    private Lab lab;
    private Outcome outcome;
    private Host openDesk;
    private Host shutDesk;
    private Host machine;

    @BeforeAll
    void checkTheHome() {
        lab = new Lab("desks");
        Host router = lab.join("router", "192.168.87.1", "1c:3b:f3:5a:10:01");
        openDesk = xrdp("opendesk", 70);
        shutDesk = shadow("shutdesk", 71);
        machine = modbus("machine", 72);
        outcome = lab.laptop("192.168.87.50", router.address()).check();
    }

    @AfterAll
    void remove() {
        lab.close();
    }

    private Host join(String name, int last) {
        return lab.join(name, "192.168.87." + last, "02:00:00:00:00:" + last);
    }

    /** xrdp cannot ask before its screen shows. */
    private Host xrdp(String name, int last) {
        Host host = join(name, last);
        host.startScript("xrdp", """
            mount -t tmpfs tmpfs /run
            exec %s --nodaemon
            """.formatted(Program.XRDP.path())).listening(3389);
        return host;
    }

    /** FreeRDP's server, which shows the screen of an X server, set to ask first. */
    private Host shadow(String name, int last) {
        Host host = join(name, last);
        host.startScript("shadow", """
            cd %1$s
            export HOME=%1$s DISPLAY=:%2$d
            %3$s :%2$d -rfbport -1 -nolisten unix -SecurityTypes None &
            sleep 1
            exec %4$s /port:3389 /sec:nla
            """.formatted(host.folder(), last, Program.XTIGERVNC.path(), Program.SHADOW.path())).listening(3389);
        return host;
    }

    /** pymodbus, which notes each request that it reads. */
    private Host modbus(String name, int last) {
        Host host = join(name, last);
        String script = host.file("machine.py", """
            import logging
            from pymodbus.datastore import ModbusServerContext, ModbusSlaveContext
            from pymodbus.device import ModbusDeviceIdentification
            from pymodbus.server import StartTcpServer
            logging.basicConfig()
            logging.getLogger("pymodbus.factory").setLevel(logging.DEBUG)
            identity = ModbusDeviceIdentification(info_name={"VendorName": "Acme", "ProductCode": "SUN"})
            StartTcpServer(context=ModbusServerContext(slaves=ModbusSlaveContext(), single=True), identity=identity,
                address=("0.0.0.0", 502))
            """).toString();
        host.start("modbus", Program.PYTHON.path(), "-u", script).listening(502);
        return host;
    }

    @Test
    void desktopThatShowsItsScreenFirst_isAtRisk_andOneThatAsksIsFine() {
        assertThat(outcome.verdict(openDesk, "remote-desktop-open")).isEqualTo("at-risk");
        assertThat(outcome.verdict(shutDesk, "remote-desktop-open")).isEqualTo("fine");
    }

    @Test
    void machine_isAtRisk_andWasAskedItsNameAndNothingElse() {
        assertThat(outcome.verdict(machine, "modbus-open")).isEqualTo("at-risk");
        List<String> requests = machine.log("modbus.output").stream()
            .filter(line -> line.contains("Request[")).toList();
        assertThat(requests).hasSize(1).allMatch(line -> line.contains("ReadDeviceInformationRequest"));
    }
}
